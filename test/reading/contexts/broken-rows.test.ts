/**
 * Cells too few, too many or moved, terms and tags that are missing, and words of a name's own cell that deny: read with a
 * finding, and never as another row's. Kinds that mutants of the samples showed; all in the documents is invented.
 */
import { expect, it, test } from 'vitest';
import { outlineOf, page } from '../documents.ts';
import { type ContextCase, problemsOf } from './context-case.ts';

const head =
  '<tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Bruksområde</th><th>Status</th><th>Godkjent dato</th></tr>';
const whole =
  '<tr><td>Bjerka AS</td><td>Bjerka Plan</td><td>1.2</td><td>Hent tiltak</td><td>Godkjent</td><td>01.02.2025</td></tr>';
const inTable = (name: string, row: string, rows: ContextCase['rows']): ContextCase => ({
  kind: 'rows',
  name,
  source: 'nhn-vkp',
  title: 'Velferdsteknologisk knutepunkt',
  html: `<table>${head}${whole}${row}</table>`,
  rows: { 'Bjerka Plan': 'APPROVED', ...rows },
});
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const cases: readonly ContextCase[] = [
  inTable(
    'the last cell is left out',
    row('Tindra AS', 'Tindra Journal', '2.0', 'Hent tjenester', 'Godkjent'),
    { 'Tindra Journal': 'reported' },
  ),
  inTable('the product is left out', row('Tindra AS', '2.0', 'Hent tjenester', 'Godkjent', '03.04.2025'), {}),
  inTable(
    'the vendor is written twice',
    row('Tindra AS', 'Tindra AS', 'Tindra Journal', 'Hent tjenester', 'Godkjent', '03.04.2025'),
    {},
  ),
  inTable(
    'version and interface have changed places',
    row('Tindra AS', 'Tindra Journal', 'Hent tjenester', '2.0', 'Godkjent', '03.04.2025'),
    {},
  ),
  inTable(
    'a denial below the name',
    row(
      'Tindra AS',
      'Tindra Journal<br><em>Ikke lenger godkjent</em>',
      '2.0',
      'Hent tjenester',
      'Godkjent',
      '',
    ),
    { 'Tindra Journal': 'blocked' },
  ),
  inTable(
    'a struck plan',
    row('<s>Tindra AS</s>', '<s>Tindra Journal</s>', '2.0', 'Hent tjenester', 'Planlagt', ''),
    { 'Tindra Journal': 'blocked' },
  ),
  inTable(
    'a sentence below the row that it is about',
    `${row('Tindra AS', 'Tindra Journal', '2.0', 'Hent tjenester', 'Godkjent', '')}<tr><td colspan="6">Godkjenningen er trukket</td></tr>${row('Solvik AS', 'Solvik Lege', '3.0', 'Hent tiltak', 'Godkjent', '')}`,
    { 'Tindra Journal': 'WITHDRAWN', 'Solvik Lege': 'APPROVED' },
  ),
  {
    kind: 'rows',
    name: 'a text with a field too few',
    source: 'nhn-vkp',
    title: '',
    text: {
      content:
        'Leverandør;Produkt;Bruksområde;Status\r\nBjerka AS;Bjerka Plan;Hent tiltak;Godkjent\r\nTindra AS;Hent tiltak;Godkjent\r\nSolvik AS;Solvik Lege;Hent tiltak;Godkjent\r\n',
      mediaType: 'text/csv',
    },
    rows: { 'Bjerka Plan': 'APPROVED', 'Solvik Lege': 'APPROVED' },
    finding: 'rad 3',
  },
  {
    kind: 'rows',
    name: 'a term left out, so that its product stands under another',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `<dl>${['Bjerka', 'Tindra', 'Solvik', 'Elvero', 'Kvitebø', 'Fjellro', 'Havnes', 'Myrdal', 'Lundvik']
      .map((name) =>
        name === 'Elvero'
          ? `<dd>${name} Lege – Kjernejournal portal: Godkjent</dd>`
          : `<dt>${name} AS</dt><dd>${name} Lege – Kjernejournal portal: Godkjent</dd>`,
      )
      .join('')}</dl>`,
    rows: Object.fromEntries(
      ['Bjerka', 'Tindra', 'Solvik', 'Elvero', 'Kvitebø', 'Fjellro', 'Havnes', 'Myrdal', 'Lundvik'].map(
        (name) => [`${name} Lege`, 'APPROVED' as const],
      ),
    ),
    finding: 'Elvero Lege',
  },
];

it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => expect(problemsOf(one)).toEqual([]));

const unpaired = (main: string) =>
  outlineOf(page(main)).problems.filter(({ code }) => code === 'UNPAIRED_TAGS').length;

test.each([
  ['an item without its end', '<ul><li>A</li><li>B<li>C</li></ul>'],
  ['an item without its start', '<ul><li>A</li>B</li><li>C</li></ul>'],
  ['a cell without its end', '<table><tr><td>A</td><td>B<td>C</td></tr></table>'],
  ['a heading without its end', '<h2>A<p>a</p><h2>B</h2><p>b</p>'],
  ['a heading whose end stands behind another', '<h2>A<p>a</p><h2>B</h2></h2><p>b</p>'],
  ['a box without its end', '<section><div>A</section><p>b</p>'],
  ['a list whose end stands behind a heading', '<ul><li>A</li><h3>B</h3><li>b</li></ul>'],
  ['a heading whose words stand behind it', '<p>a</p><h2></h2>B<p>b</p>'],
  ['a paragraph without its start', '<p>A</p>B</p>'],
])('%s is reported', (_, main) => expect(unpaired(main)).toBe(1));

test.each([
  ['ends left out throughout', '<ul><li>A<li>B</ul><table><tr><td>A<td>B<tr><td>C<td>D</table><p>A<p>B'],
  ['lists within items', '<ul><li>A<ul><li>B</li></ul></li></ul>'],
  ['a list right within a list', '<ul><li>A</li><ul><li>B</li></ul></ul>'],
  ['void elements', '<p>A<br>B<img alt="x" src="x"><hr></p>'.replace('<hr>', '')],
  ['tags in scripts and comments', '<p>A</p><!-- </li> --><script>"</ul>"</script>'],
])('%s is no fault', (_, main) => expect(unpaired(main)).toBe(0));

test('an empty start left open by all is closed in linear time', () => {
  expect(unpaired(`${'<li>'.repeat(50_000)}${'</dd>'.repeat(50_000)}`)).toBe(1);
});
