/** What a reader of documents who had not seen the code found wrong in silence, and lists of the same kinds. All in them is invented. */
import { describe, expect, it } from 'vitest';
import { scanText } from '../../../src/domain/status/signals/scan-text.ts';
import { type ContextCase, problemsOf } from './context-case.ts';

const heads = ['Leverandør', 'Produkt', 'Bruksområde', 'Status'];
const cells = (product: string, status = 'Godkjent', vendor = `${product} AS`) => [
  vendor,
  product,
  'Hent tjenester',
  status,
];
const list = (parts: Partial<ContextCase>): ContextCase => ({
  kind: 'K2',
  name: 'list',
  source: 'nhn-vkp',
  title: 'Integrasjoner mot VKP',
  rows: {},
  ...parts,
});
const table = (rows: readonly (readonly string[])[], headings: readonly string[] = heads) =>
  `<table><tr>${headings.map((text) => `<th>${text}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`;
const right = (one: ContextCase) => expect(problemsOf(one)).toEqual([]);

describe('a heading with a known name and a word beside it', () => {
  const sheet = (name: string, want: ContextCase['rows'], finding?: string) =>
    list({
      source: 'fhi-leverandorer',
      title: 'Leverandører til helseregistrene',
      sheets: [
        {
          name,
          rows: [
            ['Leverandør', 'Produkt', 'Status'],
            ['Solvik AS', 'Solvik Lege', 'Godkjent'],
          ],
        },
      ],
      rows: want,
      ...(finding === undefined ? {} : { finding }),
    });

  it.each(['SYSVAK (gammelt)', 'MSIS (gammel)', 'SYSVAK (Backup)', 'MSIS – forrige versjon'])(
    '«%s» is no list of today',
    (name) => right(sheet(name, { 'Solvik Lege': { process: 'NOT_STATED' } }, name.replace('–', '-'))),
  );
  it.each(['SYSVAK (nytt opplegg)', 'MSIS (nytt skjema)'])('«%s» is reported', (name) =>
    right(sheet(name, { 'Solvik Lege': 'APPROVED' }, name)),
  );
  it.each(['SYSVAK (2026)', 'SYSVAK', 'MSIS – oversikt', 'SYSVAK (leverandører)'])(
    '«%s» changes nothing',
    (name) => right(sheet(name, { 'Solvik Lege': 'APPROVED' })),
  );
});

describe('a heading of a former list', () => {
  const under = (heading: string, want: ContextCase['rows']) =>
    list({ html: `<h2>${heading}</h2>${table([cells('Solvik')])}`, rows: want });

  it.each([
    'Gammel liste',
    'Backup',
    'Forrige versjon',
    'Erstattede versjoner',
    'Avgåtte leverandører',
    'Previous list',
  ])('«%s» takes the approval', (heading) => right(under(heading, { Solvik: { process: 'NOT_STATED' } })));
  it.each(['Gamle Oslo', 'Tjenester for eldre', 'Gamlebyen legesenter'])('«%s» does not', (heading) =>
    expect(
      problemsOf(under(heading, { Solvik: 'APPROVED' })).filter((one) => !one.includes('claim')),
    ).toEqual([]),
  );
});

describe('words over a status', () => {
  const over = (title: string, want: ContextCase['rows']) =>
    list({
      html: `<table><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr><tr><td>Solvik AS</td><td>Solvik</td><td>Hent tjenester</td><td><span title="${title}">Godkjent</span></td></tr></table>`,
      rows: want,
    });

  it.each([
    'Godkjenningen er under klagebehandling',
    'Saken er til ny vurdering',
    'Venter på svar fra advokat',
  ])('«%s» is reported', (title) => right({ ...over(title, { Solvik: 'reported' }), finding: title }));
  it.each(['Godkjent', 'Klikk for mer informasjon', 'Vis detaljer', 'Godkjent av NHN'])(
    '«%s» changes nothing',
    (title) => expect(problemsOf(over(title, { Solvik: 'APPROVED' }))).toEqual([]),
  );
});

describe('more of the list on other pages', () => {
  it.each([
    '<nav aria-label="Sidevelger"><ol><li aria-current="page">1</li><li><a href="?side=2">2</a></li></ol></nav>',
    '<div class="sider"><strong>1</strong> | <a href="?p=2">2</a> | <a href="?p=3">3</a></div>',
    '<p><a href="?offset=2">Eldre oppføringer »</a></p>',
    '<p class="bla"><a href="?s=2">2</a> <a href="?s=3">3</a></p>',
    '<div role="navigation" aria-label="Bla"><button>1</button><button>2</button></div>',
  ])('is seen in a draft too: %s', (links) =>
    right(list({ html: `${table([cells('Solvik')])}${links}`, rows: { Solvik: 'APPROVED' }, held: true })),
  );
  it('is seen in the head of the page', () =>
    right(
      list({
        head: '<link rel="next" href="?page=2">',
        html: table([cells('Solvik')]),
        rows: { Solvik: 'APPROVED' },
        held: true,
      }),
    ));
  it.each([
    '<p><a href="?utskrift=1">Skriv ut</a></p>',
    '<p><a href="?side=1">Til toppen</a></p>',
    '<p><a href="/rapport?aar=2024">2024</a></p>',
    '<p>Fotnoter: <a href="#n1">1</a> <a href="#n2">2</a></p>',
  ])('is not seen in other links: %s', (links) =>
    right(list({ html: `${table([cells('Solvik')])}${links}`, rows: { Solvik: 'APPROVED' } })),
  );
});

describe('a card of which nothing was read', () => {
  const cards = (words: string) =>
    list({
      source: 'nhn-leverandorer',
      title: 'Godkjente leverandører',
      html: `<article><h2>Solvik AS</h2><p>Godkjent 2024</p></article><article><h2>Gamvik AS</h2><p>${words}</p></article><article><h2>Kulvik AS</h2><p>Godkjent</p></article>`,
      rows: { 'Solvik AS': 'APPROVED', 'Kulvik AS': 'APPROVED' },
    });

  it.each(['Avtale mangler', 'Utestengt fra helsenettet', 'In onboarding'])(
    '«%s» is reported with its title',
    (words) => right({ ...cards(words), finding: `Gamvik AS: ${words}` }),
  );
  it('headings of other things are not cards', () =>
    expect(
      problemsOf(
        list({
          source: 'nhn-leverandorer',
          title: 'Godkjente leverandører',
          html: '<h2>Solvik AS</h2><p>Godkjent 2024</p><h2>Kontakt oss</h2><p>Ring sentralbordet.</p>',
          rows: { 'Solvik AS': 'APPROVED' },
        }),
      ),
    ).toEqual([]));
});

describe('words above the headings of a sheet', () => {
  const titled = (title: string, rows: ContextCase['rows']) =>
    list({
      sheets: [{ name: 'VKP', rows: [[title, '', '', ''], heads, cells('Solvik'), cells('Gamvik')] }],
      rows,
    });

  it('that name a row are about that row', () =>
    right(
      titled('NB! Gamvik er sperret fra 1. november 2026', {
        Solvik: 'APPROVED',
        Gamvik: { standing: 'SUSPENDED' },
      }),
    ));
  it('that name none are about the list', () =>
    right(titled('Oversikt over integrasjoner', { Solvik: 'APPROVED', Gamvik: 'APPROVED' })));
});

describe('a logo and its caption', () => {
  const logo = (caption: string, rows: ContextCase['rows']) =>
    list({
      source: 'nhn-leverandorer',
      title: 'Godkjente leverandører',
      html: `<div><figure><img src="/a.svg" alt="Solvik AS"><figcaption>Solvik AS</figcaption></figure><figure><img src="/b.svg" alt="Gamvik AS"><figcaption>${caption}</figcaption></figure></div>`,
      rows,
    });

  it.each([
    ['Ikke lenger leverandør', { process: 'NOT_STATED' }],
    ['Godkjenningen er trukket', 'WITHDRAWN'],
  ] as const)('«%s» is about the logo alone', (caption, want) =>
    right({ ...logo(caption, { 'Solvik AS': 'APPROVED', 'Gamvik AS': want }), finding: caption }),
  );
});

describe('cells that stand under other headings than their own', () => {
  const matrix = ['Leverandør', 'Produkt', 'Versjon', 'SYSVAK', 'MSIS', 'NPR'];
  const full = ['Solvik', 'Gamvik', 'Kulvik', 'Tunvik', 'Holvik', 'Medvik'].map((name) => [
    `${name} AS`,
    `${name} Lege`,
    '3.1',
    'x',
    '',
    'Godkjent',
  ]);
  const shifted = (row: readonly string[]) =>
    problemsOf(
      list({
        source: 'fhi-leverandorer',
        title: 'Leverandører til helseregistrene',
        html: table([...full, row], matrix),
        rows: {},
      }),
    ).filter((problem) => problem.includes('Elvevik'));

  it.each([
    [['Elvevik AS', 'Elvevik Lege', 'x', '', 'Godkjent', '']],
    [['Elvevik Lege', '', '', 'Godkjent', '', 'x']],
    [['', 'Elvevik AS', 'Elvevik Lege', '', 'x', '']],
  ])('are no row: %j', (row) => expect(shifted(row)).toEqual([]));
  it('a version that is not stated is none', () =>
    expect(shifted(['Elvevik AS', 'Elvevik Lege', 'Ikke relevant', 'x', '', ''])).not.toEqual([]));
});

describe('rows below those of the list', () => {
  it.each([
    ['Totalt', '2', '', ''],
    ['Antall leverandører', '2', '', ''],
    ['Gjennomsnittlig behandlingstid', '14 dager', '', ''],
    ['Utarbeidet av', 'Kari Nordmann', '', ''],
    ['Kilde', 'NHN', '', 'November 2026'],
  ])('«%s | %s» are no row', (...row) =>
    right(
      list({
        html: table([cells('Solvik'), cells('Gamvik'), row]),
        rows: { Solvik: 'APPROVED', Gamvik: 'APPROVED' },
      }),
    ),
  );
  it('a vendor of that name is', () =>
    right(
      list({
        html: table([cells('Solvik'), cells('Sum', 'Godkjent', 'Total')]),
        rows: { Solvik: 'APPROVED', Sum: 'APPROVED' },
      }),
    ));
});

describe('headings of two rows in a sheet', () => {
  const sheet = (over: string, from: string, to: string): ContextCase =>
    list({
      sheets: [
        {
          name: 'VKP',
          rows: [
            [...heads.slice(0, 3), { text: over, columns: 2 }, 'Status'],
            ['', '', '', from, to, ''],
            ['Solvik AS', 'Solvik', 'Hent tjenester', '01.02.2025', '31.12.2027', 'Godkjent'],
          ],
        },
      ],
      rows: { Solvik: { process: 'APPROVED', validUntil: '2027-12-31' } },
    });

  it.each([
    ['Gyldighet', 'Fra', 'Til'],
    ['Godkjenningsperiode', 'Start', 'Slutt'],
    ['Periode', 'Fra og med', 'Til og med'],
  ])('«%s» over «%s» and «%s» says when it ends', (...names) => right(sheet(...names)));
});

describe('notes below the last row of a catalogue', () => {
  const catalogue = (note: string) => ({
    source: 'hdir-normen',
    title: 'Normens krav',
    html: table(
      [
        ['1.1', 'Tilgang', 'Systemet skal ha tilgangsstyring', 'Skal'],
        ['1.2', 'Tilgang', 'Systemet skal logge', 'Skal'],
      ],
      ['Nr', 'Kapittel', 'Krav', 'Skal/bør'],
    ).replace('</table>', `<tr><td colspan="4">${note}</td></tr></table>`),
  });

  it('are about the row above, or about all where they say so', () => {
    right(
      list({ ...catalogue('Gjelder ikke lenger'), rows: { 'Systemet skal ha tilgangsstyring': 'listed' } }),
    );
    right(list({ ...catalogue('Listen er ikke lenger i bruk og er erstattet'), rows: {} }));
  });
  it('a harmless one changes nothing', () =>
    right(
      list({
        ...catalogue('Oppdatert 1. mars 2026'),
        rows: { 'Systemet skal ha tilgangsstyring': 'listed', 'Systemet skal logge': 'listed' },
      }),
    ));
});

describe('a dispensation that ended', () => {
  it.each([
    ['Tidligere dispensasjon er opphevet fordi alle krav nå er oppfylt', 0],
    ['Dispensasjonen er opphevet fordi kravene ikke er oppfylt', 1],
    ['Dispensasjonen er opphevet', 1],
  ])('«%s»', (words, denials) => expect(scanText(words).signals).toHaveLength(denials));
});

describe('a record under the heading of its vendor, with a label that nobody knows', () => {
  const record = (label: string, value: string, rows: ContextCase['rows']) =>
    list({
      html: `<h2>Solvik AS</h2><dl><dt>Produkt</dt><dd>Solvik</dd><dt>Bruksområde</dt><dd>Hent tjenester</dd><dt>Status</dt><dd>Godkjent</dd><dt>${label}</dt><dd>${value}</dd></dl><h2>Gamvik AS</h2><dl><dt>Produkt</dt><dd>Gamvik</dd><dt>Bruksområde</dt><dd>Hent tjenester</dd><dt>Status</dt><dd>Godkjent</dd></dl>`,
      rows,
    });

  it('keeps it', () =>
    right(record('Sist kontrollert', '1. mai 2026', { Solvik: 'APPROVED', Gamvik: 'APPROVED' })));
  it('ends by the day that is said', () =>
    right(record('Opphørsdato', '31. august 2026', { Solvik: 'EXPIRED', Gamvik: 'APPROVED' })));
  it('does not where the label names a company', () =>
    right(record('Rettighetshaver', 'Kulvik AS', { Gamvik: 'APPROVED' })));
});

describe('a list that a page hands to its script', () => {
  const handed = (items: readonly object[], more: object, parts: Partial<ContextCase>) =>
    list({
      title: 'Godkjente integrasjoner i VKP',
      html: `<div class="skeleton"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { ...more, items } })}</script>`,
      ...parts,
    });
  const item = (produkt: string, more: object = {}) => ({
    leverandor: `${produkt} AS`,
    produkt,
    bruksomrade: 'Hent tjenester',
    status: 'Godkjent',
    ...more,
  });

  it('is read, though a word of it stands in the title, and what is archived is not approved', () =>
    right(
      handed(
        [item('Solvik'), item('Gamvik', { arkivert: true })],
        { total: 2 },
        {
          rows: { Solvik: 'APPROVED', Gamvik: { process: 'NOT_STATED' } },
        },
      ),
    ));
  it('is held where it says that there are more', () =>
    right(
      handed(
        [item('Solvik'), item('Gamvik')],
        { totalCount: 41 },
        { rows: { Solvik: 'APPROVED', Gamvik: 'APPROVED' }, held: true },
      ),
    ));
  it('is not held by a number of something else', () =>
    right(
      handed(
        [item('Solvik'), item('Gamvik')],
        { antallSider: 41 },
        { rows: { Solvik: 'APPROVED', Gamvik: 'APPROVED' } },
      ),
    ));
});
