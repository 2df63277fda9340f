import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { encodeSnapshot, sortCatalogue } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import {
  packColumns,
  SnapshotUnreadable,
  seal,
  unpackColumns,
  unseal,
} from '../../src/catalogue/snapshot/snapshot-frame.ts';
import type { SmallTables } from '../../src/catalogue/snapshot/snapshot-writer.ts';
import type { Entity } from '../../src/domain/entities/declaration.ts';
import { integration } from '../../src/domain/entities/integration.ts';
import { product } from '../../src/domain/entities/product.ts';
import { vendor } from '../../src/domain/entities/vendor.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import { arbitraryRow, type RowNames } from './arbitrary-rows.ts';
import { refOf } from './snapshot-ref.ts';

const {
  targets,
  interfaces,
  vendors: _v,
  products: _p,
  integrations: _i,
  ...rest
} = generateCatalogue({
  seed: 1,
  vendors: 1,
  products: 1,
  integrations: 0,
});

const catalogues: fc.Arbitrary<CatalogueData> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 20 }))
  .chain(([vendors, products, integrations]) => {
    const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    const names: RowNames = {
      vendors: ids('v', vendors),
      products: ids('p', products),
      targets: targets.map(({ key }) => key),
      interfaces: interfaces.map(({ key }) => key),
    };
    const rowsOf = <E extends Entity>(entity: E, all: readonly string[]) =>
      fc.tuple(...all.map((id) => arbitraryRow(entity, id, names)));
    return fc.record({
      ...(Object.fromEntries(
        Object.entries({ ...rest, targets, interfaces }).map(([table, rows]) => [table, fc.constant(rows)]),
      ) as { [T in keyof SmallTables]: fc.Arbitrary<SmallTables[T]> }),
      mode: fc.constantFrom('SAMPLE' as const, 'LIVE' as const),
      vendors: rowsOf(vendor, names.vendors),
      products: rowsOf(product, names.products),
      integrations: rowsOf(integration, products === 0 ? [] : ids('i', integrations)),
    });
  });

const sample = generateCatalogue({ seed: 5, vendors: 10, products: 30, integrations: 200 });
const sealed = encodeSnapshot(sample);
const raw = packColumns(decodeSnapshot(sealed.content));

describe('encoding', () => {
  test('keeps every row, sorted', () => {
    fc.assert(
      fc.property(catalogues, (data) => {
        expect(dataOf(decodeSnapshot(encodeSnapshot(data).content))).toEqual(sortCatalogue(data));
      }),
      { numRuns: 150 },
    );
  });

  test('opens a snapshot from before approvals had headlines, and claims nothing for them', () => {
    // The same bytes with other names in the directory: such columns are not known.
    let text = Buffer.from(raw).toString('latin1');
    for (const name of ['approvalHeadline', 'approvalStated', 'integrationInUse', 'productNegativesAt'])
      text = text.replace(`"${name}"`, `"${name.toUpperCase()}"`);
    const columns = decodeSnapshot(seal(Buffer.from(text, 'latin1')).content);
    const [integration] = dataOf(columns).integrations;
    expect(integration).toMatchObject({
      status: { inUse: null },
      approvals: [{ headline: 'UNCERTAIN', stated: integration?.approvals[0]?.standing }],
    });
    expect(dataOf(columns).products[0]?.negatives).toEqual([]);
  });

  test('gives the same bytes for the same rows in another order', () => {
    const shuffled: CatalogueData = {
      ...sample,
      targets: sample.targets.toReversed(),
      interfaces: sample.interfaces.toReversed(),
      vendors: sample.vendors.toReversed(),
      products: sample.products.toReversed(),
      integrations: sample.integrations.toReversed(),
    };
    expect(encodeSnapshot(shuffled)).toEqual(sealed);
  });

  test('gives other digests for other rows', () => {
    const [first, ...others] = sample.vendors;
    const renamed = { ...sample, vendors: [{ ...first!, name: `${first!.name}!` }, ...others] };
    expect(encodeSnapshot(renamed).digest).not.toBe(sealed.digest);
  });

  test('sorts as a Norwegian reader does', () => {
    const names = ['Åse 1', 'Ærlig', 'Zeta', 'Øst', 'Plan 10', 'Plan 9', 'aa', 'abc'];
    const data = {
      ...sample,
      products: [],
      integrations: [],
      vendors: names.map((name, i) => ({ ...sample.vendors[0]!, id: `v${i}`, name })),
    };
    const sorted = dataOf(decodeSnapshot(encodeSnapshot(data).content)).vendors.map((row) => row.name);
    expect(sorted).toEqual(['abc', 'Plan 9', 'Plan 10', 'Zeta', 'Ærlig', 'Øst', 'aa', 'Åse 1']);
  });

  test('refuses a row that points nowhere', () => {
    const stray = { ...sample.integrations[0]!, target: 'FINNES_IKKE' };
    expect(() => encodeSnapshot({ ...sample, integrations: [stray] })).toThrow('FINNES_IKKE');
  });
});

