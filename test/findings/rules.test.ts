/**
 * Every rule that a list is held against, from a page on a sample site to the archive: what the publisher is told has
 * the record's name and key, the place with its words, what was found, what may have been meant, and what to do.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { findingCodes } from '../../src/domain/findings/codes.ts';
import type { FindingRecord } from '../../src/domain/record.ts';
import { type HubOverTime, openHubOverTime } from '../evidence/hub-over-time.ts';
import { headings, publish, row } from './vkp-list.ts';

let hub: HubOverTime;
afterEach(() => hub.close());

/** What the publisher of the list for VKP is reported these rows. */
async function told(
  rows: readonly (readonly string[])[],
  { heads = headings, others = [] as readonly string[] } = {},
): Promise<readonly FindingRecord[]> {
  hub = await openHubOverTime('2026-03-10T06:00:00.000Z');
  publish(hub.site, rows, heads);
  await hub.harvest('nhn-vkp', 'redaksjon', ...others);
  return hub.harvesting.archive.findings.list('nhn-vkp');
}

/** What holds of every finding, whatever its rule. */
function expectWhole(finding: FindingRecord): void {
  const { message, action, record, recordKey, code, severity, id } = finding;
  for (const text of [message.nb, message.en]) expect(text).toMatch(/^\S.{8,}[.?]$/su);
  // What to do about an unknown word ends with the line that would teach it.
  for (const text of [action.nb, action.en]) expect(text).toMatch(/^\S.{8,}[.?}]$/su);
  expect(message.nb).not.toBe(message.en);
  expect(recordKey).not.toBe('');
  // Of the list as a whole there is no row to name.
  if (recordKey !== 'list') expect(record.trim()).not.toBe('');
  expect(findingCodes[code as keyof typeof findingCodes]?.severities).toContain(severity);
  expect(id).toMatch(/^f_[0-9a-f]{24}$/u);
}

const fjord = 'Eksempelfjord Omsorg AS – Eksempelfjord Journal – Hent tjenester – Mottar';

describe('a row of the list', () => {
  it.each([
    ['UNKNOWN_STATUS', { Status: 'Godkjnt' }, { column: 'Status', found: 'Godkjnt', suggested: 'Godkjent' }],
    ['UNKNOWN_STATUS', { Status: 'Klarert' }, { column: 'Status', found: 'Klarert', suggested: null }],
    ['UNKNOWN_VALUE', { Rolle: 'Motar' }, { column: 'Rolle', found: 'Motar', suggested: 'Mottar' }],
    [
      'UNKNOWN_VALUE',
      { Bruksområde: 'Hent tjenestar' },
      { column: 'Bruksområde', found: 'Hent tjenestar', suggested: 'Hent tjenester' },
    ],
    ['MISSING_REQUIRED', { Produkt: '' }, { column: 'Leverandør', found: null, suggested: null }],
    ['IMPOSSIBLE_DATE', { Dato: '31.02.2025' }, { column: 'Dato', found: '31.02.2025', suggested: null }],
    ['UNREADABLE_DATE', { Dato: 'snart' }, { column: 'Dato', found: 'snart', suggested: null }],
    [
      'WRONG_ORGANISATION_NUMBER',
      { Organisasjonsnummer: '311234561' },
      { column: 'Organisasjonsnummer', found: '311234561', suggested: null },
    ],
    [
      'DUMMY_ORGANISATION_NUMBER',
      { Organisasjonsnummer: '999999999' },
      { column: 'Organisasjonsnummer', found: '999999999', suggested: null },
    ],
    [
      'VERSION_IN_NAME',
      { Produkt: 'Eksempelfjord Journal 7.4', Versjon: '' },
      { column: 'Produkt', found: 'Eksempelfjord Journal 7.4', suggested: 'Eksempelfjord Journal' },
    ],
  ] as const)('%s: %j', async (code, parts, { column, found, suggested }) => {
    const findings = await told([row('Oppdiktfjord'), row('Eksempelfjord', parts)]);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    const [finding] = findings as [FindingRecord];
    expectWhole(finding);
    const words = Object.values(parts)[0] || 'Eksempelfjord Omsorg AS';
    expect(finding).toMatchObject({
      found,
      suggested,
      record: expect.stringContaining('Eksempelfjord Omsorg AS'),
      locator: { document: 'list', row: 3, column, quote: words },
    });
    expect(finding.message.nb).toContain(suggested ?? found ?? 'produkt');
    const keys = hub.harvesting.archive.batches.current('nhn-vkp')?.entries.map(({ claim }) => claim.key);
    if (code !== 'MISSING_REQUIRED') expect(keys).toContain(finding.recordKey);
  });

  it('DUPLICATE_ROW: the same row once more', async () => {
    const twice = row('Eksempelfjord');
    const [finding, ...more] = await told([twice, row('Oppdiktfjord'), twice]);
    expect(more).toEqual([]);
    expectWhole(finding as FindingRecord);
    expect(finding).toMatchObject({
      code: 'DUPLICATE_ROW',
      record: fjord,
      found: fjord,
      locator: { document: 'list', row: 4, quote: 'Eksempelfjord Omsorg AS' },
    });
  });

  it('CONTRADICTING_ROWS: the same row with another status', async () => {
    const [finding, ...more] = await told([
      row('Eksempelfjord'),
      row('Eksempelfjord', { Status: 'Under utprøving' }),
    ]);
    expect(more).toEqual([]);
    expectWhole(finding as FindingRecord);
    expect(finding).toMatchObject({
      code: 'CONTRADICTING_ROWS',
      record: fjord,
      found: 'Under utprøving',
      locator: { row: 3 },
    });
  });

  it('SAME_PRODUCT_TWO_VENDORS: told to each of the rows, with the other vendor named', async () => {
    const findings = await told([
      row('Eksempelfjord'),
      row('Oppdiktfjord', { Produkt: 'Eksempelfjord Journal' }),
    ]);
    expect(
      findings.map(({ code, found, locator }) => [code, found, locator?.column, locator?.row]).sort(),
    ).toEqual([
      ['SAME_PRODUCT_TWO_VENDORS', 'Eksempelfjord Journal', 'Produkt', 2],
      ['SAME_PRODUCT_TWO_VENDORS', 'Eksempelfjord Journal', 'Produkt', 3],
    ]);
    for (const finding of findings) {
      expectWhole(finding);
      expect(finding.message.nb).toContain('Eksempelfjord Omsorg AS, Oppdiktfjord Omsorg AS');
    }
  });
});

