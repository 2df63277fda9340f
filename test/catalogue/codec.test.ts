import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/decode-snapshot.ts';
import { encodeSnapshot, sortCatalogue } from '../../src/catalogue/encode-snapshot.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import {
  packColumns,
  SnapshotUnreadable,
  seal,
  unpackColumns,
  unseal,
} from '../../src/catalogue/snapshot-frame.ts';
import type { ApprovalRow, CatalogueData, ClaimRef } from '../../src/domain/model.ts';
import {
  approvalBases,
  careSettings,
  headlines,
  interfaceRoles,
  legalEffects,
  observations,
  processPhases,
  productCategories,
  standings,
} from '../../src/domain/vocabulary.ts';
import { refOf } from './snapshot-ref.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const claim: fc.Arbitrary<ClaimRef> = fc.record({
  source: fc.constantFrom('s1', 's2'),
  batch: fc.constantFrom('b1', ''),
  index: fc.nat({ max: 100_000 }),
});
const claims = fc.array(claim, { maxLength: 3 });
const axes = {
  process: fc.constantFrom(...processPhases),
  standing: fc.constantFrom(...standings),
  observation: fc.constantFrom(...observations),
};
const approval: fc.Arbitrary<ApprovalRow> = fc.record({
  ...axes,
  id: text,
  issuer: text,
  source: text,
  stated: axes.standing,
  headline: fc.constantFrom(...headlines),
  warnings: fc.subarray(['CONTRADICTED', 'EXPIRES_SOON'] as const),
  missingSince: maybe(text),
  inUse: maybe(fc.boolean()),
  disputed: fc.array(text, { maxLength: 2 }),
  basis: fc.constantFrom(...approvalBases),
  legalEffect: fc.constantFrom(...legalEffects),
  statusText: maybe(text),
  decidedOn: maybe(text),
  validUntil: maybe(text),
  conditions: maybe(text),
  version: maybe(text),
  claim,
});
const approvals = fc.array(approval, { maxLength: 3 });
const { targets, interfaces, ...rest } = generateCatalogue({
  seed: 1,
  vendors: 1,
  products: 1,
  integrations: 0,
});

/** Rows with every field at odds: empty lists and texts, nulls, emoji, several of each. */
const catalogues: fc.Arbitrary<CatalogueData> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 20 }))
  .chain(([vendors, products, integrations]) => {
    const several = <T>(count: number, make: (i: number) => fc.Arbitrary<T>) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => make(i)));
    return fc.record({
      mode: fc.constantFrom('SAMPLE' as const, 'LIVE' as const),
      agencies: fc.constant(rest.agencies),
      targets: fc.constant(targets),
      interfaces: fc.constant(interfaces),
      municipalities: fc.constant(rest.municipalities),
      frameworks: fc.constant(rest.frameworks),
      sources: fc.constant(rest.sources),
      selfDeclarations: fc.constant(rest.selfDeclarations),
      planElements: fc.constant(rest.planElements),
      activities: fc.constant(rest.activities),
      measures: fc.constant(rest.measures),
      profiles: fc.constant(rest.profiles),
      links: fc.constant(rest.links),
      vendors: several(vendors, (i) =>
        fc.record({
          id: fc.constant(`v${i}`),
          organisationNumber: maybe(text),
          name: text,
          names: fc.array(
            fc.record({ value: text, kind: fc.constantFrom('LEGAL', 'BRAND', 'FORMER', 'ALIAS_IN_SOURCE') }),
            { maxLength: 3 },
          ),
          registryState: fc.constantFrom(
            'ACTIVE',
            'DELETED',
            'BANKRUPT',
            'UNDER_LIQUIDATION',
            'NOT_REGISTERED',
            'UNKNOWN',
          ),
          supplierApprovals: approvals,
          resolution: fc.array(
            fc.record({
              judgement: fc.constantFrom('POSITIVE', 'NEGATIVE', 'UNSURE'),
              left: text,
              right: text,
              method: text,
              score: maybe(fc.double({ noNaN: true })),
              decidedBy: text,
              decidedAt: text,
              reason: text,
            }),
            { maxLength: 2 },
          ),
          claims,
        }),
      ),
      products: several(products, (i) =>
        fc.record({
          id: fc.constant(`p${i}`),
          name: text,
          aliases: fc.array(text, { maxLength: 3 }),
          vendor: vendors === 0 ? fc.constant(null) : maybe(fc.nat({ max: vendors - 1 }).map((v) => `v${v}`)),
          categories: fc.uniqueArray(fc.constantFrom(...productCategories)),
          careSettings: fc.uniqueArray(fc.constantFrom(...careSettings)),
          userGroups: fc.array(text, { maxLength: 2 }),
          negatives: fc.array(
            fc.record({
              target: fc.constantFrom(...targets.map((row) => row.key)),
              interface: maybe(fc.constantFrom(...interfaces.map((row) => row.key))),
              interfaceVersion: maybe(text),
              role: maybe(fc.constantFrom(...interfaceRoles)),
              text,
              claim,
            }),
            { maxLength: 2 },
          ),
          claims,
        }),
      ),
      integrations: several(products === 0 ? 0 : integrations, (i) =>
        fc.record({
          id: fc.constant(`i${i}`),
          product: fc.nat({ max: Math.max(0, products - 1) }).map((p) => `p${p}`),
          target: fc.constantFrom(...targets.map((row) => row.key)),
          interface: maybe(fc.constantFrom(...interfaces.map((row) => row.key))),
          role: maybe(fc.constantFrom(...interfaceRoles)),
          interfaceVersion: maybe(text),
          via: maybe(text),
          status: fc.record({
            ...axes,
            headline: fc.constantFrom(...headlines),
            since: maybe(text),
            validUntil: maybe(text),
            missingSince: maybe(text),
            inUse: maybe(fc.boolean()),
            warnings: fc.array(fc.constantFrom('CONTRADICTED' as const, 'EXPIRES_SOON' as const)),
          }),
          approvals,
          contradicted: fc.array(text, { maxLength: 2 }),
          claims,
        }),
      ),
    }) as fc.Arbitrary<CatalogueData>;
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
