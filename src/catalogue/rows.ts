/** Plain rows made from columns, one at a time. */
import { approval } from '../domain/entities/approval.ts';
import type { RowTable } from '../domain/entities/declaration.ts';
import { integration } from '../domain/entities/integration.ts';
import { product } from '../domain/entities/product.ts';
import { vendor } from '../domain/entities/vendor.ts';
import type { ApprovalRow, IntegrationRow, ProductRow, VendorRow } from '../domain/model.ts';
import { type Columns, textAt } from './snapshot/columns.ts';
import { type Opened, type Read, rowReader } from './snapshot/field-readers.ts';
import { SnapshotUnreadable } from './snapshot/snapshot-frame.ts';
import type { SmallTables } from './snapshot/snapshot-writer.ts';

/** The tables that are kept as JSON. Throws SnapshotUnreadable. */
export function smallTablesOf(columns: Columns): SmallTables {
  const tables = parse(new TextDecoder().decode(columns.tables));
  const lists = ['agencies', 'targets', 'interfaces', 'municipalities', 'frameworks', 'sources'];
  const complete =
    typeof tables === 'object' &&
    tables !== null &&
    lists.every((name) => Array.isArray((tables as Record<string, unknown>)[name]));
  if (!complete) throw new SnapshotUnreadable('The small tables have another shape.');
  // Snapshots from before these tables came do not have them.
  const since = {
    selfDeclarations: [],
    planElements: [],
    activities: [],
    measures: [],
    profiles: [],
    links: [],
  };
  const all = { ...since, ...(tables as Omit<SmallTables, keyof typeof since> & Partial<SmallTables>) };
  // Links had no ids of their own at first.
  return { ...all, links: all.links.map((one) => ({ ...one, id: (one.id as string | undefined) ?? '' })) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SnapshotUnreadable('The small tables are not JSON.', { cause });
  }
}

type Named = Readonly<Record<'targets' | 'interfaces', readonly { readonly key: string }[]>>;

/** The columns with the names of their rows: ids, and the keys of targets and interfaces. */
export function openColumns(columns: Columns, named: Named): Opened {
  const ids: Readonly<Record<RowTable, (row: number) => string>> = {
    vendors: (row) => textAt(columns.vendorIds, columns.vendorIdsAt, row),
    products: (row) => textAt(columns.productIds, columns.productIdsAt, row),
    targets: (row) => named.targets[row]?.key ?? '',
    interfaces: (row) => named.interfaces[row]?.key ?? '',
  };
  return { columns, nameOf: (table, row) => ids[table](row) };
}

/** Readers of the rows of each table. */
export interface RowReaders {
  readonly vendor: Read<VendorRow>;
  readonly product: Read<ProductRow>;
  readonly integration: Read<IntegrationRow>;
  readonly approval: Read<ApprovalRow>;
}
export function openRows(columns: Columns, named: Named = smallTablesOf(columns)): RowReaders {
  const opened = { ...openColumns(columns, named), decoded: { words: [], names: [] } };
  return {
    vendor: rowReader(vendor, opened),
    product: rowReader(product, opened),
    integration: rowReader(integration, opened),
    approval: rowReader(approval, opened),
  };
}
