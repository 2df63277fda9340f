/** Standards: words that end or deny one take its level, wherever they stand, and are told of; nothing unknown is lost. */
import { describe, expect, it } from 'vitest';
import { hdirReferansekatalogen } from '../../connectors/hdir-referansekatalogen/connector.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import { guard } from '../../src/domain/guard/guard.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { document, recordsOf } from './support/fixtures.ts';

const { source } = hdirReferansekatalogen;
const table =
  '<h2>Standarden gjelder for</h2><table><tr><th>Virksomhetstype</th><th>Obligatorisk</th><th>Anbefalt</th></tr><tr><td>Legekontor</td><td>Sende</td><td></td></tr><tr><td>Kommune</td><td></td><td>Motta</td></tr></table>';
const read = (name: string, body: string): Reading =>
  hdirReferansekatalogen.read([
    document(name, `<html><head><title>SAMPLE</title></head><main>${body}</main></html>`, {
      url: `https://www.helsedirektoratet.no/standarder/${name}`,
    }),
  ]);
const readPage = (body: string) => read('eksempel', `<h1>Eksempelstandard v1</h1>${body}`);
const readApi = (element: object) =>
  hdirReferansekatalogen.read([
    document(
      'api',
      JSON.stringify([{ tittel: 'Eksempelstandard v1', infoType: 'ehelsestandard', ...element }]),
      {
        url: 'https://api.helsedirektoratet.no/innhold',
      },
    ),
  ]);
const levels = (reading: Reading) => recordsOf(reading).map(({ level }) => level);
const codes = (reading: Reading) => reading.findings.map(({ code }) => code);
const fieldsOf = (reading: Reading) =>
  reading.claims.map((claim: Claim) =>
    Object.fromEntries(Object.entries(claim.fields).map(([name, field]) => [name, field?.value])),
  );

describe('a standard that does not hold has no level', () => {
  it.each([
    [
      'a status',
      `<dl><dt>Type</dt><dd>Obligatorisk standard</dd><dt>Status</dt><dd>Utgått</dd></dl>${table}`,
    ],
    ['phasing out', `<p>Type: Obligatorisk standard</p><p>Status: Under utfasing</p>${table}`],
    [
      'a remark',
      `<p>Obligatorisk standard</p><h2>Merknad</h2><p>Standarden er trukket tilbake 1. mai 2024.</p>${table}`,
    ],
    [
      'a remark in an accordion',
      `<p>Obligatorisk standard</p><details><summary>Merknad</summary><p>Gjelder ikke lenger.</p></details>${table}`,
    ],
    [
      'an alert',
      `<div role="alert">Denne standarden er erstattet av HIS 80002:2025.</div><p>Obligatorisk standard</p>${table}`,
    ],
    ['nynorsk', `<p>Obligatorisk standard</p><h2>Merknad</h2><p>Standarden er trekt tilbake.</p>${table}`],
    [
      'English',
      `<dl><dt>Type</dt><dd>Mandatory standard</dd><dt>Note</dt><dd>Withdrawn 1 May 2024</dd></dl>${table}`,
    ],
    [
      'a table of facts',
      `<table><tr><th>Type</th><td>Obligatorisk standard</td></tr><tr><th>Livssyklus</th><td>Opphevet</td></tr></table>`,
    ],
  ])('%s', (_, body) => {
    const reading = readPage(body);
    expect(reading.claims.length).toBeGreaterThan(0);
    expect(levels(reading).filter((level) => level !== null)).toEqual([]);
    expect(codes(reading)).toContain('NOT_IN_FORCE');
  });
  it.each([
    ['type', { data: { typeStandard: 'utgaattStandard' } }],
    ['status', { data: { typeStandard: 'obligatoriskStandard', status: 'Utgått' } }],
    ['remark', { data: { typeStandard: 'obligatoriskStandard', merknad: '<p>Gjelder ikke lenger</p>' } }],
    ['text', { tekst: '<p>Standarden er opphevet.</p>', data: { typeStandard: 'obligatoriskStandard' } }],
    ['introduction', { intro: 'Utgått fra 2024', data: { typeStandard: 'anbefaltStandard' } }],
  ])('the API: %s', (_, element) => {
    const reading = readApi(element);
    expect(levels(reading)).toEqual([null]);
    expect(codes(reading)).toContain('NOT_IN_FORCE');
  });
  it.each([
    [
      'a section of the catalogue',
      '<h2>Utgåtte standarder</h2><ul><li><a href="/standarder/b">Eksempel B</a> Obligatorisk standard</li></ul>',
    ],
    [
      'a card',
      '<h2>Alle</h2><ul><li><a href="/standarder/b">Eksempel B</a> Obligatorisk standard. Utgått</li></ul>',
    ],
    [
      'a table',
      '<table><tr><th>Standard</th><th>Type</th><th>Status</th></tr><tr><td>Eksempel B</td><td>Obligatorisk standard</td><td>Utgått</td></tr></table>',
    ],
    [
      'an accordion',
      '<details><summary>Historiske dokumenter</summary><ul><li><a href="/standarder/b">Eksempel B</a> Anbefalt standard</li></ul></details>',
    ],
  ])('%s', (_, body) => {
    const reading = read('list', `<h1>Referansekatalogen</h1>${body}`);
    expect(levels(reading)).toEqual([null]);
    expect(codes(reading)).toContain('NOT_IN_FORCE');
  });
});