it('MISSING_REQUIRED: as many findings as rows, also where all that is left of them is the same', async () => {
  const rows = ['1.0', '1.1', '1.1'].map((Versjon) => row('Eksempelfjord', { Produkt: '', Versjon }));
  const findings = await told([row('Oppdiktfjord'), ...rows]);
  expect(findings.map(({ code }) => code)).toEqual(rows.map(() => 'MISSING_REQUIRED'));
  expect(findings.map(({ locator }) => locator?.row).sort()).toEqual([3, 4, 5]);
  const before = findings.map(({ id }) => id).sort();
  publish(hub.site, [...rows.toReversed(), row('Oppdiktfjord')]);
  await hub.harvest('nhn-vkp');
  const after = hub.harvesting.archive.findings.list('nhn-vkp');
  expect(after.map(({ id, state }) => [id, state]).sort()).toEqual(before.map((id) => [id, 'OPEN']));
});

describe('a heading', () => {
  const renamed = (from: string, to: string) => headings.map((heading) => (heading === from ? to : heading));

  it.each([
    ['one letter off', 'Status', 'Stattus', 'HEADER_RENAMED', 'Status'],
    ['known by what stands below it', 'Status', 'Vurdering', 'HEADER_RENAMED', 'Status'],
    ['known by what stands below it', 'Dato', 'Når', 'HEADER_RENAMED', 'Dato'],
    ['that nobody knows', 'Versjon', 'Kontaktflate', 'UNKNOWN_HEADING', null],
  ])('%s (%s → %s) is reported', async (_, from, to, code, suggested) => {
    const findings = await told([row('Eksempelfjord')], { heads: renamed(from, to) });
    const [finding, ...more] = findings.filter((one) => one.code.includes('HEAD'));
    expect(more).toEqual([]);
    expectWhole(finding as FindingRecord);
    expect(finding).toMatchObject({
      code,
      found: to,
      suggested,
      record: to,
      locator: { document: 'list', row: 1, column: to, quote: to },
    });
  });

  it('of a required column holds the list, and both what is gone and what stands there are told of', async () => {
    const findings = await told([row('Eksempelfjord')], { heads: renamed('Produkt', 'Hva det gjelder') });
    expect(hub.harvesting.archive.runs.list('nhn-vkp', { first: 1 })[0]?.outcome).toBe('HELD');
    for (const finding of findings) expectWhole(finding);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'HEADER_RENAMED', found: 'Hva det gjelder', suggested: 'Produkt' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'COLUMN_REMOVED', severity: 'BLOCKING' }),
    );
  });
});

describe('against other lists', () => {
  it('CONTRADICTION: told to each of the rows, with what the other says', async () => {
    // A row without a version may be about the version of the other.
    const findings = await told([
      row('Eksempelfjord'),
      row('Eksempelfjord', { Versjon: '', Status: 'Tilbakekalt' }),
    ]);
    expect(
      findings.map(({ code, found, locator }) => [code, found, locator?.row, locator?.quote]).sort(),
    ).toEqual([
      ['CONTRADICTION', 'Godkjent', 2, 'Godkjent'],
      ['CONTRADICTION', 'Tilbakekalt', 3, 'Tilbakekalt'],
    ]);
    for (const finding of findings) {
      expectWhole(finding);
      expect(finding.record).toBe(fjord);
      expect(finding.message.nb).toContain(finding.found === 'Godkjent' ? 'Tilbakekalt' : 'Godkjent');
    }
  });

  it('VENDOR_NOT_APPROVED_SUPPLIER, UNRESOLVED_VENDOR: a vendor that the others know, and one that nobody knows', async () => {
    const findings = await told(
      [
        row('Eksempelfjord', { Leverandør: 'Eksempelfjord Legesystem AS' }),
        row('Diktaåsen', { Leverandør: 'Diktaåsen Tannjournal AS', Organisasjonsnummer: '311 234 986' }),
        row('Ukjentfjord'),
      ],
      { others: ['nhn-leverandorer', 'brreg-enhetsregisteret'] },
    );
    for (const finding of findings) expectWhole(finding);
    expect(
      findings.map(({ code, found, locator }) => [code, found, locator?.row, locator?.quote]).sort(),
    ).toEqual([
      ['UNRESOLVED_VENDOR', 'Ukjentfjord Omsorg AS', 4, 'Ukjentfjord Omsorg AS'],
      ['VENDOR_NOT_APPROVED_SUPPLIER', 'Diktaåsen Tannjournal AS', 3, 'Diktaåsen Tannjournal AS'],
    ]);
  });
});
