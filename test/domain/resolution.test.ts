import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/resolution/decisions.ts';
import type { VendorMention } from '../../src/domain/resolution/parties.ts';
import { resolveVendors } from '../../src/domain/resolution/resolve.ts';

const [n1, n2] = ['923609016', '974760673'];
const mention = (
  name: string | null,
  organisationNumber: string | null = null,
  source = 'a',
): VendorMention => ({
  source,
  name,
  organisationNumber,
  seen: '2025-11-01',
});
const decision = (judgement: Decision['judgement'], left: string, right: string): Decision => ({
  judgement,
  left,
  right,
  reason: 'set',
  decidedBy: 'Kari',
  decidedAt: '2025-11-02',
});
/** Vendors as `number: names`, so that a table can say what belongs together. */
const groups = (mentions: readonly VendorMention[], decisions: readonly Decision[] = []) =>
  resolveVendors(mentions, decisions).vendors.map(
    (vendor) =>
      `${vendor.organisationNumber ?? '-'}: ${[...new Set(vendor.mentions.map(({ name }) => name))].sort().join(', ')}`,
  );

describe('resolveVendors', () => {
  it.each<[string, VendorMention[], string[]]>([
    [
      'same number',
      [mention('Webmed AS', n1), mention('Helt Annet AS', n1)],
      [`${n1}: Helt Annet AS, Webmed AS`],
    ],
    [
      'same name, other case',
      [mention('Webmed AS', n1), mention('WEBMED A/S')],
      [`${n1}: WEBMED A/S, Webmed AS`],
    ],
    [
      'one side without legal form',
      [mention('Webmed AS', n1), mention('WebMed')],
      [`${n1}: WebMed, Webmed AS`],
    ],
    [
      'number without legal form',
      [mention('Webmed', n1), mention('Webmed AS')],
      [`${n1}: Webmed, Webmed AS`],
    ],
    ['both without number', [mention('Webmed'), mention('Webmed AS')], ['-: Webmed, Webmed AS']],
    [
      'other legal form',
      [mention('Webmed AS', n1), mention('Webmed ASA')],
      [`${n1}: Webmed AS`, '-: Webmed ASA'],
    ],
    [
      'foreign branch',
      [mention('Tieto AB', n1), mention('Tieto AB NUF')],
      [`${n1}: Tieto AB`, '-: Tieto AB NUF'],
    ],
    [
      'same name, two numbers',
      [mention('Fjell AS', n1), mention('Fjell AS', n2)],
      [`${n1}: Fjell AS`, `${n2}: Fjell AS`],
    ],
    [
      'a name that fits two numbers',
      [mention('Fjell AS', n1), mention('Fjell AS', n2), mention('Fjell AS'), mention('Fjell')],
      [`${n1}: Fjell AS`, `${n2}: Fjell AS`, '-: Fjell', '-: Fjell AS'],
    ],
    [
      'the legal form tells two numbers apart',
      [mention('Fjell AS', n1), mention('Fjell ASA', n2), mention('FJELL ASA'), mention('Fjell')],
      [`${n1}: Fjell AS`, `${n2}: FJELL ASA, Fjell ASA`, '-: Fjell'],
    ],
    [
      'two legal forms for a number without one',
      [mention('Fjell', n1), mention('Fjell AS'), mention('Fjell ASA')],
      [`${n1}: Fjell`, '-: Fjell AS', '-: Fjell ASA'],
    ],
    [
      'similar names',
      [mention('Nordlys Helse AS', n1), mention('Nordlys Helsa AS')],
      [`${n1}: Nordlys Helse AS`, '-: Nordlys Helsa AS'],
    ],
    [
      'å is not a',
      [mention('Ås Data AS', n1), mention('As Data AS')],
      [`${n1}: Ås Data AS`, '-: As Data AS'],
    ],
    ['number only', [mention(null, n1)], [`${n1}: `]],
    ['neither', [mention(null)], []],
  ])('%s', (_, mentions, expected) => {
    expect(groups(mentions)).toEqual(expected);
  });

  it('says how each link was made', () => {
    const [vendor] = resolveVendors([mention('Webmed AS', n1), mention('WebMed')], []).vendors;
    expect(
      vendor?.resolution.map(({ judgement, left, right, method, score }) => [
        judgement,
        left,
        right,
        method,
        score,
      ]),
    ).toEqual([
      ['POSITIVE', 'WebMed', n1, 'name/exact', 1],
      ['POSITIVE', 'Webmed AS', n1, 'number/equal', 1],
    ]);
  });

  it('asks about what fits two or looks alike, and never links it', () => {
    const two = resolveVendors(
      [mention('Fjell AS', n1), mention('Fjell AS', n2), mention('Fjell')],
      [],
    ).vendors;
    expect(two[2]?.resolution.map(({ judgement, right }) => [judgement, right])).toEqual([
      ['UNSURE', `Fjell AS (${n1})`],
      ['UNSURE', `Fjell AS (${n2})`],
    ]);
    const alike = resolveVendors([mention('Nordlys Helse AS', n1), mention('Nordlys Helsa AS')], []).vendors;
    for (const { resolution } of alike) {
      expect(resolution.filter(({ method }) => method === 'name/similar')).toMatchObject([
        { judgement: 'UNSURE' },
      ]);
    }
  });

  it('does not ask about names that are alike where the numbers differ', () => {
    const { vendors } = resolveVendors(
      [mention('Nordlys Helse AS', n1), mention('Nordlys Helsa AS', n2), mention('Nordlys Helsa')],
      [],
    );
    expect(
      vendors.flatMap(({ resolution }) => resolution).filter(({ judgement }) => judgement === 'UNSURE'),
    ).toEqual([]);
  });

  it('does not take names for alike that differ in their figures', () => {
    const rows = resolveVendors([mention('Leverandør 17 AS'), mention('Leverandør 18 AS')], []).vendors;
    expect(rows.flatMap(({ resolution }) => resolution)).toEqual([]);
  });

  it('says which names several numbers have', () => {
    expect(resolveVendors([mention('Fjell AS', n1), mention('FJELL AS', n2)], []).sharedNames).toEqual([
      { name: 'fjell|AS', organisationNumbers: [n1, n2] },
    ]);
  });
});