describe('words about other standards change nothing', () => {
  it.each([
    [
      'what it replaces',
      `<p>Obligatorisk standard</p><p>Standarden erstatter HIS 80001:2008, som er trukket tilbake.</p>${table}`,
    ],
    [
      'earlier versions',
      `<p>Obligatorisk standard</p><h2>Versjonshistorikk</h2><ul><li>v0.9 er utgått</li></ul>${table}`,
    ],
    ['a harmless remark', `<p>Obligatorisk standard</p><h2>Merknad</h2><p>FHI er mottaker.</p>${table}`],
  ])('%s', (_, body) => {
    expect(levels(readPage(body)).toSorted()).toEqual(['MUST', 'SHOULD']);
  });
});

describe('rows', () => {
  const rows = (body: string, head = '<th>Virksomhetstype</th><th>Obligatorisk</th><th>Merknad</th>') =>
    readPage(`<table><tr>${head}</tr>${body}<tr><td>Kommune</td><td>Motta</td><td></td></tr></table>`);
  it('are left out where they are struck', () => {
    const reading = rows('<tr><td><s>Legekontor</s></td><td>Sende</td><td></td></tr>');
    expect(recordsOf(reading).map(({ organisationType }) => organisationType)).toEqual(['Kommune']);
    expect(codes(reading)).toContain('STRUCK_THROUGH');
  });
  it('lose their level where their remark ends it', () => {
    const reading = rows('<tr><td>Legekontor</td><td>Sende</td><td>Gjelder ikke lenger</td></tr>');
    expect(recordsOf(reading).map(({ organisationType, level }) => [organisationType, level])).toEqual([
      ['Kommune', 'MUST'],
      ['Legekontor', null],
    ]);
    expect(codes(reading)).toContain('NOT_IN_FORCE');
  });
  it('keep their legal basis and remark', () => {
    const reading = rows(
      '<tr><td>Legekontor</td><td>Sende</td><td>Forskrift § 5</td></tr>',
      '<th>Virksomhetstype</th><th>Obligatorisk</th><th>Hjemmel</th>',
    );
    expect(fieldsOf(reading)[0]).toMatchObject({
      organisationType: 'Legekontor',
      legalBasis: 'Forskrift § 5',
      level: 'MUST',
    });
  });
  it('are divided by a second row of headings, which is no row', () => {
    const reading = readPage(
      '<table><thead><tr><th rowspan="2">Virksomhetstype</th><th colspan="2">Obligatorisk</th></tr><tr><th>Sende</th><th>Motta</th></tr></thead><tr><td>Legekontor</td><td>x</td><td></td></tr></table>',
    );
    expect(recordsOf(reading)).toMatchObject([
      { organisationType: 'Legekontor', level: 'MUST', direction: 'SEND' },
    ]);
  });
});

