/** Opens catalogues: of a snapshot, of the same content under another name, and of another day. */
import type { SnapshotRef } from '../domain/record.ts';
import type { Catalogue } from './catalogue.ts';
import { ColumnCatalogue } from './column-catalogue.ts';
import type { Moment } from './moment/moment.ts';
import { buildIndexes, type Indexes } from './query/indexes.ts';
import type { Columns } from './snapshot/columns.ts';
import type { ViewSource } from './views.ts';

/** The catalogue of a snapshot's columns. Without `indexes` they are built here, which a large snapshot leaves to a worker. */
export function openCatalogue(
  columns: Columns,
  snapshot: SnapshotRef,
  indexes: Indexes = buildIndexes(columns),
): Catalogue {
  return new ColumnCatalogue(columns, snapshot, indexes);
}

/** The same content under another snapshot's name. Shares all memory; costs next to nothing. */
export function renameCatalogue(catalogue: Catalogue, snapshot: SnapshotRef): Catalogue {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue.under(snapshot);
}

/** All that another thread needs to open a catalogue. Hydrated with `isShared`, posting it copies no column. */
export type CatalogueParts = ColumnCatalogue['parts'];

/** What the catalogue is opened from, for another thread. */
export function partsOf(catalogue: Catalogue): CatalogueParts {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue.parts;
}

const pinned = new WeakMap<Catalogue, Catalogue>();

/** Another catalogue of the same content and name, the same one each time: for answers that keep to it whatever is served next. */
export function pinCatalogue(catalogue: Catalogue): Catalogue {
  const known = pinned.get(catalogue) ?? renameCatalogue(catalogue, catalogue.snapshot);
  pinned.set(catalogue, known);
  return known;
}

/** The catalogue with its statuses as of another day. Shares what does not follow from statuses. */
export function catalogueAtMoment(
  catalogue: Catalogue,
  { columns, indexes, digest }: Moment,
  version: string,
): Catalogue {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue.at({ ...catalogue.snapshot, version, digest }, columns, indexes);
}

/** The columns of a catalogue and its rows by number. */
export function rowSourceOf(catalogue: Catalogue): ViewSource {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue;
}
