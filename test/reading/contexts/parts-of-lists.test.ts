/** K4: parts of lists. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K4',
    name: 'sixty-six municipalities told over two',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner som bruker VKP',
    html: '<p>66 kommuner bruker VKP i daglig drift.</p><h2>Kommuner som bruker VKP</h2><ul><li>Bodø</li><li>Grimstad</li></ul>',
    rows: {
      Bodø: 'listed',
      Grimstad: 'listed',
    },
    held: true,
  },
  {
    kind: 'K4',
    name: 'a count that is all there is',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `<p>Viser 1–2 av 2</p><table><thead><tr><th>Leverandør</th><th>System</th><th>Status</th></tr></thead>
<tbody><tr><td>Solvik AS</td><td>Solvik Lege</td><td>Godkjent</td></tr>
<tr><td>Granli AS</td><td>Granli Lege</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Solvik Lege': 'APPROVED',
      'Granli Lege': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
