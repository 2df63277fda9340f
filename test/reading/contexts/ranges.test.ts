/** K9: ranges. Documents made by hand after what people tell of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K9',
    name: 'a version from which on',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Bruksområde</th><th>Status</th></tr></thead>
<tbody><tr><td>Bjerka AS</td><td>Bjerka Pleie</td><td>f.o.m. 3.2</td><td>Hent tiltak</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Bjerka Pleie': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
