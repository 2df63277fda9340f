/** Every filter, facet and page of the catalogue against the naive reading of the contract. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import type {
  IntegrationFilter,
  Page,
  PageRequest,
  ProductFilter,
  VendorFilter,
} from '../../src/catalogue/catalogue.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import {
  careSettings,
  headlines,
  interfaceRoles,
  observations,
  processPhases,
  productCategories,
  standings,
  warningCodes,
} from '../../src/domain/vocabulary.ts';
import { naive } from './naive.ts';
import { refOf } from './snapshot-ref.ts';

const worlds = [
  { seed: 1, vendors: 12, products: 30, integrations: 250 },
  { seed: 2, vendors: 1, products: 3, integrations: 40 },
  { seed: 3, vendors: 40, products: 80, integrations: 60 },
  { seed: 4, vendors: 3, products: 0, integrations: 0 },
].map((sizes) => {
  const data = generateCatalogue(sizes);
  const { content, digest } = encodeSnapshot(data);
  return { data, catalogue: openCatalogue(decodeSnapshot(content), refOf('v1', digest)), plain: naive(data) };
});

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const orUnknown = (values: readonly string[]) => some([...values.slice(0, 12), 'UKJENT']);

function wordsIn(data: CatalogueData) {
  const names = [...data.vendors, ...data.products].map((row) => row.name).slice(0, 10);
  return fc.oneof(
    fc.constantFrom('', ' ', '®', 'oppdikt', 'as', 'Å', 'journal epj', ...names),
    fc
      .tuple(fc.constantFrom('oppdikt', ...names), fc.nat(), fc.constantFrom('', 'x', 'å', 'oe'))
      .map(([name, at, letter]) => {
        const place = at % (name.length + 1);
        return name.slice(0, place) + letter + name.slice(place + 1);
      }),
    fc.string({ maxLength: 4 }),
  );
}

function integrationFilters(data: CatalogueData): fc.Arbitrary<IntegrationFilter> {
  return fc.record(
    {
      targetKeys: orUnknown(data.targets.map((row) => row.key)),
      interfaceKeys: orUnknown(data.interfaces.map((row) => row.key)),
      roles: some(interfaceRoles),
      headlines: some(headlines),
      processes: some(processPhases),
      standings: some(standings),
      observations: some(observations),
      categories: some(productCategories),
      careSettings: some(careSettings),
      warnings: some(warningCodes),
      organisationNumbers: orUnknown(data.vendors.flatMap((row) => row.organisationNumber ?? [])),
      vendorIds: orUnknown([...data.vendors, ...data.products].map((row) => row.id)),
      productIds: orUnknown(data.products.map((row) => row.id)),
      text: wordsIn(data),
    },
    { requiredKeys: [] },
  );
}

function productFilters(data: CatalogueData): fc.Arbitrary<ProductFilter> {
  const integrations = fc.array(integrationFilters(data), { maxLength: 2 });
  return fc.record(
    {
      categories: some(productCategories),
      careSettings: some(careSettings),
      organisationNumbers: orUnknown(data.vendors.flatMap((row) => row.organisationNumber ?? [])),
      vendorIds: orUnknown(data.vendors.map((row) => row.id)),
      text: wordsIn(data),
      allIntegrations: integrations,
      anyIntegration: integrations,
    },
    { requiredKeys: [] },
  );
}

/** Pages forward to the end: every row exactly once, totals and neighbours right on each page. */
function expectPages<T extends { readonly id: string; readonly row: number }>(
  ask: (page: PageRequest) => Page<T>,
  expected: readonly string[],
  first: number,
): void {
  const seen: string[] = [];
  let after = -1;
  for (;;) {
    const page = ask({ first, after });
    expect(page.total).toBe(expected.length);
    expect(page.hasPrevious).toBe(seen.length > 0);
    seen.push(...page.items.map((item) => item.id));
    expect(page.hasNext).toBe(seen.length < expected.length);
    if (!page.hasNext) break;
    after = page.items.at(-1)!.row;
  }
  expect(seen).toEqual(expected);
}

const crossed = [
  ['target', 'headline'],
  ['inUse', 'role'],
  ['observation', 'interface'],
] as const;

describe.each(worlds)(
  'a catalogue of $data.integrations.length integrations',
  ({ data, catalogue, plain }) => {
    test('integrations: pages, totals and facets', () => {
      fc.assert(
        fc.property(integrationFilters(data), fc.integer({ min: 1, max: 60 }), (filter, first) => {
          const expected = plain.integrations(filter);
          expectPages(
            (page) => catalogue.integrations(filter, page),
            expected.map((row) => row.id),
            first,
          );
          const fields = [
            'vendor',
            'target',
            'interface',
            'role',
            'headline',
            'process',
            'standing',
            'observation',
            'inUse',
            'category',
            'careSetting',
            'warning',
          ] as const;
          const manyValued: readonly string[] = ['category', 'careSetting', 'warning'];
          const facets = catalogue.integrationFacets(filter, fields);
          for (const [i, field] of fields.entries()) {
            expect(facets[i]).toEqual({ field, buckets: plain.integrationFacet(filter, field) });
            const sum = facets[i]!.buckets.reduce((total, bucket) => total + bucket.count, 0);
            if (!manyValued.includes(field)) expect(sum).toBe(expected.length);
          }
          for (const [rows, columns] of crossed) {
            const cells = catalogue.integrationCrossCounts(filter, rows, columns);
            expect(new Map(cells.map(({ row, column, count }) => [`${row} ${column}`, count]))).toEqual(
              plain.integrationPairs(filter, rows, columns),
            );
          }
        }),
        { numRuns: 150 },
      );
    });

    test('products: pages, totals and facets', () => {
      fc.assert(
        fc.property(productFilters(data), fc.integer({ min: 1, max: 20 }), (filter, first) => {
          const expected = plain.products(filter).map((row) => row.id);
          expectPages((page) => catalogue.products(filter, page), expected, first);
          const fields = ['vendor', 'category', 'careSetting', 'target', 'headline'] as const;
          const facets = catalogue.productFacets(filter, fields);
          expect(facets).toEqual(
            fields.map((field) => ({ field, buckets: plain.productFacet(filter, field) })),
          );
        }),
        { numRuns: 60 },
      );
    });

    test('vendors: pages, totals and facets', () => {
      const filters: fc.Arbitrary<VendorFilter> = fc.record(
        {
          organisationNumbers: orUnknown(data.vendors.flatMap((row) => row.organisationNumber ?? [])),
          text: wordsIn(data),
          products: productFilters(data),
        },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(filters, fc.integer({ min: 1, max: 20 }), (filter, first) => {
          const expected = plain.vendors(filter).map((row) => row.id);
          expectPages((page) => catalogue.vendors(filter, page), expected, first);
          const fields = ['target', 'headline'] as const;
          const facets = catalogue.vendorFacets(filter, fields);
          expect(facets).toEqual(
            fields.map((field) => ({ field, buckets: plain.vendorFacet(filter, field) })),
          );
        }),
        { numRuns: 60 },
      );
    });

    test('every id is found, and reads as its row', () => {
      for (const row of [...data.vendors, ...data.products, ...data.integrations]) {
        expect(catalogue.find(row.id)?.value.id).toBe(row.id);
      }
      expect(catalogue.find('ven_zzz')).toBeNull();
      expect(catalogue.find('')).toBeNull();
    });
  },
);
