/** K6: strikes. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K6',
    name: 'a row struck by its style',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Status</th></tr><tr style="text-decoration:line-through"><td>Bjerka AS</td><td>Bjerka Journal</td><td>Hent tiltak</td><td>Godkjent</td></tr><tr><td>Tindra AS</td><td>Tindra Plan</td><td>Hent tiltak</td><td>Godkjent</td></tr></table>',
    rows: {
      'Bjerka Journal': 'blocked',
      'Tindra Plan': 'APPROVED',
    },
  },
  {
    kind: 'K6',
    name: 'a class of the page that strikes',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    head: '<style>.ute{color:#888;text-decoration:line-through}</style>',
    html: '<table><tr><th>Leverandør</th><th>System</th><th>Status</th></tr><tr class="ute"><td>Solvik AS</td><td>Solvik Lege</td><td>Godkjent</td></tr></table>',
    rows: {
      'Solvik Lege': 'blocked',
    },
  },
  {
    kind: 'K6',
    name: 'only the vendor struck',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: `<table><thead><tr><th>Leverandør</th><th>Organisasjonsnummer</th><th>Status</th></tr></thead>
<tbody><tr><td><del>Kvitebø AS</del></td><td>310 000 418</td><td>Godkjent</td></tr>
<tr><td>Elvero AS</td><td>311 234 560</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Kvitebø AS': 'blocked',
      'Elvero AS': 'APPROVED',
    },
  },
  {
    kind: 'K6',
    name: 'struck cells of a workbook',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'MSIS'],
          [
            {
              text: 'Havblikk AS',
              struck: true,
            },
            {
              text: 'Havblikk Journal',
              struck: true,
            },
            {
              text: 'Godkjent',
              struck: true,
            },
          ],
          ['Øyvang AS', 'Øyvang Pleie', 'Godkjent'],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': 'blocked',
      'Øyvang Pleie': 'APPROVED',
    },
  },
  {
    kind: 'K6',
    name: 'an old version struck before the new',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul (SFM)',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Variant</th><th>Status</th></tr></thead>
<tbody><tr><td>Skodde AS</td><td>Skodde Resept</td><td><s>11</s>12</td><td>SFM Full</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Skodde Resept': {
        version: '12',
        process: 'APPROVED',
      },
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
