/** K2 and K3: sections side by side, and what a record of labels and values says without a label, or twice. All names are invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const title = 'Velferdsteknologisk knutepunkt';
const other =
  '<div><h3>Tindra Plan</h3><p>Leverandør: Tindra AS</p><p>Status: Godkjent</p><p>Ta kontakt for demo.</p></div>';

const cases: readonly ContextCase[] = [
  {
    kind: 'K3',
    name: 'a paragraph in a card',
    source: 'nhn-vkp',
    title,
    html: `<div><h3>Bjerka Journal</h3><p>Leverandør: Bjerka AS</p><p>Status: Godkjent</p><p>OBS! Kjent feil – skal ikke brukes for barn.</p></div>${other}`,
    rows: { 'Bjerka Journal': 'blocked', 'Tindra Plan': 'APPROVED' },
  },
  {
    kind: 'K3',
    name: 'an item in a list of labels',
    source: 'nhn-sfm',
    title: 'SFM Basis',
    html: '<ul><li>Produkt: Bjerka Journal</li><li>Leverandør: Bjerka AS</li><li>Status: Godkjent</li><li>Ikke lenger i salg</li></ul><ul><li>Produkt: Tindra Plan</li><li>Leverandør: Tindra AS</li><li>Status: Godkjent</li></ul>',
    rows: { 'Bjerka Journal': 'blocked', 'Tindra Plan': 'APPROVED' },
  },
  {
    kind: 'K3',
    name: 'a line among labelled lines',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: '<p>Produkt: Bjerka Journal<br>Leverandør: Bjerka AS<br>Status: Godkjent<br>Godkjenningen ble kalt tilbake og trukket 1. mai 2026</p><p>Produkt: Tindra Plan<br>Leverandør: Tindra AS<br>Status: Godkjent</p>',
    rows: { 'Bjerka Journal': 'ended', 'Tindra Plan': 'APPROVED' },
  },
  {
    kind: 'K3',
    name: 'a second description of the status',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<dl><dt>Produkt</dt><dd>Bjerka Journal</dd><dt>Leverandør</dt><dd>Bjerka AS</dd><dt>Status</dt><dd>Godkjent</dd><dd>Suspendert fra juni</dd></dl>',
    rows: { 'Bjerka Journal': { standing: 'SUSPENDED' } },
  },
  {
    kind: 'K3',
    name: 'a status once more under its label',
    source: 'nhn-meldingsutveksling',
    title: 'Meldingsutveksling',
    html: '<ul><li>System: Bjerka Journal</li><li>Leverandør: Bjerka AS</li><li>Meldingstype: Epikrise</li><li>Status: Godkjent</li><li>Status: Trukket</li></ul>',
    rows: { 'Bjerka Journal': 'blocked' },
  },
  {
    kind: 'K3',
    name: 'labels that begin with the status',
    source: 'nhn-vkp',
    title,
    html: '<ul><li>Status: Godkjent</li><li>Produkt: Bjerka Journal</li><li>Leverandør: Bjerka AS</li></ul><ul><li>Status: I test</li><li>Produkt: Tindra Plan</li><li>Leverandør: Tindra AS</li></ul>',
    rows: { 'Bjerka Journal': 'APPROVED', 'Tindra Plan': { process: 'IN_TEST' } },
  },
  ...[
    'Løsninger som tidligere var i ordningen',
    'Ute av ordningen',
    'Løsninger som ikke oppfyller kravene',
    'Forhenværende leverandører',
    'Systemer som ikke er vedtatt tatt inn',
  ].flatMap((heading): ContextCase[] => {
    const rows =
      '<tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr><tr><td>Bjerka AS</td><td>Bjerka Journal</td><td>Godkjent</td></tr>';
    const sheet = {
      name: heading.slice(0, 31),
      rows: [
        ['Leverandør', 'Produkt', 'Register', 'Status'],
        ['Bjerka AS', 'Bjerka Journal', 'NPR', 'Godkjent'],
      ],
    };
    const base = {
      kind: 'K2',
      rows: { 'Bjerka Journal': 'UNCERTAIN' },
      finding: heading.slice(0, 31),
    } as const;
    return [
      {
        ...base,
        name: `heading «${heading}»`,
        source: 'nhn-vkp',
        title,
        html: `<h2>${heading}</h2><table>${rows}</table>`,
      },
      {
        ...base,
        name: `caption «${heading}»`,
        source: 'nhn-sfm',
        title: 'SFM Basis',
        html: `<table><caption>${heading}</caption>${rows}</table>`,
      },
      { ...base, name: `sheet «${heading}»`, source: 'fhi-leverandorer', title: 'Oversikt', sheets: [sheet] },
    ];
  }),
  {
    kind: 'K2',
    name: 'a pair alone in a paragraph under a refusal',
    source: 'nhn-vkp',
    title,
    html: '<h2>Godkjent</h2><p>Tindra AS – Tindra Plan</p><p>Øyvang AS – Øyvang Pleie</p><h2>Avslått</h2><p>Bjerka AS – Bjerka Journal</p>',
    rows: { 'Tindra Plan': 'APPROVED', 'Øyvang Pleie': 'APPROVED', 'Bjerka Journal': 'UNCERTAIN' },
  },
  {
    kind: 'K4',
    name: 'a total that is a sentence of its own',
    source: 'nhn-leverandorer',
    title: 'Leverandører',
    html: '<h2>Godkjente leverandører</h2><p>Totalt 2 leverandører er godkjent.</p><ul><li>Bjerka AS</li><li>Tindra AS</li></ul>',
    rows: { 'Bjerka AS': 'APPROVED', 'Tindra AS': 'APPROVED' },
  },
  // Sections beside each other are not names of vendors where a column has those.
  ...(
    [
      ['nhn-vkp', 'Aktive', 'Ikke aktive'],
      ['nhn-sfm', 'Fastlege', 'Ikke egnet for legevakt'],
      ['nhn-kjernejournal', 'Sykehus', 'Ikkje lenger i drift'],
      ['nhn-persontjenesten', 'Gjeldende', 'Utgåtte'],
      ['nhn-helsekort-gravide', 'Current', 'Not active'],
    ] as const
  ).map(([source, first, second]): ContextCase => {
    const table = (vendor: string, product: string) =>
      `<table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr><tr><td>${vendor}</td><td>${product}</td><td>Godkjent</td></tr></table>`;
    const html = `<h2>${first}</h2>${table('Tindra AS', 'Tindra Plan')}<h2>${second}</h2>${table('Bjerka AS', 'Bjerka Journal')}`;
    const bjerka = second === 'Utgåtte' ? 'EXPIRED' : 'UNCERTAIN';
    return {
      kind: 'K2',
      name: `«${second}» beside «${first}»`,
      source,
      title,
      html,
      finding: second,
      rows: { 'Tindra Plan': 'APPROVED', 'Bjerka Journal': bjerka },
    };
  }),
];

it.each(cases)('$name', (one) => {
  expect(problemsOf(one)).toEqual([]);
});
