/** From a snapshot's bytes to its columns. */
import type { CatalogueData } from '../../domain/model.ts';
import { openRows, smallTablesOf } from '../rows.ts';
import { checkColumns } from './check-columns.ts';
import { type Columns, sizesOf } from './columns.ts';
import { unpackColumns, unseal } from './snapshot-frame.ts';

/** Columns as views on one piece of memory, which may be transferred. Throws SnapshotUnreadable, and nothing else. */
export function decodeSnapshot(content: Uint8Array): Columns {
  const columns = unpackColumns(unseal(content));
  const { targets, interfaces } = smallTablesOf(columns);
  checkColumns(columns, targets.length, interfaces.length);
  return columns;
}

/** All of a snapshot as plain rows again. For diffs, exports and tests; costs memory for every row. */
export function dataOf(columns: Columns): CatalogueData {
  const tables = smallTablesOf(columns);
  const sizes = sizesOf(columns);
  const rows = openRows(columns, tables);
  return {
    ...tables,
    vendors: Array.from({ length: sizes.vendors }, (_, row) => rows.vendor(row)),
    products: Array.from({ length: sizes.products }, (_, row) => rows.product(row)),
    integrations: Array.from({ length: sizes.integrations }, (_, row) => rows.integration(row)),
  };
}