describe('content of another version', () => {
  const directory = (edit: (entries: [string, number, number, number][]) => unknown) => {
    const size = new DataView(raw.buffer, raw.byteOffset).getUint32(0, true);
    const entries = JSON.parse(Buffer.from(raw.subarray(4, 4 + size)).toString('utf8'));
    const edited = Buffer.from(JSON.stringify(edit(entries)));
    const align = (length: number) => Math.ceil(length / 8) * 8;
    const made = new Uint8Array(align(4 + edited.length) + raw.length - align(4 + size));
    new DataView(made.buffer).setUint32(0, edited.length, true);
    made.set(edited, 4);
    made.set(raw.subarray(align(4 + size)), align(4 + edited.length));
    return made;
  };
  test('lacks a column that came later: it reads as null', () => {
    const without = (...absent: string[]) =>
      directory((entries) => entries.filter(([name]) => !absent.includes(name)));
    expect(() => unpackColumns(without('integrationProcess'))).toThrow(SnapshotUnreadable);
    const columns = unpackColumns(without('integrationVia', 'productAliasesAt', 'productAlias'));
    const { products, integrations } = dataOf(columns);
    expect(integrations.every(({ via }) => via === null)).toBe(true);
    expect(products.every(({ aliases }) => aliases.length === 0)).toBe(true);
    expect(integrations.length).toBe(sample.integrations.length);
  });
  test('has a column that this version does not know: it is passed over', () => {
    const newer = directory((entries) => [...entries, ['offerPrice', 8, 0, 1]]);
    expect(dataOf(unpackColumns(newer))).toEqual(dataOf(unpackColumns(raw)));
  });
});

describe('damaged content', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['foreign bytes', new TextEncoder().encode('{"vendors": []}'.repeat(20))],
    ['half of it', sealed.content.slice(0, sealed.content.length / 2)],
    ['another format', Uint8Array.from(sealed.content, (byte, i) => (i === 8 ? 99 : byte))],
    ['an absurd length', Uint8Array.from(sealed.content, (byte, i) => (i === 15 ? 0xff : byte))],
    ['no columns', seal(new TextEncoder().encode('\0\0\0\0')).content],
  ])('%s is a SnapshotUnreadable', (_, content) => {
    expect(() => decodeSnapshot(content)).toThrow(SnapshotUnreadable);
  });

  test('a flipped byte is noticed, or changes nothing', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: sealed.content.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const content = sealed.content.slice();
          content[at]! ^= flip;
          // A few bits of a zstd frame mean nothing: flipped, the same content comes out.
          try {
            expect(Buffer.compare(unseal(content), raw)).toBe(0);
          } catch (error) {
            expect(error).toBeInstanceOf(SnapshotUnreadable);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('flipped bytes under a right digest open or are refused, and lead nobody astray', () => {
    expect(unseal(seal(raw).content)).toEqual(raw);
    const { tables } = unpackColumns(raw);
    const inTables = (at: number) => at >= tables.byteOffset && at < tables.byteOffset + tables.length;
    fc.assert(
      fc.property(fc.nat({ max: raw.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        fc.pre(!inTables(at));
        const damaged = raw.slice();
        damaged[at]! ^= flip;
        try {
          const catalogue = openCatalogue(decodeSnapshot(seal(damaged).content), refOf('v1', ''));
          catalogue.integrations({ headlines: ['APPROVED'] }, { first: 10, after: -1 });
          catalogue.search('oppdikt', null, 10);
        } catch (error) {
          expect(error).toBeInstanceOf(SnapshotUnreadable);
        }
      }),
      { numRuns: 500 },
    );
  });
});
