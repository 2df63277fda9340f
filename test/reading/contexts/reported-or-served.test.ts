/** K13: reported or served. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K13',
    name: 'message profiles that can be told apart',
    source: 'nhn-meldingsutveksling',
    title: 'Meldingsutveksling',
    html: `<table><thead><tr><th>Leverandør</th><th>EPJ-system</th><th>Meldingsprofil</th><th>Status</th></tr></thead>
<tbody><tr><td>Granli AS</td><td>Granli EPJ</td><td>Rekvisisjon</td><td>Godkjent</td></tr>
<tr><td>Granli AS</td><td>Granli EPJ</td><td>Svarrapport</td><td>Under utprøving</td></tr></tbody></table>`,
    rows: {
      'Granli EPJ @ MELDINGSUTVEKSLING/REKVISISJON': 'APPROVED',
      'Granli EPJ @ MELDINGSUTVEKSLING/SVARRAPPORT': 'IN_TRIAL',
    },
  },
  {
    kind: 'K13',
    name: 'an unknown heading of a standard',
    source: 'hdir-referansekatalogen',
    title: 'Eksempelstandard (SAMPLE)',
    document: 'eksempelstandard',
    html: '<dl><dt>Type</dt><dd>Obligatorisk standard</dd></dl><h2>Overgangsordning</h2><p>Gjelder til den nye er innført.</p>',
    rows: {
      'Eksempelstandard (SAMPLE)': 'listed',
    },
    finding: 'Overgangsordning',
  },
  {
    kind: 'K13',
    name: 'a roadmap of nested lists',
    source: 'hdir-veikart',
    title: 'Veikart (SAMPLE)',
    html: '<ul><li>Delmål 1B: Eksempelmål<ul><li>Eksempeltiltak<ul><li>Eksempelaktivitet<ul><li>Eier: Eksempeletaten</li><li>Startdato: 01.01.2024</li></ul></li></ul></li></ul></li></ul>',
    rows: {
      Eksempelaktivitet: 'listed',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
