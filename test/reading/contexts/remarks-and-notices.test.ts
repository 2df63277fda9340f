/** K3: remarks and notices. Documents made by hand after what people report of such lists; all in them is invented. */
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
  ...['Nytt navn fra 2024', 'Kontaktperson endret', 'Se også testrapporten'].map(
    (remark): ContextCase => ({
      kind: 'K3',
      name: `«${remark}» under a heading for limits takes nothing away`,
      source: 'nhn-meldingsutveksling',
      title: 'Meldingsutveksling',
      html: `<table><tr><th>Leverandør</th><th>Produkt</th><th>Meldingstype</th><th>Status</th><th>Begrensninger</th></tr>
<tr><td>Bjerka AS</td><td>Bjerka Journal</td><td>Epikrise</td><td>Godkjent</td><td>${remark}</td></tr>
<tr><td>Tindra AS</td><td>Tindra Plan</td><td>Epikrise</td><td>Godkjent</td><td>Bare ved innleggelse</td></tr></table>`,
      rows: { 'Bjerka Journal': 'APPROVED', 'Tindra Plan': 'CONDITIONAL' },
    }),
  ),
  ...[
    '<h3>Tindra AS</h3><table><tr><th>Produkt</th><th>Status</th></tr><tr><td>Tindra Plan</td><td>Godkjent</td></tr></table><p>* Se vilkår i avtalen.</p>',
    '<h3>Tindra AS</h3><dl><dt>Produkt</dt><dd>Tindra Plan</dd><dt>Status</dt><dd>Godkjent</dd></dl><ul><li>1) Gjelder med forbehold.</li></ul>',
  ].map(
    (html): ContextCase => ({
      kind: 'K3',
      name: 'a footnote whose mark no row bears is reported, and limits none',
      source: 'nhn-vkp',
      title: 'Velferdsteknologisk knutepunkt',
      html,
      rows: { 'Tindra Plan': { process: 'APPROVED', standing: 'NOT_STATED' } },
    }),
  ),
  {
    kind: 'K3',
    name: 'a footnote that takes an approval away does so for the row above it, mark or none',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: '<h3>Tindra AS</h3><table><tr><th>Produkt</th><th>Status</th></tr><tr><td>Tindra Plan</td><td>Godkjent</td></tr></table><p>* Godkjenningen er trukket tilbake.</p>',
    rows: { 'Tindra Plan': 'ended' },
    finding: 'trukket tilbake',
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