describe('decisions', () => {
  it.each<[string, VendorMention[], Decision[], string[]]>([
    [
      'join a brand',
      [mention('Gerica'), mention('Tietoevry AS', n1)],
      [decision('POSITIVE', 'Gerica', n1)],
      [`${n1}: Gerica, Tietoevry AS`],
    ],
    [
      'join two names',
      [mention('Gerica'), mention('Tietoevry AS')],
      [decision('POSITIVE', 'Gerica', 'Tietoevry AS')],
      ['-: Gerica, Tietoevry AS'],
    ],
    [
      'give a number that no source has',
      [mention('Gerica')],
      [decision('POSITIVE', 'Gerica', n1)],
      [`${n1}: Gerica`],
    ],
    [
      'join two numbers, keeping the right one',
      [mention('A AS', n2), mention('B AS', n1)],
      [decision('POSITIVE', n1, n2)],
      [`${n2}: A AS, B AS`],
    ],
    [
      'keep apart what the rule would link',
      [mention('Webmed AS', n1), mention('Webmed')],
      [decision('NEGATIVE', 'Webmed', n1)],
      [`${n1}: Webmed AS`, '-: Webmed'],
    ],
    [
      'doubt what the rule would link',
      [mention('Webmed AS', n1), mention('Webmed')],
      [decision('UNSURE', 'Webmed', n1)],
      [`${n1}: Webmed AS`, '-: Webmed'],
    ],
    [
      'refuse a number that a source gives',
      [mention('Webmed AS', n1), mention('Feil AS', n1)],
      [decision('NEGATIVE', 'Feil AS', n1)],
      [`${n1}: Webmed AS`, '-: Feil AS'],
    ],
    [
      'settle a name that fits two',
      [mention('Fjell AS', n1), mention('Fjell AS', n2), mention('Fjell')],
      [decision('POSITIVE', 'Fjell', n2)],
      [`${n1}: Fjell AS`, `${n2}: Fjell, Fjell AS`],
    ],
    [
      'of vendors that nothing names',
      [mention('Webmed AS', n1)],
      [decision('POSITIVE', 'Ukjent AS', n2)],
      [`${n1}: Webmed AS`],
    ],
  ])('%s', (_, mentions, decisions, expected) => {
    expect(groups(mentions, decisions)).toEqual(expected);
  });

  it('a negative one is kept in the open', () => {
    const { vendors } = resolveVendors(
      [mention('Webmed AS', n1), mention('Webmed')],
      [decision('NEGATIVE', 'Webmed', n1)],
    );
    for (const { resolution } of vendors) {
      expect(resolution.find(({ method }) => method === 'decision')).toMatchObject({
        judgement: 'NEGATIVE',
        decidedBy: 'Kari',
      });
    }
  });

  it('removing a decision gives what was before it', () => {
    const mentions = [mention('Gerica'), mention('Tietoevry AS', n1)];
    const before = resolveVendors(mentions, []);
    resolveVendors(mentions, [decision('POSITIVE', 'Gerica', n1)]);
    expect(resolveVendors(mentions, [])).toEqual(before);
  });
});

describe('properties', () => {
  const mentions = fc.array(
    fc.record({
      source: fc.constantFrom('a', 'b'),
      name: fc.constantFrom('Fjell', 'Fjell AS', 'FJELL ASA', 'Fjelle AS', 'Bre AS', 'Bre', 'Å AS', 'A AS'),
      organisationNumber: fc.constantFrom(null, null, n1, n2),
      seen: fc.constantFrom('2025-01-01', '2025-02-01'),
    }),
    { maxLength: 12 },
  );
  const decisions = fc.array(
    fc.record({
      judgement: fc.constantFrom('POSITIVE' as const, 'NEGATIVE' as const, 'UNSURE' as const),
      left: fc.constantFrom('Fjell', 'Fjell AS', 'Bre', n1),
      right: fc.constantFrom('Bre AS', 'FJELL ASA', n2),
      reason: fc.constant('r'),
      decidedBy: fc.constant('Kari'),
      decidedAt: fc.constant('2025-11-02'),
    }),
    { maxLength: 3 },
  );
  const canonical = (result: ReturnType<typeof resolveVendors>) =>
    result.vendors.map((vendor) => ({
      ...vendor,
      mentions: vendor.mentions.map((m) => JSON.stringify(m)).sort(),
    }));

  it('order does not matter', () => {
    fc.assert(
      fc.property(mentions, decisions, (some, said) => {
        const turned = resolveVendors(some.toReversed(), said.toReversed());
        expect(canonical(turned)).toEqual(canonical(resolveVendors(some, said)));
      }),
    );
  });

  it('no mention is lost, no key is shared, and rules never join two numbers', () => {
    fc.assert(
      fc.property(mentions, (some) => {
        const { vendors } = resolveVendors(some, []);
        expect(vendors.flatMap((vendor) => vendor.mentions)).toHaveLength(some.length);
        const keys = vendors.flatMap((vendor) => vendor.keys);
        expect(new Set(keys).size).toBe(keys.length);
        for (const vendor of vendors) {
          expect(new Set(vendor.mentions.flatMap((m) => m.organisationNumber ?? [])).size).toBeLessThan(2);
          expect(vendor.keys.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
