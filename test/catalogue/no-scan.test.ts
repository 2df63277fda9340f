/** How many rows an answer looks at, counted, not timed: it must follow the answer and not the catalogue. */
import { describe, expect, test } from 'vitest';
import { generateColumns } from '../../bench/generate-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { knowledgeOf } from '../../src/catalogue/coverage/coverage.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { buildIndexes, type Indexes } from '../../src/catalogue/query/indexes.ts';
import { coverageOf } from '../../src/domain/coverage/coverage.ts';
import type { Line } from '../../src/domain/coverage/offer.ts';
import { refOf } from './snapshot-ref.ts';

const integrations = 1_000_000;
const columns = generateColumns({ seed: 1, vendors: 2_000, products: 20_000, integrations });

/** The catalogue with every read of a column that has a value for each integration counted. */
function counted(): {
  readonly catalogue: Catalogue;
  readonly readsOf: (ask: () => unknown) => number;
  readonly cells: number;
} {
  let reads = 0;
  const watch = <T extends object>(array: T): T =>
    new Proxy(array, {
      get(target, key) {
        if (typeof key === 'string' && key >= '0' && key <= '9999999999') reads += 1;
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        reads += key === 'subarray' || key === 'constructor' ? 0 : integrations;
        return value.bind(target);
      },
      ownKeys: () => [],
    });
  const indexes = buildIndexes(columns);
  const watched: Indexes = {
    ...indexes,
    cells: {
      ...indexes.cells,
      ofRow: watch(indexes.cells.ofRow),
      rows: { starts: indexes.cells.rows.starts, items: watch(indexes.cells.rows.items) },
    },
  };
  const watchedColumns = { ...columns };
  for (const name of ['integrationProduct', 'integrationTarget', 'integrationHeadline'] as const) {
    Object.assign(watchedColumns, { [name]: watch(columns[name]) });
  }
  const catalogue = openCatalogue(watchedColumns, refOf('v1', ''), watched);
  const readsOf = (ask: () => unknown) => {
    reads = 0;
    ask();
    return reads;
  };
  return { catalogue, readsOf, cells: indexes.cells.target.length };
}

describe('a catalogue of a million integrations', () => {
  const { catalogue, readsOf, cells } = counted();

  test.each([
    ['everything', {}, 4_000],
    ['a headline', { headlines: ['APPROVED'] }, 4_000],
    ['two standings', { standings: ['REVOKED_BY_AUTHORITY', 'SUSPENDED'] }, integrations / 20],
    ['a target and a headline', { targetKeys: ['OPP07'], headlines: ['APPROVED'] }, 10_000],
    ['a vendor', { vendorIds: ['ven_000100'] }, 4_000],
    ['an unknown key', { targetKeys: ['UKJENT'] }, 0],
  ] as const)('a first page and total of %s', (_, filter, most) => {
    const reads = readsOf(() => catalogue.integrations(filter, { first: 50, after: -1 }));
    expect(reads).toBeLessThanOrEqual(most);
    expect(cells).toBeLessThan(integrations / 3);
  });

  test('facets read no rows at all', () => {
    const fields = [
      'vendor',
      'target',
      'interface',
      'role',
      'headline',
      'standing',
      'observation',
      'category',
    ] as const;
    const filter = { headlines: ['IN_TRIAL'] } as const;
    catalogue.integrations(filter, { first: 1, after: -1 });
    expect(readsOf(() => catalogue.integrationFacets(filter, fields))).toBe(0);
  });

  test('the coverage of ten offers reads the rows of their products alone', () => {
    const products = catalogue.products({}, { first: 10, after: 5_000 }).items;
    const own = catalogue.integrations(
      { productIds: products.map(({ id }) => id) },
      { first: 10_000, after: -1 },
    ).total;
    const line: Line = {
      ...{ line: 1, role: null, level: 'MUST', group: null, bothEnds: false, party: 'VENDOR', list: null },
      ...{ points: ['OPP07', 'OPP08'], versions: [], from: null, until: null, isOnlyEu: false },
    };
    const lines = Array.from({ length: 30 }, () => line);
    const offer = { products: products.map(({ id }) => id), existing: [], on: '2026-12-01' };
    const reads = readsOf(() =>
      coverageOf(
        lines,
        offer,
        knowledgeOf(catalogue, products, () => true),
      ),
    );
    expect(own).toBeGreaterThan(100);
    // A few looks at each row of theirs, whatever the number of lines, and none at the other rows.
    expect(reads).toBeLessThan(own * 40);
    expect(own * 40).toBeLessThan(integrations / 10);
  });

  test('the counter counts: reading a page reads its rows', () => {
    const reads = readsOf(() => {
      for (const item of catalogue.integrations({}, { first: 50, after: 500_000 }).items) item.product;
    });
    expect(reads).toBeGreaterThan(50);
  });
});
