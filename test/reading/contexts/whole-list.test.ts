/** What a page says of its whole list, and lines between rows. Made by hand; all in it is invented. */
import { describe, expect, it } from 'vitest';
import {
  countsList,
  isMoreAlone,
  moreSaidIn,
  partSaidIn,
} from '../../../src/reading/completeness/part-words.ts';
import { type ContextCase, guardCase, problemsOf, readCase } from './context-case.ts';

const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${heads.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const list = table(['Leverandør', 'Produkt', 'Status'], ['Solvik AS', 'Solvik Lege', 'Godkjent']);
const about = (
  notice: string,
  want: ContextCase['rows'][string],
  source = 'nhn-kjernejournal',
): ContextCase => ({
  kind: 'K3',
  name: notice,
  source,
  title: 'Kjernejournal',
  html: `<p>${notice}</p>${list}`,
  rows: { 'Solvik Lege': want },
});

describe('a notice that denies the whole list', () => {
  it.each([
    'Oversikten er ikke vedtatt.',
    'Godkjenningene er ikke bekreftet av oss.',
    'NHN har ikke kontrollert listen.',
    'Opplysningene er aldri blitt verifisert.',
    'Ordningen er lagt ned.',
    'Arkivert side',
    'Høringsutkast, frist 15. januar',
    'Kun demodata',
    'This list has never been reviewed.',
    'Dette er en gammel versjon, se ny liste',
    'Løsningene nedenfor har søkt, men er ikke vurdert.',
    'Oppføring på listen betyr ikke at produktet er godkjent.',
  ])('«%s»', (notice) =>
    expect(
      problemsOf({ ...about(notice, { process: 'NOT_STATED' }), finding: notice.replace(/\.$/u, '') }),
    ).toEqual([]),
  );
});

describe('a notice that denies nothing of its rows', () => {
  it.each([
    'Listen er ikke uttømmende.',
    'Listen er sortert alfabetisk, ikke etter kvalitet.',
    'Siden finnes ikke på engelsk.',
    'Oversikten omfatter ikke priser.',
    'Vi lagrer ikke personopplysninger om deg som leser.',
    'Listen oppdateres ikke i juli.',
    'Oversikten er ikke rangert.',
    'This page is not available in Sami yet.',
  ])('«%s»', (notice) => expect(problemsOf(about(notice, 'APPROVED'))).toEqual([]));
});

const cases: readonly ContextCase[] = [
  {
    kind: 'K10',
    name: 'a request to write about a product stands between rows, and ends no list',
    source: 'nhn-sfm',
    title: 'SFM',
    html: table(
      ['Leverandør', 'Produkt', 'Bruksområde', 'Status'],
      ['Nordlys e-helse', 'Anamo', 'SFM Full', 'Godkjent'],
      ['Ta kontakt med oss om Anamo', '', '', ''],
      ['Granli e-helse', 'Granli Lege', 'SFM Full', 'Godkjent'],
    ),
    rows: { Anamo: 'APPROVED', 'Granli Lege': 'APPROVED' },
    finding: 'Ta kontakt med oss om Anamo',
  },
  {
    kind: 'K4',
    name: 'a count below a list of vendors is no vendor',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Organisasjonsnummer', 'Status'],
          ['Solvik AS', '', 'Godkjent'],
          ['Rows 1 to 1 of 1'],
        ],
      },
    ],
    rows: { 'Solvik AS': 'APPROVED', 'Rows 1 to 1 of 1': 'absent' },
  },
  {
    kind: 'K9',
    name: 'the last day of an approval in a remark',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: table(
      ['Leverandør', 'Produkt', 'Status', 'Merknad'],
      ['Solvik AS', 'Solvik Lege', 'Godkjent', 'Godkjent til og med 30.06.2025'],
      ['Granli AS', 'Granli Lege', 'Godkjent', 'Godkjent til bruk i sykehus'],
      ['Lyng AS', 'Lyng Lege', 'Godkjent', 'Gyldig t.o.m. 31.12.2031'],
      ['Bjerka AS', 'Bjerka Lege', 'Godkjent', 'Godkjent dersom kryptering er aktivert'],
    ),
    rows: {
      'Solvik Lege': { validUntil: '2025-06-30' },
      'Granli Lege': 'APPROVED',
      'Lyng Lege': { validUntil: '2031-12-31' },
      'Bjerka Lege': 'CONDITIONAL',
    },
  },
  {
    kind: 'K2',
    name: 'sections that say how their rows are',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: `<h2>Leverandører med brudd på kravene</h2>${table(['Leverandør', 'Produkt', 'Status'], ['Solvik AS', 'Solvik Lege', 'Godkjent'])}
<h2>Ikke-kommersielle aktører</h2>${table(['Leverandør', 'Produkt', 'Status'], ['Granli AS', 'Granli Lege', 'Godkjent'])}`,
    rows: { 'Solvik Lege': { process: 'NOT_STATED' }, 'Granli Lege': 'APPROVED' },
    finding: 'Leverandører med brudd på kravene',
  },
  {
    kind: 'K3',
    name: 'what a vendor lacks, and what has been mended',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: table(
      ['Leverandør', 'Produkt', 'Status', 'Merknad'],
      ['Solvik AS', 'Solvik Lege', 'Godkjent', 'Mangler databehandleravtale'],
      ['Granli AS', 'Granli Lege', 'Godkjent', 'Alle mangler er rettet'],
      ['Lyng AS', 'Lyng Lege', 'Godkjent', 'Mangler logo'],
      ['Bjerka AS', 'Bjerka Lege', 'Godkjent', 'Leverandøren har ikke lenger faks'],
    ),
    rows: {
      'Solvik Lege': 'blocked',
      'Granli Lege': 'APPROVED',
      'Lyng Lege': 'APPROVED',
      'Bjerka Lege': 'APPROVED',
    },
  },
];

