/** Documents after those of a third stranger: matrices, dispensations, sentences, tabs, divided headings. All is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf, readCase } from './context-case.ts';

const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const plain = ['Leverandør', 'Produkt', 'Status'];

const cases: readonly ContextCase[] = [
  {
    kind: 'K1',
    name: 'a row of a matrix that answers nothing is reported, and is no refusal',
    source: 'nhn-vkp',
    title: 'VKP',
    html: table(
      ['Leverandør', 'Produkt', 'Hent tjenester', 'Hent tiltak', 'Status'],
      ['Solvik AS', 'Solvik Trygg', 'n/a', '', 'Godkjent'],
      ['Granli AS', 'Granli Trygg', 'Ja', '', 'Godkjent'],
    ),
    rows: { 'Granli Trygg': 'APPROVED' },
    finding: 'Solvik AS',
  },
  {
    kind: 'K1',
    name: 'the day of the row is not that of a cell with words of its own',
    source: 'nhn-vkp',
    title: 'VKP',
    html: table(
      ['Leverandør', 'Produkt', 'Hent tjenester', 'Hent tiltak', 'Status', 'Dato'],
      ['Solvik AS', 'Solvik Trygg', 'Ja', 'Avventer test', 'Godkjent', '12.03.2025'],
    ),
    rows: {
      'Solvik Trygg @ VKP/HENT_TJENESTER': { process: 'APPROVED', decidedOn: '2025-03-12' },
      'Solvik Trygg @ VKP/HENT_TILTAK': { decidedOn: null },
    },
  },
  {
    kind: 'K2',
    name: 'an application that was not granted is no application',
    source: 'nhn-sfm',
    title: 'SFM',
    html: `<h2>I innføring</h2>${table(['Leverandør', 'System', 'Variant'], ['Solvik AS', 'Solvik Lege', 'SFM Full'])}<h2>Søknad ikke innvilget</h2>${table(['Leverandør', 'System', 'Variant'], ['Granli AS', 'Granli Lege', 'SFM Basis'])}`,
    rows: { 'Solvik Lege': 'APPROVED', 'Granli Lege': { process: 'NOT_STATED' } },
  },
  {
    kind: 'K2',
    name: 'tabs by links within the page',
    source: 'nhn-journaldokumenter',
    title: 'Journaldokumenter',
    html: `<ul class="nav nav-tabs"><li><a href="#a">Gjeldende</a></li><li><a href="#b">Sperret</a></li></ul><div class="tab-content"><div id="a" class="tab-pane active">${table(plain, ['Solvik AS', 'Solvik Lege', 'Godkjent'])}</div><div id="b" class="tab-pane">${table(plain, ['Granli AS', 'Granli Lege', 'Godkjent'])}</div></div>`,
    rows: { 'Solvik Lege': 'APPROVED', 'Granli Lege': { standing: 'SUSPENDED' } },
  },
  {
    kind: 'K2',
    name: 'topics over rows limit nothing',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `<h2>Avvik og logging</h2>${table(plain, ['Solvik AS', 'Solvik Lege', 'Godkjent'])}<h2>Vilkår og avtaler er signert</h2>${table(plain, ['Granli AS', 'Granli Lege', 'Godkjent'])}`,
    rows: { 'Solvik Lege': 'APPROVED', 'Granli Lege': 'APPROVED' },
  },
  {
    kind: 'K3',
    name: 'dispensations in a column of their own',
    source: 'nhn-sfm',
    title: 'SFM',
    html: table(
      ['Leverandør', 'System', 'Variant', 'Fase', 'Disp. til'],
      ['Solvik AS', 'Solvik Lege', 'SFM Full', 'Innføring', '31.12.2027'],
      ['Granli AS', 'Granli Lege', 'SFM Basis', 'Innføring', ''],
    ),
    rows: {
      'Solvik Lege': { standing: 'CONDITIONAL', basis: 'DISPENSATION', validUntil: '2027-12-31' },
      'Granli Lege': 'APPROVED',
    },
  },
  {
    kind: 'K3',
    name: 'a dispensation with a yes before its day',
    source: 'nhn-sfm',
    title: 'SFM',
    html: table(
      ['Leverandør', 'System', 'Variant', 'Fase', 'Dispensasjon'],
      ['Solvik AS', 'Solvik Lege', 'SFM Full', 'Innføring', 'Ja, ut juni 2027'],
    ),
    rows: { 'Solvik Lege': { standing: 'CONDITIONAL', validUntil: '2027-06' } },
  },
  {
    kind: 'K3',
    name: 'approved provided that something is so',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: table(
      plain,
      ['Solvik AS', 'Solvik Lege', 'Godkjent dersom tillegg X er installert'],
      ['Granli AS', 'Granli Lege', 'Godkjend såfremt logging er på'],
      ['Bjerka AS', 'Bjerka Lege', 'Approved if run by the county'],
    ),
    rows: { 'Solvik Lege': 'CONDITIONAL', 'Granli Lege': 'CONDITIONAL', 'Bjerka Lege': 'CONDITIONAL' },
  },
  {
    kind: 'K3',
    name: 'a footnote that tells when, and one that tells nothing',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `${table(['Leverandør', 'Produkt', 'Versjon', 'Status'], ['Solvik AS', 'Solvik Lege', '5.0', 'Godkjent<sup>1</sup>'], ['Granli AS', 'Granli Lege', '5.0', 'Godkjent<sup>2</sup>'])}<p>1 Godkjenningen falt bort da versjon 5.1 ble lansert.</p><p>2 Testet på Gjøvik.</p>`,
    rows: { 'Solvik Lege': 'ended', 'Granli Lege': 'APPROVED' },
  },
  {
    kind: 'K3',
    name: 'whom it may be used by',
    source: 'nhn-sfm',
    title: 'SFM',
    html: table(
      ['Leverandør', 'System', 'Variant', 'Fase', 'Merknad'],
      ['Solvik AS', 'Solvik Lege', 'SFM Full', 'Innføring', 'Kan tas i bruk av fastleger, ikke av sykehjem'],
      ['Granli AS', 'Granli Lege', 'SFM Full', 'Innføring', 'Kan berre brukast av kommunar'],
      [
        'Bjerka AS',
        'Bjerka Lege',
        'SFM Full',
        'Innføring',
        'Tilbakekallingen av versjon 3 berører ikke denne',
      ],
    ),
    rows: { 'Solvik Lege': 'CONDITIONAL', 'Granli Lege': 'CONDITIONAL', 'Bjerka Lege': 'APPROVED' },
  },
  {
    kind: 'K5',
    name: 'headings divided below a merged one, in a workbook',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    html: `<table><thead><tr><th colspan="2"></th><th colspan="2">MSIS</th><th>SYSVAK</th></tr><tr><th>Leverandør</th><th>System</th><th>Klinikermelding</th><th>Lab</th><th></th></tr></thead><tbody><tr><td>Solvik AS</td><td>Solvik Lege</td><td>Godkjent</td><td>Nei</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Solvik Lege @ MSIS/MSIS_KLINIKERMELDING': 'APPROVED',
      'Solvik Lege @ SYSVAK': 'APPROVED',
    },
  },
  {
    kind: 'K5',
    name: 'a version below the heading of the message service is that service’s',
    source: 'nhn-meldingsutveksling',
    title: 'Samsvarstest',
    html: `<table><thead><tr><th colspan="3">System</th><th colspan="2">Meldingstjener</th><th colspan="2">Resultat</th></tr><tr><th>Leverandør</th><th>EPJ</th><th>Versjon</th><th>Navn</th><th>Versjon</th><th>Meldingsprofil</th><th>Status</th></tr></thead><tbody><tr><td>Solvik AS</td><td>Solvik Lege</td><td>5.0</td><td>Postvik</td><td>3.1</td><td>Epikrise</td><td>Godkjent</td></tr></tbody></table>`,
    rows: { 'Solvik Lege': { version: '5.0', via: 'Postvik', viaVersion: '3.1', process: 'APPROVED' } },
  },
  {
    kind: 'K10',
    name: 'running text that names a company and a status is reported',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: `<p>Solvik Lege fra Solvik Data AS ble godkjent 12. mars 2025. Bjerka Lege fra Bjerka Systemer AS har ikke bestått testen.</p>${table(plain, ['Granli AS', 'Granli Lege', 'Godkjent'])}`,
    rows: { 'Granli Lege': 'APPROVED' },
    finding: 'Solvik Data AS',
  },
  {
    kind: 'K10',
    name: 'a sentence below a vendor is no product',
    source: 'nhn-kjernejournal',
    title: 'Leverandørstatus for kjernejournal',
    html: '<dl><dt>Solvik AS</dt><dd>Solvik Lege, versjon 7 – Kjernejournal portal: Godkjent (2. juni 2025)</dd><dd>Brukes av 40 legekontor.</dd></dl>',
    rows: { 'Solvik Lege': 'APPROVED' },
    finding: 'Brukes av 40 legekontor',
  },
  {
    kind: 'K11',
    name: 'terms that are products, over lines with labels',
    source: 'nhn-sfm',
    title: 'SFM',
    html: '<h2>SFM Full</h2><dl><dt>Solvik Lege</dt><dd>Leverandør: Solvik AS<br>Fase: Innføring<br>Siden: 12.03.2025</dd><dt>Granli Lege</dt><dd>Leverandør: Granli AS<br>Fase: Trukket av leverandør</dd></dl>',
    rows: {
      'Solvik Lege': { vendor: 'Solvik AS', process: 'APPROVED', decidedOn: '2025-03-12' },
      'Granli Lege': 'ended',
    },
  },
  {
    kind: 'K7',
    name: 'a legend of signs, with words that no table has',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `${table(['Leverandør', 'System', 'Portal', 'API'], ['Solvik AS', 'Solvik Lege', '🟢', '⛔'], ['Granli AS', 'Granli Lege', '🟡', '🟢'])}<p>🟢 godkjent 🟡 i arbeid ⛔ stengt</p>`,
    rows: {
      'Solvik Lege @ KJERNEJOURNAL/PORTAL': 'APPROVED',
      'Solvik Lege @ KJERNEJOURNAL/API': { standing: 'SUSPENDED' },
      'Granli Lege @ KJERNEJOURNAL/PORTAL': { process: 'IN_DIALOGUE' },
      'Granli Lege @ KJERNEJOURNAL/API': 'APPROVED',
    },
  },
  {
    kind: 'K7',
    name: 'versions on the colours of a legend',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `<table><thead><tr><th>Leverandør</th><th>System</th><th>Portal</th><th>API</th></tr></thead><tbody><tr><td>Solvik AS</td><td>Solvik Lege</td><td style="background:#0a0">5.0</td><td style="background:#a00">4.2</td></tr></tbody></table><p><span style="background:#0a0">&nbsp;</span> godkjent <span style="background:#a00">&nbsp;</span> trukket av leverandør</p>`,
    rows: {
      'Solvik Lege @ KJERNEJOURNAL/PORTAL': 'APPROVED',
      'Solvik Lege @ KJERNEJOURNAL/API': 'ended',
    },
  },
  {
    kind: 'K2',
    name: 'words after the vendor’s name in a heading',
    source: 'nhn-meldingsutveksling',
    title: 'Meldingsutveksling',
    html: ['Solvik AS (lagt ned)', 'Granli AS – avsluttet kundeforhold', 'Bjerka AS']
      .map(
        (name) =>
          `<h3>${name}</h3>${table(['EPJ-system', 'Meldingsprofil', 'Status'], [`${name.split(' ')[0]} Lege`, 'Epikrise', 'Godkjent'])}`,
      )
      .join(''),
    rows: {
      'Solvik Lege': { process: 'NOT_STATED' },
      'Granli Lege': { process: 'NOT_STATED' },
      'Bjerka Lege': 'APPROVED',
    },
  },
  {
    kind: 'K2',
    name: 'a plan that was given up, over rows without a status',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: `<h2>Planlagt, men skrinlagt</h2>${table(['Leverandør', 'Produkt'], ['Solvik AS', 'Solvik Lege'])}`,
    rows: { 'Solvik Lege': { process: 'NOT_STATED' } },
  },
  {
    kind: 'K3',
    name: 'columns that are a flag',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: table(
      ['Leverandør', 'Produkt', 'Status', 'Utfaset', 'Aktiv'],
      ['Solvik AS', 'Solvik Lege', 'Godkjent', 'Ja', 'Ja'],
      ['Granli AS', 'Granli Lege', 'Godkjent', 'Nei', 'Nei'],
      ['Bjerka AS', 'Bjerka Lege', 'Godkjent', 'Nei', 'Ja'],
      ['Lyng AS', 'Lyng Lege', 'Godkjent', '', 'Utgått'],
    ),
    rows: {
      'Solvik Lege': { process: 'NOT_STATED' },
      'Granli Lege': { process: 'NOT_STATED' },
      'Lyng Lege': 'ended',
      'Bjerka Lege': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'a sentence about the trial in general takes no approval away',
    source: 'nhn-helsekort-gravide',
    title: 'Digitalt helsekort for gravide',
    html: `<p>Utprøvingen startet i juni 2025. Papirhelsekortet fases ut etter hvert.</p>${table(plain, ['Solvik AS', 'Solvik Lege', 'Godkjent'])}`,
    rows: { 'Solvik Lege': 'APPROVED' },
  },
  {
    kind: 'K5',
    name: 'a column named after the register and the approval',
    source: 'fhi-leverandorer',
    title: 'Leverandører',
    html: table(
      ['Leverandør', 'System', 'MSIS-godkjenning', 'NPR status'],
      ['Solvik AS', 'Solvik Lege', 'Godkjent', 'Nei'],
    ),
    rows: { 'Solvik Lege @ MSIS': 'APPROVED' },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});

it('reports an unknown word under a heading once, and not that nothing is stated where a plan is read', () => {
  const { findings } = readCase({
    kind: 'K12',
    name: 'in trial',
    source: 'nhn-helsekort-gravide',
    title: 'Helsekort',
    html: '<h3>Leverandører som deltar i utprøvingen</h3><ul><li>Solvik AS – Solvik Lege</li></ul>',
    rows: {},
  });
  expect(findings.map(({ code }) => code)).not.toContain('UNKNOWN_SECTION');
});
