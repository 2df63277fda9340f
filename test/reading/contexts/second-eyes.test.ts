/** What a tester who had not read the readers found, each as a kind. All in these documents is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const table = (heads: readonly string[], ...rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const heads = ['Leverandør', 'Produkt', 'Status'];
const other = row('Tindra AS', 'Tindra Plan', 'Godkjent');
const list = (first: string) => table(heads, first, other);
const base = { kind: 'eyes', source: 'nhn-kjernejournal', title: 'Kjernejournal' };
const approved = { 'Tindra Plan': 'APPROVED' } as const;

const cases: readonly ContextCase[] = [
  ...[
    '<td><input type="checkbox" disabled aria-label="Godkjent"></td>',
    '<td><span role="switch" aria-checked="false" aria-label="Godkjent"></span></td>',
    '<td><span role="checkbox" aria-checked="false">☐ Godkjent</span></td>',
    '[ ] Godkjent',
    '☐ Godkjent',
  ].map(
    (cell): ContextCase => ({
      ...base,
      name: `an open box: ${cell}`,
      html: list(row('Bjerka AS', 'Bjerka Journal', cell)),
      rows: { ...approved, 'Bjerka Journal': 'blocked' },
    }),
  ),
  ...['☑ Godkjent ☐ Under test', '[x] Godkjent [ ] Avslått'].map(
    (cell): ContextCase => ({
      ...base,
      name: `the ticked choice counts: ${cell}`,
      html: list(row('Bjerka AS', 'Bjerka Journal', cell)),
      rows: { ...approved, 'Bjerka Journal': 'APPROVED' },
    }),
  ),
  ...[
    'Bjerka Journal <span class="badge bg-danger">Utgår</span>',
    'Bjerka Journal<span class="pill pill--grey">Avsluttes</span>',
    'Bjerka Journal <mark>Stengt for nye kunder</mark>',
    'Bjerka Journal <em>Trukket</em>',
    'Bjerka Journal – UTGÅR',
    '<span title="Godkjenningen løp ut 31.12.2023">Bjerka Journal</span>',
    '<td class="line-through">Bjerka Journal</td>',
  ].map(
    (cell): ContextCase => ({
      ...base,
      name: `words in the cell of a name: ${cell}`,
      html: list(row('Bjerka AS', cell, 'Godkjent')),
      rows: { ...approved, 'Bjerka Journal': { product: 'Bjerka Journal' } },
      finding: 'Bjerka Journal',
    }),
  ),
  {
    ...base,
    name: 'a badge that says that something is new is no part of a name',
    html: list(row('Bjerka AS', 'Bjerka Journal <span class="badge">Ny!</span>', 'Godkjent')),
    rows: { ...approved, 'Bjerka Journal': 'APPROVED' },
  },
  {
    ...base,
    name: 'what shows over a row',
    html: list(
      `<tr title="Leverandøren har sagt opp avtalen"><td>Bjerka AS</td><td>Bjerka Journal</td><td>Godkjent</td></tr>`,
    ),
    rows: { ...approved, 'Bjerka Journal': 'blocked' },
  },
  {
    ...base,
    name: 'a description elsewhere on the page',
    html: `${list(row('Bjerka AS', 'Bjerka Journal', '<td aria-describedby="t1">Godkjent</td>'))}<div id="t1" role="tooltip">Bjerka Journal: godkjenningen er inndratt av Norsk helsenett</div>`,
    rows: { ...approved, 'Bjerka Journal': 'ended' },
  },
  ...[
    '<p>Bruken av Bjerka Journal er stanset</p>',
    '<p>Bjerka Journal er ikke lenger godkjent</p>',
    '<h2>Siste nytt</h2><h3>Bjerka Journal mister godkjenningen</h3><p>Les mer i saken.</p>',
    '<h2>Endringslogg</h2><ul><li>03.02.2025: Bjerka Journal fjernet etter ønske fra leverandøren</li></ul>',
  ].map(
    (html): ContextCase => ({
      ...base,
      name: `words below the list that name a row: ${html}`,
      html: `${list(row('Bjerka AS', 'Bjerka Journal', 'Godkjent'))}${html}`,
      rows: { ...approved, 'Bjerka Journal': 'blocked' },
    }),
  ),
  ...[
    '<blockquote>Oppdatering: Listen nedenfor viser status slik den var før godkjenningene ble inndratt.</blockquote>',
    '<div role="alert">Fra 3. juni kan ingen av integrasjonene nedenfor benyttes før ny test er gjennomført.</div>',
    '<p>Oversikten er ikke kvalitetssikret og skal ikke brukes som dokumentasjon på godkjenning.</p>',
    '<h2>Sanerte systemer (beholdt for sporbarhet)</h2>',
    '<h2>Kladd – ikke publisert</h2>',
    '<h2>Leverandører som har fått godkjenningen inndratt</h2>',
  ].map(
    (html): ContextCase => ({
      ...base,
      name: `words above the list that deny all of it: ${html}`,
      html: `${html}${list(row('Bjerka AS', 'Bjerka Journal', 'Godkjent'))}`,
      rows: { 'Tindra Plan': { product: 'Tindra Plan' }, 'Bjerka Journal': { product: 'Bjerka Journal' } },
      finding: 'Godkjent',
    }),
  ),
  ...[
    '<button type="button">Last inn flere løsninger (23 igjen)</button>',
    '<a href="/alle">Se hele listen (64)</a>',
    '<p>… fortsetter i del 2</p>',
    '<p>Dette er et utdrag av listen</p>',
    '<ul><li><a href="?b=a" aria-current="true">A</a></li><li><a href="?b=b">B</a></li><li><a href="?b=c">C</a></li></ul>',
    '<p>Syner 14 av 59</p>',
  ].map(
    (html): ContextCase => ({
      ...base,
      name: `a part of the list: ${html}`,
      html: `${list(row('Bjerka AS', 'Bjerka Journal', 'Godkjent'))}${html}`,
      rows: { ...approved, 'Bjerka Journal': 'APPROVED' },
      held: true,
    }),
  ),
  {
    ...base,
    name: 'a condition under which nothing is taken away',
    html: `${list(row('Bjerka AS', 'Bjerka Journal', 'Godkjent'))}<p>Bjerka Journal: godkjenningen trekkes ikke hvis leverandøren retter feilen.</p>`,
    rows: { ...approved, 'Bjerka Journal': { process: 'APPROVED', standing: 'NOT_STATED' } },
    finding: 'Bjerka Journal',
  },
  {
    ...base,
    name: 'what a sentence marks is quoted as it stands',
    html: `${list(row('Bjerka AS', 'Bjerka Journal', 'Godkjent'))}<p>Bjerka Journal er <strong>ikke lenger godkjent</strong>.</p>`,
    rows: { ...approved, 'Bjerka Journal': 'blocked' },
    finding: 'Bjerka Journal er ikke lenger godkjent',
  },
  {
    ...base,
    name: 'a sentence about all of a vendor names no product',
    html: `${list(row('Bjerka AS', 'Bjerka Journal', 'Godkjent'))}<p>Løsninger fra Bjerka AS er ikke lenger godkjent.</p>`,
    rows: { ...approved, 'Bjerka Journal': { process: 'NOT_STATED' } },
    finding: 'Løsninger fra Bjerka AS',
  },
  {
    ...base,
    name: 'a legend of signs in one line',
    html: `${list(row('Bjerka AS', 'Bjerka Journal', '🔴')).replace('Godkjent', '🟢')}<p>🟢 Godkjent 🟡 Under utprøving 🔴 Godkjenning trukket</p>`,
    rows: { ...approved, 'Bjerka Journal': 'ended' },
  },
  {
    ...base,
    name: 'a note about the rows below it leaves those above it alone',
    html: table(
      heads,
      other,
      '<tr><td colspan="3">Systemene nedenfor har mistet tilgangen og skal ikke anskaffes.</td></tr>',
      row('Bjerka AS', 'Bjerka Journal', 'Godkjent'),
    ),
    rows: { ...approved, 'Bjerka Journal': 'blocked' },
  },
  {
    ...base,
    name: 'a remark about another product that is replaced',
    html: table(
      [...heads, 'Merknad'],
      row('Bjerka AS', 'Bjerka Journal', 'Godkjent', 'Erstatter Bjerka Alarm, som er avviklet'),
    ),
    rows: { 'Bjerka Journal': 'APPROVED' },
  },
  {
    ...base,
    name: 'words of exceptions leave the heading’s status to the others',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<h2>A–B</h2><ul><li>Alvdal Data AS</li><li>Arna Helse AS – ikke lenger medlem</li></ul>',
    rows: { 'Alvdal Data AS': 'APPROVED', 'Arna Helse AS': 'blocked' },
  },
  {
    ...base,
    name: 'a description that denies the one above it is no product',
    html: '<dl><dt>Bjerka AS</dt><dd>Bjerka Journal – Kjernejournal portal: Godkjent</dd><dd>Godkjenningen er ikke fornyet</dd></dl>',
    rows: { 'Bjerka Journal': 'blocked' },
  },
  {
    ...base,
    name: 'a row of a workbook below the last one that tells what was removed',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status'],
          ['Tindra AS', 'Tindra Plan', 'NPR', 'Godkjent'],
          ['Fjernet siden sist: Bjerka Journal (Bjerka AS), NPR', '', '', ''],
        ],
      },
    ],
    rows: approved,
    finding: 'Fjernet siden sist',
  },
  {
    ...base,
    name: 'a third row of headings names nobody',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'MSIS', 'NPR'],
          ['', '', '(melding)', '(uttrekk)'],
          ['Tindra AS', 'Tindra Plan', 'Godkjent', ''],
        ],
      },
    ],
    rows: approved,
    finding: '(melding)',
  },
  {
    ...base,
    name: 'a comment column of the publisher’s own',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status', 'Kommentar FHI'],
          ['Tindra AS', 'Tindra Plan', 'NPR', 'Godkjent', 'Kontaktperson endret'],
          ['Bjerka AS', 'Bjerka Journal', 'MSIS', 'Godkjent', 'Sendt brev om at vi stenger mottaket'],
        ],
      },
    ],
    rows: { ...approved, 'Bjerka Journal': 'APPROVED' },
    finding: 'stenger mottaket',
  },
  {
    ...base,
    name: 'a period of years',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status', 'Gyldighet'],
          ['Tindra AS', 'Tindra Plan', 'NPR', 'Godkjent', '2 år fra 01.02.2022'],
          ['Bjerka AS', 'Bjerka Journal', 'MSIS', 'Godkjent', '2021-2023'],
        ],
      },
    ],
    rows: {
      'Tindra Plan': { validUntil: '2024-01-31' },
      'Bjerka Journal': { validUntil: '2023', decidedOn: '2021' },
    },
  },
  {
    ...base,
    name: 'a municipality whose cell begins with no, or that starts later',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner på VKP',
    html: table(
      ['Kommune', 'Bruker VKP'],
      row('Bodø', 'Ja'),
      row('Asker', 'Nei, men vurderes'),
      row('Alta', 'Starter opp i 2031'),
    ),
    rows: { Bodø: 'listed', Asker: 'absent', Alta: 'absent' },
    finding: 'Nei, men vurderes',
  },
  {
    ...base,
    name: 'a declaration that is withdrawn above its labels',
    source: 'ks-egenerklaringer',
    title: 'Egenerklæringer',
    html: '<article><h3>Tindra Plan</h3><dl><dt>Selskap</dt><dd>Tindra AS</dd></dl></article><article><h3>Bjerka Tilsyn</h3><p>Egenerklæringen er trukket av leverandøren</p><dl><dt>Selskap</dt><dd>Bjerka AS</dd></dl></article>',
    rows: { 'Tindra Plan': 'listed', 'Bjerka Tilsyn': 'absent' },
    finding: 'trukket av leverandøren',
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
