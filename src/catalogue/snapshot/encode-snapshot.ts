/** From plain rows to a snapshot's bytes. Equal data give equal bytes, in whatever order the rows came. */

import {
  compareActivities,
  compareMeasures,
  comparePlanElements,
} from '../../domain/merge/requirements/plan-order.ts';
import type { CatalogueData, IntegrationRow } from '../../domain/model.ts';
import type { Columns } from './columns.ts';
import { packColumns, seal } from './snapshot-frame.ts';
import { SnapshotWriter } from './snapshot-writer.ts';

/** The snapshot's content and the SHA-256 (hex) of what it holds. A row that points nowhere is a bug and throws. */
export function encodeSnapshot(data: CatalogueData): {
  readonly content: Uint8Array;
  readonly digest: string;
} {
  return sealColumns(columnsOf(sortCatalogue(data)));
}

/** The snapshot's content of finished columns; for a writer that was filled row by row. */
export function sealColumns(columns: Columns): { readonly content: Uint8Array; readonly digest: string } {
  return seal(packColumns(columns));
}

/** Columns of rows that are sorted already. */
export function columnsOf(data: CatalogueData): Columns {
  const { vendors, products, integrations, ...tables } = data;
  const writer = new SnapshotWriter(tables);
  for (const row of vendors) writer.addVendor(row);
  for (const row of products) writer.addProduct(row);
  for (const row of integrations) writer.addIntegration(row);
  return writer.finish();
}

/**
 * The rows in the catalogue's order: names by Norwegian collation (numbers by value), then id; integrations by the
 * place of their product, then target, interface and role by key (none first), then id.
 */
export function sortCatalogue(data: CatalogueData): CatalogueData {
  const products = sortByName(data.products, (row) => row.name);
  const places = new Map(products.map((row, place) => [row.id, place]));
  const place = (row: IntegrationRow) => places.get(row.product) ?? -1;
  return {
    mode: data.mode,
    agencies: sortByName(data.agencies, (row) => row.name.nb),
    targets: sortByName(data.targets, (row) => row.name.nb),
    interfaces: sortByName(data.interfaces, (row) => row.name.nb),
    municipalities: sortByName(data.municipalities, (row) => row.name),
    frameworks: sortByName(data.frameworks, (row) => row.title),
    sources: sortByName(data.sources, (row) => row.title.nb),
    vendors: sortByName(data.vendors, (row) => row.name),
    products,
    selfDeclarations: data.selfDeclarations.toSorted((a, b) => compare(a.id, b.id)),
    planElements: data.planElements.toSorted(comparePlanElements),
    activities: data.activities.toSorted(compareActivities),
    measures: data.measures.toSorted(compareMeasures),
    profiles: data.profiles.toSorted((left, right) => compare(left.key, right.key)),
    links: data.links.toSorted((left, right) => compare(left.key, right.key)),
    integrations: data.integrations.toSorted(
      (a, b) =>
        place(a) - place(b) ||
        compare(a.target, b.target) ||
        compare(a.interface ?? '', b.interface ?? '') ||
        compare(a.role ?? '', b.role ?? '') ||
        compare(a.id, b.id),
    ),
  };
}

const norwegian = new Intl.Collator('nb', { numeric: true });

/** Sorts as a Norwegian reader expects, the same on every machine; the id settles what the names do not. */
export function sortByName<T extends { readonly id: string }>(
  rows: readonly T[],
  name: (row: T) => string,
): T[] {
  return rows.toSorted((a, b) => norwegian.compare(name(a), name(b)) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
