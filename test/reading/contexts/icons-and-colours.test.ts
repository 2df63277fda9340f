/** K7: icons and colours. Documents made by hand after what people tell of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

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
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
