/** Which lists the rows of each table are from: the licences and sources stated of it. */
import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import type { ClaimRef } from '../../domain/model.ts';

/** Rows that are examined in each table; a list that first occurs after so many is named with the whole catalogue. */
const page = { first: 20_000, after: -1 };

interface WithClaims {
  readonly claims: readonly ClaimRef[];
}
const claimed = (rows: readonly WithClaims[]) =>
  rows.flatMap(({ claims }) => claims.map(({ source }) => source));

/** Keys of the lists, by the name of the table; a table that is not here is made of all of them. */
const speakers: Readonly<Record<string, (catalogue: Catalogue) => readonly string[]>> = {
  vendors: (at) => claimed(at.vendors({}, page).items),
  'supplier-approvals': (at) =>
    at.vendors({}, page).items.flatMap((one) => one.supplierApprovals.map(({ source }) => source)),
  products: (at) => claimed(at.products({}, page).items),
  negatives: (at) =>
    at.products({}, page).items.flatMap((one) => one.negatives.map(({ claim }) => claim.source)),
  'self-declarations': (at) =>
    at.products({}, page).items.flatMap(({ id }) => at.selfDeclarationsOf(id).map(({ source }) => source)),
  integrations: (at) => claimed(at.integrations({}, page).items),
  approvals: (at) =>
    at.integrations({}, page).items.flatMap((one) => one.approvals.map(({ source }) => source)),
  targets: (at) => claimed(at.targets),
  interfaces: (at) => claimed(at.interfaces),
  municipalities: (at) => claimed(at.municipalities),
  agencies: (at) => claimed(at.agencies),
  standards: (at) => claimed(at.frameworks.filter(({ kind }) => kind === 'STANDARD')),
  frameworks: (at) => claimed(at.frameworks),
  requirements: (at) => claimed(at.requirements),
  roadmap: (at) => at.activities.map(({ source }) => source),
  'regulation-plan': (at) => at.planElements.map(({ source }) => source),
};

const known = new WeakMap<Catalogue, Map<string, readonly Source[]>>();

/** The lists that a table's rows are from, in the catalogue's order. */
export function sourcesOfTable(name: string, catalogue: Catalogue): readonly Source[] {
  const tables = known.get(catalogue) ?? new Map<string, readonly Source[]>();
  known.set(catalogue, tables);
  const before = tables.get(name);
  if (before) return before;
  const speaking = speakers[name];
  const keys = speaking && new Set(speaking(catalogue));
  const found = keys ? catalogue.sources.filter(({ key }) => keys.has(key)) : catalogue.sources;
  tables.set(name, found);
  return found;
}
