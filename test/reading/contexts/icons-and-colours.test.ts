/** K7: icons and colours. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const legends: readonly (readonly [string, string])[] = [
  [
    'a table of fills',
    '<table><tr><td style="background:#c6efce"></td><td>Godkjent</td></tr><tr><td style="background:#ffeb9c"></td><td>Under utprøving</td></tr><tr><td style="background:#f4b6b6"></td><td>Trukket</td></tr></table>',
  ],
  [
    'items with fills',
    '<ul><li style="background:#c6efce">Godkjent</li><li style="background:#ffeb9c">Under utprøving</li><li style="background:#f4b6b6">Trukket</li></ul>',
  ],
  [
    'a line of fills',
    '<p><span style="background:#c6efce">&nbsp;</span> Godkjent <span style="background:#ffeb9c">&nbsp;</span> Under utprøving <span style="background:#f4b6b6">&nbsp;</span> Trukket</p>',
  ],
  ['the names of colours', '<p>Grønn = godkjent, gul = under utprøving, rød = trukket</p>'],
  ['a sentence', '<p>Grønt betyr godkjent, gult under utprøving og rødt trukket.</p>'],
  ['English', '<p>Green cells are approved, yellow cells are in pilot and red cells are withdrawn.</p>'],
];

const cases: readonly ContextCase[] = [
  {
    kind: 'K7',
    name: 'a title inside the drawing',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `<table><thead><tr><th>Leverandør</th><th>System</th><th>Status</th></tr></thead>
<tbody><tr><td>Solvik AS</td><td>Solvik Lege</td><td><svg><title>Godkjent</title><path d="M0 0"/></svg></td></tr>
<tr><td>Granli AS</td><td>Granli Lege</td><td><i class="x" title="Under utprøving"></i></td></tr></tbody></table>`,
    rows: {
      'Solvik Lege': 'APPROVED',
      'Granli Lege': 'IN_TRIAL',
    },
  },
  ...[
    '<i aria-label="Godkjent"></i>',
    '<img src="a.png" alt="Godkjent">',
    '<span role="img" aria-label="Godkjent">&#xe001;</span>',
    '<svg role="img" aria-labelledby="t"><title id="t">Godkjent</title></svg>',
    '<span aria-hidden="true">⬤</span><span class="visually-hidden">Godkjent</span>',
  ].map(
    (icon): ContextCase => ({
      kind: 'K7',
      name: `an icon by its accessible name: ${icon}`,
      source: 'nhn-leverandorer',
      title: 'Leverandører i Helsenettet',
      html: `<table><tr><th>Leverandør</th><th>Status</th></tr><tr><td>Solvik AS</td><td>${icon}</td></tr>
<tr><td>Granli AS</td><td><svg><path d="M0 0"/></svg></td></tr></table>`,
      rows: { 'Solvik AS': 'APPROVED', 'Granli AS': 'listed' },
    }),
  ),
  ...legends.map(
    ([name, legend]): ContextCase => ({
      kind: 'K7',
      name: `a colour by ${name}`,
      source: 'nhn-sfm',
      title: 'Sentral forskrivningsmodul (SFM)',
      html: `<table><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th></tr>
<tr><td>Solvik AS</td><td>Solvik Lege</td><td>SFM Full</td><td style="background:#c6efce"></td></tr>
<tr><td>Granli AS</td><td>Granli Lege</td><td>SFM Full</td><td style="background:#ffeb9c"></td></tr>
<tr><td>Skodde AS</td><td>Skodde Lege</td><td>SFM Full</td><td bgcolor="#F4B6B6"></td></tr></table>${legend}`,
      rows: { 'Solvik Lege': 'APPROVED', 'Granli Lege': 'IN_TRIAL', 'Skodde Lege': 'blocked' },
    }),
  ),
  ...[
    '<p>Grå rader er ikke lenger godkjent.</p>',
    '<p>Leverandørar med grå bakgrunn har mista godkjenninga.</p>',
    '<ul><li>Utgåtte løsninger er markert med grått</li></ul>',
    '<p>Rows highlighted in grey are no longer approved.</p>',
    '<dl><dt>Grå</dt><dd>Godkjenningen er trukket tilbake</dd></dl>',
    '<table><tr><th>Farge</th><th>Betydning</th></tr><tr><td>Grå</td><td>Trukket</td></tr></table>',
    '<table><tr><td style="background:#d9d9d9">&nbsp;</td><td>Utgått</td></tr></table>',
  ].map(
    (legend): ContextCase => ({
      kind: 'K7',
      name: `a coloured row whose own word is older: ${legend}`,
      source: 'nhn-vkp',
      title: 'Velferdsteknologisk knutepunkt',
      html: `${legend}<table><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Status</th></tr>
<tr style="background-color:#d9d9d9"><td>Solvik AS</td><td>Solvik Lege</td><td>Hent tiltak</td><td>Godkjent</td></tr>
<tr><td>Granli AS</td><td>Granli Lege</td><td>Hent tiltak</td><td>Godkjent</td></tr></table>`,
      rows: { 'Solvik Lege': 'blocked', 'Granli Lege': 'APPROVED' },
      finding: 'Solvik Lege',
    }),
  ),
  {
    kind: 'K7',
    name: 'a colour that cannot be seen may be on any row',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Status</th></tr>
<tr class="a"><td>Solvik AS</td><td>Solvik Lege</td><td>Hent tiltak</td><td>Godkjent</td></tr></table><p>Produkter i rød skrift er trukket tilbake.</p>`,
    rows: { 'Solvik Lege': 'listed' },
    finding: 'rød skrift',
  },
  {
    kind: 'K7',
    name: 'stripes mean nothing',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    head: '<style>tr:nth-child(even){background:#eee}</style>',
    html: `<table><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Status</th></tr>
<tr><td>Solvik AS</td><td>Solvik Lege</td><td>Hent tiltak</td><td>Godkjent</td></tr>
<tr style="background:#eee"><td>Granli AS</td><td>Granli Lege</td><td>Hent tiltak</td><td>Godkjent</td></tr></table>`,
    rows: { 'Solvik Lege': 'APPROVED', 'Granli Lege': 'APPROVED' },
  },
  {
    kind: 'K7',
    name: 'coloured cells of a matrix',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><tr><th>Leverandør</th><th>Produkt</th><th>Hent tiltak</th><th>Hent tjenester</th></tr>
<tr><td>Solvik AS</td><td>Solvik Lege</td><td style="background:#0f0"></td><td style="background:#f00"></td></tr>
<tr><td>Granli AS</td><td>Granli Lege</td><td style="background:#ff0">x</td><td></td></tr></table>
<p><span style="background:#0f0">&nbsp;</span> Godkjent <span style="background:#ff0">&nbsp;</span> Under utprøving <span style="background:#f00">&nbsp;</span> Ikke godkjent</p>`,
    rows: {
      'Solvik Lege @ VKP/HENT_TILTAK': 'APPROVED',
      'Solvik Lege @ VKP/HENT_TJENESTER': 'absent',
      'Granli Lege @ VKP/HENT_TILTAK': 'IN_TRIAL',
    },
  },
  {
    kind: 'K7',
    name: 'fills of a workbook with a legend below the list',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status'],
          ['Solvik AS', 'Solvik Lege', 'MSIS', { text: '', fill: 'C6EFCE' }],
          ['Granli AS', 'Granli Lege', 'MSIS', { text: '', fill: 'FFC7CE' }],
          ['Skodde AS', 'Skodde Lege', 'MSIS', { text: '', fill: 'BDD7EE' }],
          ['', '', '', ''],
          ['Forklaring', '', '', ''],
          [{ text: '', fill: 'C6EFCE' }, 'Godkjent', '', ''],
          [{ text: '', fill: 'FFC7CE' }, 'Trukket', '', ''],
        ],
      },
    ],
    rows: { 'Solvik Lege': 'APPROVED', 'Granli Lege': 'blocked', 'Skodde Lege': 'blocked' },
    finding: '#bdd7ee',
  },
  {
    kind: 'K7',
    name: 'a sentence on the colour of rows in a workbook',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'System', 'Status'],
          [
            { text: 'Solvik AS', fill: 'D9D9D9' },
            { text: 'Solvik Lege', fill: 'D9D9D9' },
            { text: 'Godkjent', fill: 'D9D9D9' },
          ],
          ['Granli AS', 'Granli Lege', 'Godkjent'],
          ['Grå linjer er ikke lenger godkjent', '', ''],
        ],
      },
    ],
    rows: { 'Solvik Lege': 'blocked', 'Granli Lege': 'APPROVED' },
    finding: 'Solvik Lege',
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