const marked: readonly ContextCase[] = [
  {
    kind: 'K7',
    name: 'a sign that speaks against the word beside it',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: table(
      ['Leverandør', 'Produkt', 'Status'],
      ['Solvik AS', 'Solvik Lege', '❌ Godkjent'],
      ['Granli AS', 'Granli Lege', 'Godkjent 🚫'],
      ['Lyng AS', 'Lyng Lege', '⚠️ Godkjent'],
      ['Bjerka AS', 'Bjerka Lege', '✓ Godkjent'],
    ),
    rows: {
      'Solvik Lege': { process: 'NOT_STATED' },
      'Granli Lege': { process: 'NOT_STATED' },
      'Lyng Lege': { process: 'NOT_STATED' },
      'Bjerka Lege': 'APPROVED',
    },
    finding: '❌ Godkjent',
  },
  {
    kind: 'K3',
    name: 'ends beside names, without brackets',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: table(
      ['Leverandør', 'Produkt', 'Status'],
      ['Solvik AS u/avvikling', 'Solvik Lege', 'Godkjent'],
      ['Granli AS, slettet', 'Granli Lege', 'Godkjent'],
      ['Lyng AS konkursbo', 'Lyng Lege', 'Godkjent'],
      ['Bjerka AS', 'UTGÅR: Bjerka Lege', 'Godkjent'],
      ['Tindra AS', 'Tindra Lege – demoversjon', 'Godkjent'],
      ['Stopp Fall AS', 'Stopp Fall', 'Godkjent'],
    ),
    rows: {
      'Solvik Lege': { vendor: 'Solvik AS', process: 'NOT_STATED' },
      'Granli Lege': { vendor: 'Granli AS', process: 'NOT_STATED' },
      'Lyng Lege': { vendor: 'Lyng AS', process: 'NOT_STATED' },
      'Bjerka Lege': { process: 'NOT_STATED' },
      'Tindra Lege': { process: 'IN_TEST' },
      'Stopp Fall': 'APPROVED',
    },
  },
  {
    kind: 'K3',
    name: 'footnotes by a number or letter in brackets',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `${table(
      ['Leverandør', 'Produkt', 'Status'],
      ['Solvik AS', 'Solvik Lege (1)', 'Godkjent'],
      ['Granli AS (a)', 'Granli Lege', 'Godkjent'],
      ['Lyng AS', 'Lyng Lege (2)', 'Godkjent'],
    )}<p>(1) Har ikke levert ny dokumentasjon, og kan ikke tas i bruk av nye kommuner.</p><p>(a) Leverandøren tar ikke inn nye kunder.</p>`,
    rows: {
      'Solvik Lege': { process: 'NOT_STATED' },
      'Granli Lege': { vendor: 'Granli AS', process: 'NOT_STATED' },
      'Lyng Lege (2)': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'the status of a card as a badge, or as a line below its labels',
    source: 'nhn-vkp',
    title: 'Godkjente løsninger',
    html: `<article class="card"><h3>Solvik Hjemme</h3><p>Leverandør: Solvik AS</p><p>Bruksområde: Hent tjenester</p><span class="badge">Godkjent</span></article>
<article class="card"><h3>Granli Hjemme</h3><p>Leverandør: Granli AS</p><p>Bruksområde: Hent tjenester</p><span class="badge">Godkjent</span> <span class="badge">Utfases</span></article>
<section class="card"><h3>Lyng Hjemme</h3><dl><dt>Leverandør</dt><dd>Lyng AS</dd><dt>Bruksområde</dt><dd>Hent tiltak</dd></dl><p>Status: <b>Godkjent</b></p></section>
<section class="card"><h3>Bjerka Hjemme</h3><dl><dt>Leverandør</dt><dd>Bjerka AS</dd><dt>Bruksområde</dt><dd>Hent tiltak</dd></dl><p>Status: Avvist</p></section>`,
    rows: {
      'Solvik Hjemme': 'APPROVED',
      'Granli Hjemme': 'CONDITIONAL',
      'Lyng Hjemme': 'APPROVED',
      'Bjerka Hjemme': { process: 'NOT_STATED' },
    },
  },
  {
    kind: 'K3',
    name: 'limits of something else, conditions that are met, and what was before',
    source: 'nhn-sfm',
    title: 'SFM',
    html: table(
      ['Leverandør', 'Produkt', 'Bruksområde', 'Status', 'Merknad', 'Vilkår'],
      ['Solvik AS', 'Solvik Lege', 'SFM Full', 'Godkjent', 'Midlertidig kontaktperson i ferien', ''],
      ['Granli AS', 'Granli Lege', 'SFM Full', 'Godkjent', 'Kun norsk brukerstøtte', 'Oppfylt'],
      ['Lyng AS', 'Lyng Lege', 'SFM Full', 'Godkjent', 'Dispensasjon avsluttet, nå ordinært godkjent', ''],
      ['Bjerka AS', 'Bjerka Lege', 'SFM Full', 'Godkjent (fornyet)', 'Pilotkommunen var Voss', ''],
      ['Tindra AS', 'Tindra Lege', 'SFM Full', 'Godkjent', 'Kun for fastleger', ''],
    ),
    rows: {
      'Solvik Lege': 'APPROVED',
      'Granli Lege': 'APPROVED',
      'Lyng Lege': 'APPROVED',
      'Bjerka Lege': 'APPROVED',
      'Tindra Lege': 'CONDITIONAL',
    },
  },
];

it.each([...cases, ...marked].map((one) => [one.source, one.name, one] as const))(
  '%s: %s',
  (_source, _name, one) => {
    expect(problemsOf(one)).toEqual([]);
  },
);

it('counts the rows where a total of vendors is one of rows', () => {
  const one = about('Totalt 2 leverandører', 'APPROVED');
  const html = `<p>Totalt 2 leverandører</p>${table(
    ['Leverandør', 'Produkt', 'Status'],
    ['Solvik AS', 'Solvik Lege', 'Godkjent'],
    ['Solvik AS', 'Solvik Plan', 'Godkjent'],
  )}`;
  expect(readCase({ ...one, html }).findings.map(({ code }) => code)).not.toContain('LIST_INCOMPLETE');
  const fewer = readCase({ ...one, html: html.replace('Totalt 2', 'Totalt 20') });
  expect(guardCase(one.source, fewer)).toMatchObject({ verdict: 'held' });
});

describe('lines that say that there is more', () => {
  const saysMore = (line: string) =>
    partSaidIn(line) !== null || moreSaidIn(line) !== null || isMoreAlone(line);

  it.each([
    'Treff 1–6 (totalt 27)',
    '6 vist, 27 totalt',
    '27 treff, viser 6',
    'Totalt 27 – viser de 6 første',
    'Sjå fleire leverandørar',
    'Bla til neste side',
    'Resten av listen finner du her',
    'Fullstendig liste fås ved henvendelse',
    'Listen er avkortet',
    'Kun et utvalg vises her',
    'Et utvalg av leverandørene',
    'De første 14 treffene',
    'Side 1 2 3 … 9 Neste',
    '+ 21 flere',
    'See the full list',
  ])('«%s»', (line) => expect(saysMore(line)).toBe(true));

  it.each([
    'Treff 1–6 (totalt 6)',
    'Side 1 av 1',
    'Ingen flere sider',
    'Dette er heile lista',
    'Slutt på listen',
    'Flere løsninger finnes på markedet',
    'Totalt 360',
    'Listen er godkjent 12.03.2025',
  ])('«%s» does not', (line) => expect(saysMore(line)).toBe(false));

  it.each(['Rows 1 to 5 of 5', 'Side 1 av 1', '5 av 5 rader'])('«%s» only counts', (line) =>
    expect(countsList(line)).toBe(true),
  );
  it.each(['Total 360', 'Journal 24', 'Senter 1 av Oslo'])('«%s» may be a name', (line) =>
    expect(countsList(line)).toBe(false),
  );
});
