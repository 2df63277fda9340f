/** What is copied from columns is what the getters and resolvers give, for every row. */
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { generateColumns } from '../../bench/generate-catalogue.ts';
import { JsonOutput } from '../../src/catalogue/json-output.ts';
import { openCatalogue, rowSourceOf } from '../../src/catalogue/open-catalogue.ts';
import { columnReaders, rowRelations, smallRelations } from '../../src/catalogue/snapshot/column-readers.ts';
import { TextPool } from '../../src/catalogue/snapshot/packing.ts';
import { createSchema } from '../../src/graphql/schema.ts';

const schema = createSchema();
const ref = {
  version: 'v1',
  digest: '0'.repeat(64),
  createdAt: '2026-01-01T00:00:00Z',
  previous: null,
  batches: {},
};
const catalogue = openCatalogue(
  generateColumns({ seed: 3, vendors: 30, products: 90, integrations: 400 }),
  ref,
);
const source = rowSourceOf(catalogue);
const context = { catalogue, served: catalogue };

/** What the resolver of the field gives. */
function resolved(type: string, field: string, object: unknown): unknown {
  const declared = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (!declared) throw new Error(`There is no ${type}.${field}.`);
  if (!declared.resolve) return (object as Record<string, unknown>)[field] ?? null;
  return declared.resolve(object, {}, context, {} as GraphQLResolveInfo) ?? null;
}

const integrations = Array.from({ length: catalogue.counts.integrations }, (_, row) =>
  source.integrationAt(row),
);
/** Objects of each type with their rows. */
const objects: Readonly<Record<string, readonly (readonly [row: number, object: unknown])[]>> = {
  Vendor: Array.from({ length: catalogue.counts.vendors }, (_, row) => [row, source.vendorAt(row)]),
  Product: Array.from({ length: catalogue.counts.products }, (_, row) => [row, source.productAt(row)]),
  Integration: integrations.map((one) => [one.row, one]),
  IntegrationStatus: integrations.map((one) => [one.row, resolved('Integration', 'status', one)]),
  Approval: integrations.flatMap((one) => {
    const start = source.columns.integrationApprovalsAt[one.row] ?? 0;
    return (resolved('Integration', 'approvals', one) as object[]).map(
      (approval, i) => [start + i, approval] as const,
    );
  }),
};

const fields = Object.entries(columnReaders).flatMap(([type, readers]) =>
  Object.entries(readers).map(([field, read]) => [type, field, read] as const),
);

describe('values', () => {
  it.each(fields)('%s.%s', (type, field, read) => {
    expect(objects[type]?.length).toBeGreaterThan(20);
    for (const [row, object] of objects[type] ?? []) {
      const out = new JsonOutput();
      read(source.columns, row, out);
      expect(out.copy().toString()).toBe(JSON.stringify(resolved(type, field, object)));
    }
  });
});

describe('rows', () => {
  it('lead to the rows of the objects', () => {
    for (const one of source.columns.integrationProduct.keys()) {
      const integration = source.integrationAt(one);
      expect(rowRelations.Integration?.product?.(source.columns, one)).toBe(integration.product.row);
      const { target, interface: item } = smallRelations.Integration;
      expect(catalogue[target.table][target.rowOf(source.columns, one)]).toBe(integration.target);
      expect(catalogue[item.table][item.rowOf(source.columns, one)] ?? null).toBe(integration.interface);
      const { row, vendor } = integration.product;
      expect(rowRelations.Product?.vendor?.(source.columns, row)).toBe(vendor?.row ?? -1);
    }
  });
});

describe('texts', () => {
  const texts = [
    '',
    'Oppdikt',
    'blåbær «sitat»',
    '"',
    '\\',
    'a\nb\u0001',
    '\u007f',
    '\u2028',
    '😀',
    'x'.repeat(200),
    '\ufeffmerke med mer enn tjuefire tegn',
    '\ud800',
  ];
  it.each(texts)('%j stands as JSON writes it', (text) => {
    const pool = new TextPool(true);
    pool.add('før');
    const reference = pool.add(text);
    const { bytes, starts } = pool.texts();
    const pooled = new JsonOutput();
    pooled.pooled(bytes, starts, reference - 1);
    const decoded = new TextDecoder().decode(bytes.subarray(starts[reference - 1], starts[reference]));
    expect(pooled.copy().toString()).toBe(JSON.stringify(decoded));
    const out = new JsonOutput();
    out.text(text);
    expect(out.copy().toString()).toBe(JSON.stringify(text));
  });

  it('outgrow the first stretch of memory', () => {
    const out = new JsonOutput();
    const all: string[] = [];
    for (let i = 0; i < 5_000; i += 1) {
      all.push(`nummer ${i} å`);
      out.text(`nummer ${i} å`);
    }
    expect(out.copy().toString()).toBe(all.map((text) => JSON.stringify(text)).join(''));
    out.clear();
    expect(out.length).toBe(0);
  });
});
