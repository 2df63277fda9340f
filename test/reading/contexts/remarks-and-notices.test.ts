/** K3: remarks and notices. Documents made by hand after what people tell of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K3',
    name: 'a remark that the approval is withdrawn',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Status</th><th>Merknad</th></tr></thead>
<tbody><tr><td>Bjerka AS</td><td>Bjerka Journal</td><td>Hent tiltak</td><td>Godkjent</td><td>Godkjenningen er trukket fra 01.02.2026</td></tr>
<tr><td>Tindra AS</td><td>Tindra Plan</td><td>Hent tiltak</td><td>Godkjent</td><td>Kontaktperson endret</td></tr></tbody></table>`,
    rows: {
      'Bjerka Journal': 'ended',
      'Tindra Plan': 'APPROVED',
    },
  },
  {
    kind: 'K3',
    name: 'a condition in a workbook',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status', 'Vilkår'],
          ['Havblikk AS', 'Havblikk Journal', 'MSIS', 'Godkjent', 'Midlertidig dispensasjon'],
          ['Øyvang AS', 'Øyvang Pleie', 'NPR', 'Godkjent', ''],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': 'CONDITIONAL',
      'Øyvang Pleie': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
