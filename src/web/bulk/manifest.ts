/** What a whole snapshot says of its files. */
import type { Bilingual } from '../../domain/bilingual.ts';

/** A file of a snapshot. `sha256` is hex. */
export interface BulkFile {
  /** Name within the snapshot's folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is other in a table than in the snapshot before: lines of JSON, packed. */
export interface BulkDelta extends BulkFile {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A table of a snapshot. */
export interface BulkTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly rows: number;
  /** Column that identifies a row; null: no column does, and a row is identified by all of its values. */
  readonly key: string | null;
  readonly parquet: BulkFile;
  readonly jsonl: BulkFile;
  /** Null: the snapshot before has no such table, or there is none before. */
  readonly delta: BulkDelta | null;
  /** Keys of the lists that the rows are from. */
  readonly sources: readonly string[];
}

/** A whole snapshot: one a day, named by its day in Norway. */
export interface BulkManifest {
  readonly day: string;
  /** Day of the snapshot that the deltas are from; null: none. */
  readonly previous: string | null;
  readonly snapshot: string;
  readonly digest: string;
  readonly snapshotAt: string;
  readonly dataMode: string;
  readonly disclaimer: Bilingual;
  readonly sources: readonly object[];
  readonly tables: readonly BulkTable[];
}

/** What is served of the snapshots. */
export interface BulkSnapshots {
  readonly folder: string;
  /** All that are kept, the newest first. */
  list(): readonly BulkManifest[];
  /** The file of a table in the newest; null: there is none. */
  latestFile(
    table: string,
    format: 'parquet' | 'jsonl',
  ): { readonly path: string; readonly sha256: string; readonly bytes: number } | null;
}
