import type { Cell } from '../column.ts';
import type { DescribedTable } from '../dictionary.ts';

/** Rows of a table as cells, some at a time. */
export type Batches = AsyncIterable<readonly (readonly Cell[])[]>;

/** What a file says of itself where its format has room for it. */
export type FileNotes = Readonly<Record<string, string>>;

/** A kind of file that a table can be written as. */
export interface Format {
  readonly extension: string;
  readonly mediaType: string;
  write(table: DescribedTable, batches: Batches, notes: FileNotes): AsyncIterable<Uint8Array | string>;
}
