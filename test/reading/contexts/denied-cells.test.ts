/** K1: denied cells. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K1',
    name: 'half a yes never inherits the status of its row',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Hent besøksplan</th><th>Hent tiltak</th><th>Status</th></tr></thead>
<tbody><tr><td>Ramtind AS</td><td>Ramtind Plan</td><td>Delvis</td><td>Ja</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Ramtind Plan @ VKP/HENT_BESOKSPLAN': 'blocked',
      'Ramtind Plan @ VKP/HENT_TILTAK': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
