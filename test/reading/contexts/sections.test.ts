/** K2: sections. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K2',
    name: 'a heading about something else takes nothing away',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul (SFM)',
    html: `<h2>Systemer for fastleger og legevakt</h2><table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th></tr></thead>
<tbody><tr><td>Skodde AS</td><td>Skodde Resept</td><td>SFM Full</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Skodde Resept': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