describe('labels and headings', () => {
  it.each([
    [
      'terms',
      '<dl><dt>Type</dt><dd>Obligatorisk standard</dd><dt>Hjemmel</dt><dd>Forskrift § 5</dd><dt>Merknad</dt><dd>FHI mottar.</dd><dt>Tema</dt><dd>E-resept</dd></dl>',
    ],
    [
      'lines',
      '<p>Type: Obligatorisk standard</p><p>Hjemmel: Forskrift § 5</p><p>Merknad: FHI mottar.</p><p>Tema: E-resept</p>',
    ],
    [
      'headings',
      '<p>Obligatorisk standard</p><h2>Hjemmel</h2><p>Forskrift § 5</p><h2>Merknad</h2><p>FHI mottar.</p><h2>Tema</h2><p>E-resept</p>',
    ],
    [
      'a table',
      '<table><tr><th>Type</th><td>Obligatorisk standard</td></tr><tr><th>Hjemmel</th><td>Forskrift § 5</td></tr><tr><th>Merknad</th><td>FHI mottar.</td></tr><tr><th>Tema</th><td>E-resept</td></tr></table>',
    ],
    [
      'an accordion',
      '<p>Type: Obligatorisk standard</p><details><summary>Hjemmel</summary><p>Forskrift § 5</p></details><details><summary>Merknad</summary><p>FHI mottar.</p></details><details><summary>Tema</summary><p>E-resept</p></details>',
    ],
  ])('%s give legal basis, remark and theme', (_, body) => {
    const reading = readPage(body);
    expect(fieldsOf(reading)[0]).toMatchObject({
      level: 'MUST',
      legalBasis: 'Forskrift § 5',
      note: 'FHI mottar.',
      theme: 'E-resept',
    });
    expect(codes(reading)).toEqual([]);
  });
  it.each([
    ['a term', `<dl><dt>Type</dt><dd>Obligatorisk standard</dd><dt>Godkjenningskode</dt><dd>7</dd></dl>`],
    ['a heading', `<p>Obligatorisk standard</p><h2>Sikkerhetsnivå</h2><p>Nivå 4</p>`],
    ['a line', `<p>Obligatorisk standard</p><p>Sikkerhetsnivå: 4</p>`],
    [
      'a column',
      `<table><tr><th>Virksomhetstype</th><th>Obligatorisk</th><th>Frist</th></tr><tr><td>Kommune</td><td>Motta</td><td>2027</td></tr></table>`,
    ],
  ])('%s that nobody knows is reported', (_, body) => {
    expect(codes(readPage(body))).toEqual(['UNKNOWN_HEADING']);
  });
  it('never reads a person to ask', () => {
    const reading = readPage(
      `<p>Obligatorisk standard</p><h2>Kontakt</h2><p>Ola Eksempel, ola@example.no</p>${table}`,
    );
    expect(JSON.stringify(reading)).not.toContain('Ola');
  });
});

it('holds a catalogue that says that it is a part', () => {
  const reading = read(
    'list',
    '<h1>Referansekatalogen</h1><p>Viser 1–1 av 130</p><ul><li><a href="/standarder/a">Eksempel A</a> Obligatorisk standard</li></ul>',
  );
  expect(guard({ source: source.key, previous: null, reading, contract: source.contract }).verdict).toBe(
    'held',
  );
});

it('says where a page and the catalogue disagree', () => {
  const page = document('a', '<main><h1>Eksempel A</h1><p>Type: Anbefalt standard</p></main>', {
    url: 'https://www.helsedirektoratet.no/standarder/a',
  });
  const list = document(
    'list',
    '<main><h1>Referansekatalogen</h1><ul><li><a href="/standarder/a">Eksempel A</a> Obligatorisk standard</li><li><a href="/standarder/b">Eksempel B</a> Obligatorisk standard</li></ul></main>',
    { url: source.url },
  );
  expect(codes(hdirReferansekatalogen.read([list, page]))).toContain('CONTRADICTING_ROWS');
});

it('reads the theme from its label, and from a heading over cards that is one of the nine themes', () => {
  const list = read(
    'list',
    `<h1>Referansekatalogen</h1>
    <h2>E-resept</h2><ul><li><a href="/standarder/a">Eksempel A</a> Obligatorisk standard</li></ul>
    <h2>Utvalgte standarder</h2><ul><li><a href="/standarder/b">Eksempel B</a> Anbefalt standard</li></ul>`,
  );
  expect(fieldsOf(list).map(({ standard, theme }) => [standard, theme])).toEqual([
    ['Eksempel A', 'E-resept'],
    ['Eksempel B', undefined],
  ]);
  expect(fieldsOf(readPage(`<dl><dt>Tema</dt><dd>Kodeverk</dd></dl>${table}`))[0]).toMatchObject({
    theme: 'Kodeverk',
  });
});
