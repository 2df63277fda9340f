/** K5: heading rows. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K5',
    name: 'message profiles under a group heading',
    source: 'nhn-meldingsutveksling',
    title: 'Meldingsutveksling',
    html: '<table><thead><tr><th rowspan="2">Leverandør</th><th rowspan="2">Produkt</th><th colspan="2">Meldingsprofil</th></tr><tr><th>Epikrise v1.2</th><th>Henvisning v2.0</th></tr></thead><tbody><tr><td>Granli AS</td><td>Granli EPJ</td><td>Godkjent</td><td>I test</td></tr></tbody></table>',
    rows: {
      'Granli EPJ @ MELDINGSUTVEKSLING/EPIKRISE': 'APPROVED',
      'Granli EPJ @ MELDINGSUTVEKSLING/HENVISNING': 'UNCERTAIN',
    },
  },
  {
    kind: 'K5',
    name: 'use cases under two rows of headings',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: '<table><thead><tr><th></th><th></th><th colspan="2">Bruksområde</th></tr><tr><th>Leverandør</th><th>Produkt</th><th>Hent tiltak</th><th>Hent tjenester</th></tr></thead><tbody><tr><td>Bjerka AS</td><td>Bjerka Journal</td><td>Godkjent</td><td>Under utprøving</td></tr></tbody></table>',
    rows: {
      'Bjerka Journal @ VKP/HENT_TILTAK': 'APPROVED',
      'Bjerka Journal @ VKP/HENT_TJENESTER': 'IN_TRIAL',
    },
  },
  {
    kind: 'K5',
    name: 'the headings repeated in the middle of the table',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul (SFM)',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th></tr><tr><td>Skodde AS</td><td>Skodde Resept</td><td>SFM Full</td><td>Godkjent</td></tr><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th></tr><tr><td>Elvero AS</td><td>Elvero Resept</td><td>SFM Basis</td><td>Godkjent</td></tr></table>',
    rows: {
      'Skodde Resept': 'APPROVED',
      'Elvero Resept': 'APPROVED',
    },
  },
  {
    kind: 'K5',
    name: 'a group heading in a workbook',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          [
            '',
            '',
            {
              text: 'Status',
              columns: 2,
            },
          ],
          ['Leverandør', 'Produkt', 'MSIS', 'NPR'],
          ['Havblikk AS', 'Havblikk Journal', 'Godkjent', 'Godkjent'],
        ],
      },
    ],
    rows: {
      'Havblikk Journal @ MSIS': 'APPROVED',
      'Havblikk Journal @ NPR': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
