/** Catalogues and plans: words above, beside and on a row end it, put it off or limit it; harmless ones change nothing. All names are invented. */
import { describe, expect, it } from 'vitest';
import { type ContextCase, problemsOf, type Want } from './context-case.ts';

type Rows = Readonly<Record<string, Want>>;
const titles: Readonly<Record<string, string>> = {
  'fhi-helseregistre': 'Digital samhandling med Helseregistrene',
  'hdir-reguleringsplan': 'Pasientens måledata',
  'hdir-veikart': 'Veikart',
  'ks-felles-rammer': 'Felles rammer og anbefalinger ved anskaffelser',
  'ks-egenerklaringer': 'Egenerklæringer',
  'hdir-referansekatalogen': 'Referansekatalogen for e-helse',
  'nhn-vkp-kommuner': 'Kommuner som bruker VKP',
};
const page = (
  kind: string,
  name: string,
  source: string,
  html: string,
  rows: Rows,
  finding?: string,
): ContextCase => ({
  kind,
  name: `${source}: ${name}`,
  source,
  title: titles[source] ?? '',
  html,
  rows,
  ...(finding === undefined ? {} : { finding }),
});
const book = (
  kind: string,
  name: string,
  source: string,
  sheets: NonNullable<ContextCase['sheets']>,
  rows: Rows,
): ContextCase => ({
  kind,
  name: `${source}, workbook: ${name}`,
  source,
  title: titles[source] ?? '',
  sheets,
  rows,
});
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row, at) => `<tr>${row.map((text) => (at === 0 ? `<th>${text}</th>` : `<td>${text}</td>`)).join('')}</tr>`).join('')}</table>`;
const demands = '<h2>Tekniske krav og dokumentasjon</h2>';
const register = (name: string, flow: string) => `<h3>${name}</h3><ul><li>${flow}</li></ul>`;
const sysvak = register('Nasjonalt vaksinasjonsregister (SYSVAK)', 'SYSVAK: ebXML');
const npr = register('Norsk pasientregister (NPR)', 'NPR: ebXML');
const goal = '<h2>Delmål 2A: Eksempelmål</h2>';
const measure = `${goal}<h3>Eksempeltiltak</h3>`;
const activity = (name: string, more = '') =>
  `<h4>${name}</h4><p>Eier: Etaten</p><p>Startdato: 01.01.2024<br>Sluttdato: 31.12.2026</p><p>Fase: Utvikling</p>${more}`;
const card = (name: string, beside = '') =>
  `<article><h3>${name}</h3>${beside}<dl><dt>Selskap</dt><dd>Eksempel AS</dd><dt>Revisjon</dt><dd>Ja</dd></dl></article>`;
const advice = (title: string, text = 'Løsningen bør dele opplysninger.') =>
  `<details><summary>${title}</summary><p>${text}</p></details>`;
const entry = (name: string) =>
  `<li><a href="/standarder/${name.at(-1)}">${name}</a><br>Obligatorisk standard</li>`;
const standardPage = (body: string) =>
  `<dl><dt>Type</dt><dd>Obligatorisk standard</dd><dt>Standard-ID</dt><dd>HIS 80099:2024</dd></dl>${body}`;
const binds = (...rows: readonly (readonly string[])[]) =>
  `<h2>Standarden gjelder for</h2>${table(['Virksomhetstype', 'Obligatorisk', 'Anbefalt'], ...rows)}`;

const headings: readonly ContextCase[] = [
  page(
    'K2',
    'registers that were shut down',
    'fhi-helseregistre',
    `<h2>Utfasa register</h2>${sysvak}${demands}${npr}`,
    { NPR: 'listed', SYSVAK: 'absent' },
    'Utfasa register',
  ),
  page(
    'K2',
    'registers to come',
    'fhi-helseregistre',
    `${demands}${npr}<h2>Komande register</h2>${sysvak}`,
    { NPR: 'listed', SYSVAK: 'absent' },
    'Komande register',
  ),
  page(
    'K2',
    'interfaces about to close',
    'fhi-helseregistre',
    `${demands}${npr}<h2>Løsninger som legges ned</h2>${sysvak}`,
    { NPR: 'listed', SYSVAK: 'reported' },
    'legges ned',
  ),
  page(
    'K2',
    'acts that were replaced',
    'hdir-reguleringsplan',
    '<h2>Juridisk</h2><h3>Lov</h3><ul><li>Eksempelloven</li></ul><h3>Lover som er erstatta</h3><ul><li>Gamlelova</li></ul>',
    { Eksempelloven: 'listed', Gamlelova: 'absent' },
    'Gamlelova',
  ),
  page(
    'K2',
    'measures that were rejected',
    'hdir-veikart',
    `${goal}<h3>Forkasta tiltak</h3>${activity('Felles liste')}<h3>Eksempeltiltak</h3>${activity('Ny app')}`,
    { 'Felles liste': 'absent', 'Ny app': 'listed' },
    'Forkasta tiltak',
  ),
  page(
    'K2',
    'measures that were left',
    'hdir-veikart',
    `${goal}<h3>Tiltak vi har gått bort fra</h3>${activity('Kodeverk')}<h3>Eksempeltiltak</h3>${activity('Ny app')}`,
    { Kodeverk: 'absent', 'Ny app': 'listed' },
    'gått bort fra',
  ),
  page(
    'K2',
    'advice no longer given',
    'ks-felles-rammer',
    `<h2>Funksjonelle behov</h2>${advice('Samhandling')}<h2>Råd vi ikke lenger gir</h2>${advice('Lokal drift')}`,
    { Samhandling: 'listed', 'Lokal drift': 'absent' },
    'Lokal drift',
  ),
  page(
    'K2',
    'former advice',
    'ks-felles-rammer',
    `<h2>Funksjonelle behov</h2>${advice('Samhandling')}<h2>Tidlegare tilrådingar</h2>${advice('Eigen app')}`,
    { Samhandling: 'listed', 'Eigen app': 'absent' },
    'Eigen app',
  ),
  page(
    'K2',
    'declarations that were withdrawn',
    'ks-egenerklaringer',
    `<h2>Tilbaketrukne erklæringer</h2>${card('Alfa EPJ')}<h2>Gjeldende</h2>${card('Beta Journal')}`,
    { 'Alfa EPJ': 'absent', 'Beta Journal': 'listed' },
    'Alfa EPJ',
  ),
  page(
    'K2',
    'standards withdrawn and on their way',
    'hdir-referansekatalogen',
    `<h2>Standarder i bruk</h2><ul>${entry('Henvisning A')}</ul><h2>Standardar som er trekte attende</h2><ul>${entry('Henvisning B')}</ul><h2>Under utarbeidelse</h2><ul>${entry('Henvisning C')}</ul>`,
    {
      'Henvisning A': { level: 'MUST' },
      'Henvisning B': { level: null, lifecycle: 'RETIRED' },
      'Henvisning C': { level: null, lifecycle: 'PLANNED' },
    },
    'trekte attende',
  ),
  page(
    'K2',
    'a row over the full width',
    'hdir-referansekatalogen',
    '<table><tr><th>Standard</th><th>Type</th><th>Tema</th></tr><tr><td>Henvisning A</td><td>Obligatorisk standard</td><td>Pleie</td></tr><tr><td colspan="3">Avløste standarder</td></tr><tr><td>Henvisning B</td><td>Obligatorisk standard</td><td>Pleie</td></tr></table>',
    { 'Henvisning A': { level: 'MUST' }, 'Henvisning B': { level: null } },
    'Avløste standarder',
  ),
  page(
    'K2',
    'columns of use',
    'nhn-vkp-kommuner',
    table(
      ['Fylke', 'Har tatt i bruk', 'Sagt opp', 'I planlegging'],
      ['Nordland', 'Bodø', 'Narvik', ''],
      ['Finnmark', 'Alta', '', 'Vadsø'],
    ),
    { Bodø: 'listed', Alta: 'listed', Narvik: 'absent', Vadsø: 'absent' },
    'Narvik',
  ),
  page(
    'K2',
    'rows of use',
    'nhn-vkp-kommuner',
    table(['', 'Nordland', 'Finnmark'], ['I bruk', 'Bodø', 'Alta'], ['Ikke startet', 'Narvik', 'Vadsø']),
    { Bodø: 'listed', Alta: 'listed', Narvik: 'absent', Vadsø: 'absent' },
    'Vadsø',
  ),
  page(
    'K2',
    'a caption',
    'fhi-helseregistre',
    `${demands}<table><caption>Datastraumar som ikkje lenger er i bruk</caption><tr><th>Register</th><th>Datastraum</th><th>Grensesnitt</th></tr><tr><td>Norsk pasientregister</td><td>NPR eldre</td><td>sFTP</td></tr></table>${table(['Register', 'Datastraum', 'Grensesnitt'], ['Norsk pasientregister', 'NPR', 'ebXML'])}`,
    { NPR: 'listed', 'NPR eldre': 'absent' },
    'NPR eldre',
  ),
  page(
    'K2',
    'a caption',
    'hdir-veikart',
    `<table><caption>Skrinlagte aktivitetar</caption><tr><th>Delmål</th><th>Tiltak</th><th>Aktivitet</th><th>Eier</th></tr><tr><td>2A Eksempelmål</td><td>Tiltak</td><td>Felles liste</td><td>Etaten</td></tr></table>${table(['Delmål', 'Tiltak', 'Aktivitet', 'Eier'], ['2A Eksempelmål', 'Tiltak', 'Ny app', 'Etaten'])}`,
    { 'Ny app': 'listed', 'Felles liste': 'absent' },
    'Felles liste',
  ),
  book(
    'K2',
    'a sheet of what ended',
    'fhi-helseregistre',
    [
      {
        name: 'I drift',
        rows: [
          ['Register', 'Datastrøm', 'Grensesnitt'],
          ['Norsk pasientregister', 'NPR', 'ebXML'],
        ],
      },
      {
        name: 'Nedlagte datastrømmer',
        rows: [
          ['Register', 'Datastrøm', 'Grensesnitt'],
          ['Nasjonalt vaksinasjonsregister', 'SYSVAK', 'ebXML'],
        ],
      },
    ],
    { NPR: 'listed', SYSVAK: 'absent' },
  ),
];

const remarks: readonly ContextCase[] = [
  page(
    'K2',
    'the line before a list',
    'ks-felles-rammer',
    '<h2>Funksjonelle behov</h2><ul><li><strong>Samhandling:</strong> Del data.</li></ul><p>Følgende råd gjelder ikke lenger:</p><ul><li><strong>Faks:</strong> Bruk faks.</li></ul>',
    { Samhandling: 'listed', Faks: 'absent' },
    'Faks',
  ),
  page(
    'K3',
    'a column that nobody knows',
    'fhi-helseregistre',
    demands +
      table(
        ['Register', 'Datastraum', 'Grensesnitt', 'Driftsstatus'],
        ['Norsk pasientregister', 'NPR', 'ebXML', 'I drift'],
        ['Nasjonalt vaksinasjonsregister', 'SYSVAK', 'ebXML', 'Tatt ut av drift'],
      ),
    { NPR: 'listed', SYSVAK: 'absent' },
    'Tatt ut av drift',
  ),
  page(
    'K3',
    'forms in brackets',
    'fhi-helseregistre',
    `${demands}${npr}<h3>Nasjonalt vaksinasjonsregister (SYSVAK)</h3><ul><li>SYSVAK: ebXML, FHIR API (under utvikling), sFTP (stengt)</li></ul>`,
    { NPR: 'listed', SYSVAK: { interfaceTypes: 'EBXML' } },
    'stengt',
  ),
  page(
    'K3',
    'a matrix of forms',
    'fhi-helseregistre',
    demands +
      table(
        ['Register', 'ebXML', 'FHIR API', 'Webportal'],
        ['Norsk pasientregister', 'Ja', 'Nei', 'Under arbeid'],
        ['Nasjonalt vaksinasjonsregister', 'x', 'Ja', 'Sanert'],
      ),
    {
      'Norsk pasientregister': { interfaceTypes: 'EBXML' },
      'Nasjonalt vaksinasjonsregister': { interfaceTypes: 'EBXML,FHIR' },
    },
    'Sanert',
  ),
  page(
    'K3',
    'a second line of an item',
    'hdir-reguleringsplan',
    '<h2>Juridisk</h2><h3>Faktaark</h3><ul><li>Faktaark A<br>Trukket tilbake</li><li>Faktaark B – utgått</li><li>[ARKIVERT] Faktaark C</li><li>Faktaark D om utgåtte sertifikater</li></ul>',
    {
      'Faktaark D om utgåtte sertifikater': 'listed',
      'Faktaark A': 'absent',
      'Faktaark B – utgått': 'absent',
    },
    'Faktaark A',
  ),
  page(
    'K3',
    'a status column',
    'hdir-reguleringsplan',
    `<h2>Teknisk</h2>${table(['Type', 'Element', 'Tilstand'], ['Teknisk grensesnitt', 'Svar-API', 'Ikkje lenger vedlikehalde'], ['Teknisk grensesnitt', 'Måle-API', 'Gjeldande'], ['Teknisk grensesnitt', 'Kjerne-API', 'Skal erstattes i 2028'])}`,
    { 'Måle-API': 'listed', 'Kjerne-API': 'reported', 'Svar-API': 'absent' },
    'Svar-API',
  ),
  page(
    'K3',
    'a paragraph',
    'hdir-veikart',
    `${measure}${activity('Felles liste', '<p>Arbeidet ble lagt ned i mai.</p>')}${activity('Ny app', '<ul><li>Prosjektet er satt på vent.</li></ul>')}${activity('Deling')}`,
    { 'Felles liste': 'absent', 'Ny app': 'reported', Deling: 'listed' },
    'Felles liste',
  ),
  page(
    'K3',
    'a remark in a column',
    'hdir-veikart',
    table(
      ['Delmål', 'Tiltak', 'Aktivitet', 'Eier', 'Merknad'],
      ['2A Mål', 'Tiltak', 'Felles liste', 'Etaten', 'Trukket fra veikartet'],
      ['2A Mål', 'Tiltak', 'Ny app', 'Etaten', 'Utsett til 2028'],
      ['2A Mål', 'Tiltak', 'Deling', 'Etaten', 'I rute'],
    ),
    { 'Felles liste': 'absent', 'Ny app': 'reported', Deling: 'listed' },
    'Utsett til 2028',
  ),
  page(
    'K3',
    'a column that nobody knows',
    'ks-felles-rammer',
    `<h2>Funksjonelle behov</h2>${table(['Tilråding', 'Skildring', 'Vurdering 2026'], ['Samhandling', 'Del data.', 'Står ved lag'], ['Lokal drift', 'Drift lokalt.', 'Teken ut av ramma'])}`,
    { Samhandling: 'listed', 'Lokal drift': 'absent' },
    'Lokal drift',
  ),
  page(
    'K3',
    'a state in a column',
    'ks-egenerklaringer',
    table(
      ['Navn', 'Selskap', 'Tilstand'],
      ['Alfa EPJ', 'Eksempel AS', 'Gjeldende'],
      ['Beta Journal', 'Eksempel AS', 'Sletta på ønske frå leverandøren'],
    ),
    { 'Alfa EPJ': 'listed', 'Beta Journal': 'absent' },
    'Beta Journal',
  ),
  page(
    'K9',
    'a last day in a column that nobody knows',
    'ks-egenerklaringer',
    table(['Navn', 'Selskap', 'Gyldig til'], ['Alfa EPJ', 'Eksempel AS', '31.12.2025']),
    { 'Alfa EPJ': 'reported' },
    'Gyldig til: 31.12.2025',
  ),
  page(
    'K3',
    'a remark beside a name',
    'nhn-vkp-kommuner',
    '<ul><li>Bodø</li><li>Narvik – lagt på is</li><li>Alta (har trukket seg)</li></ul>',
    { Bodø: 'listed', Narvik: 'absent', Alta: 'absent' },
    'lagt på is',
  ),
  book(
    'K3',
    'a remark in a column',
    'hdir-veikart',
    [
      {
        name: 'Veikart',
        rows: [
          ['Delmål', 'Tiltak', 'Aktivitet', 'Eier', 'Kommentar'],
          ['2A Mål', 'Tiltak', 'Felles liste', 'Etaten', 'Stansa i mai'],
          ['2A Mål', 'Tiltak', 'Deling', 'Etaten', ''],
        ],
      },
    ],
    { 'Felles liste': 'absent', Deling: 'listed' },
  ),
  book(
    'K3',
    'a remark in a column',
    'ks-egenerklaringer',
    [
      {
        name: 'Erklæringer',
        rows: [
          ['Navn', 'Selskap', 'Merknad'],
          ['Alfa EPJ', 'Eksempel AS', ''],
          ['Beta Journal', 'Eksempel AS', 'Trukket av leverandøren'],
        ],
      },
    ],
    { 'Alfa EPJ': 'listed', 'Beta Journal': 'absent' },
  ),
];

const notices: readonly ContextCase[] = [
  page(
    'K3',
    'an alert at a register',
    'fhi-helseregistre',
    `${demands}<h3>Norsk pasientregister (NPR)</h3><div role="alert">Registeret er midlertidig stengt for innsending.</div><ul><li>NPR: ebXML</li></ul>${sysvak}`,
    { NPR: 'absent', SYSVAK: 'listed' },
    'midlertidig stengt',
  ),
  page(
    'K3',
    'an alert over a sort',
    'hdir-reguleringsplan',
    '<h2>Juridisk</h2><h3>Forskrift</h3><div class="alert">Disse forskriftene er opphevet.</div><ul><li>Eksempelforskriften</li></ul><h3>Lov</h3><ul><li>Eksempelloven</li></ul>',
    { Eksempelforskriften: 'absent', Eksempelloven: 'listed' },
    'Eksempelforskriften',
  ),
  page(
    'K3',
    'a note at an activity',
    'hdir-veikart',
    `${measure}${activity('Kodeverk', '<div role="note">Denne aktiviteten er ikkje lenger prioritert.</div>')}${activity('Deling')}`,
    { Kodeverk: 'absent', Deling: 'listed' },
    'Kodeverk',
  ),
  page(
    'K3',
    'an alert at advice',
    'ks-felles-rammer',
    '<h2>Funksjonelle behov</h2><h3>Samhandling</h3><p>Del data.</p><h3>Lokal drift</h3><div class="alert">Ikke lenger anbefalt.</div><p>Drift lokalt.</p>',
    { Samhandling: 'listed', 'Lokal drift': 'absent' },
    'Lokal drift',
  ),
  page(
    'K3',
    'an alert at a declaration',
    'ks-egenerklaringer',
    card('Alfa EPJ') + card('Beta Journal', '<div role="alert">Erklæringen er suspendert.</div>'),
    { 'Alfa EPJ': 'listed', 'Beta Journal': 'absent' },
    'Beta Journal',
  ),
  ...(
    [
      [
        'hdir-veikart',
        '<div class="varsel">Dette veikartet er utdatert og erstattet av ny plan.</div>',
        measure + activity('Ny app'),
        'Ny app',
      ],
      [
        'ks-felles-rammer',
        '<div class="alert">Anbefalingene på denne siden skal ikke legges til grunn i nye kjøp.</div>',
        `<h2>Funksjonelle behov</h2>${advice('Samhandling')}`,
        'Samhandling',
      ],
      [
        'nhn-vkp-kommuner',
        '<div role="alert">Denne oversikten er ikke oppdatert siden 2021 og skal ikke brukes.</div>',
        '<ul><li>Bodø</li><li>Narvik</li></ul>',
        'Bodø',
      ],
      [
        'ks-egenerklaringer',
        '<div role="status">Siden er arkivert og vedlikeholdes ikke.</div>',
        card('Alfa EPJ'),
        'Alfa EPJ',
      ],
      ['fhi-helseregistre', '<p>Denne siden er ikkje lenger oppdatert.</p>', demands + npr, 'NPR'],
    ] as const
  ).map(
    ([source, notice, html, name]): ContextCase => ({
      ...page('K3', 'a message over the page', source, notice + html, {
        [name]: 'reported',
        ...(name === 'Bodø' ? { Narvik: 'reported' as const } : {}),
      }),
      held: true,
    }),
  ),
];

const strikes: readonly ContextCase[] = [
  page(
    'K6',
    'a flow',
    'fhi-helseregistre',
    `${demands}${npr}<h3>Nasjonalt vaksinasjonsregister (SYSVAK)</h3><ul><li><s>SYSVAK filer: sFTP</s></li><li>SYSVAK: ebXML</li></ul>`,
    { NPR: 'listed', SYSVAK: 'listed', 'SYSVAK filer': 'absent' },
    'SYSVAK filer',
  ),
  page(
    'K6',
    'a heading',
    'hdir-veikart',
    `${measure}${activity('<del>Felles liste</del>')}${activity('Deling')}`,
    { 'Felles liste': 'absent', Deling: 'listed' },
    'Felles liste',
  ),
  page(
    'K6',
    'a label of an accordion',
    'ks-felles-rammer',
    `<h2>Funksjonelle behov</h2>${advice('<s>Faks</s>')}${advice('Samhandling')}`,
    { Faks: 'absent', Samhandling: 'listed' },
    'Faks',
  ),
  page(
    'K6',
    'a card',
    'ks-egenerklaringer',
    card('<span style="text-decoration:line-through">Alfa EPJ</span>') + card('Beta Journal'),
    { 'Alfa EPJ': 'absent', 'Beta Journal': 'listed' },
    'Alfa EPJ',
  ),
  page(
    'K6',
    'a heading of a sort',
    'hdir-reguleringsplan',
    '<h2>Juridisk</h2><h3><s>Faktaark</s></h3><ul><li>Faktaark A</li></ul><h3>Lov</h3><ul><li>Eksempelloven</li></ul>',
    { 'Faktaark A': 'absent', Eksempelloven: 'listed' },
    'Faktaark A',
  ),
];

const sentences: readonly ContextCase[] = [
  page(
    'K3',
    'above the list',
    'hdir-veikart',
    `<p>Felles liste ble stanset i juni.</p>${measure}${activity('Felles liste')}${activity('Deling')}`,
    { 'Felles liste': 'absent', Deling: 'listed' },
    'stanset i juni',
  ),
  page(
    'K3',
    'below a list',
    'hdir-reguleringsplan',
    '<h2>Juridisk</h2><h3>Lov</h3><ul><li>Eksempelloven</li><li>Prøvelova</li></ul><p>Prøvelova vart oppheva 1. januar 2025.</p>',
    { Eksempelloven: 'listed', Prøvelova: 'absent' },
    'Prøvelova',
  ),
  page(
    'K3',
    'in the text of the advice',
    'ks-felles-rammer',
    '<h2>Funksjonelle behov</h2><h3>Samhandling</h3><p>Del data.</p><h3>Egen app</h3><p>Ha app.</p><p>Egen app er ikke lenger et råd fra KS.</p>',
    { Samhandling: 'listed', 'Egen app': 'absent' },
    'Egen app',
  ),
  page(
    'K3',
    'below the cards',
    'ks-egenerklaringer',
    `${card('Alfa EPJ')}${card('Beta Plan')}<p>Beta Plan har trukket erklæringen sin.</p>`,
    { 'Alfa EPJ': 'listed', 'Beta Plan': 'absent' },
    'Beta Plan',
  ),
  page(
    'K3',
    'below the registers',
    'fhi-helseregistre',
    `${demands}${npr}<h3>Nasjonalt vaksinasjonsregister (SYSVAK)</h3><ul><li>SYSVAK: ebXML</li><li>SYSVAK filer: sFTP</li></ul><h2>Driftsmeldinger</h2><p>SYSVAK filer ble lagt ned i 2025.</p>`,
    { NPR: 'listed', SYSVAK: 'listed', 'SYSVAK filer': 'absent' },
    'SYSVAK filer',
  ),
];

const persons: readonly ContextCase[] = (
  [
    '<h3>Fagansvarlig</h3><p>Kari Nordmann, spesialrådgiver, kari.nordmann@example.no</p>',
    '<h3>Produkteier</h3><p>Kari Nordmann</p>',
    '<h3>Kari Nordmann</h3><p>Seniorrådgiver</p>',
    '<h3>Redaktør</h3><p>Kari Nordmann<br>Tlf. 99 99 99 99</p>',
    '<h3>Sakshandsamarar</h3><ul><li>kari.nordmann@example.no</li><li>ola.nordmann@example.no</li></ul>',
    '<h3>Tjenesteansvarlig</h3><p>Ola Nordmann</p><p>Avdeling for e-helse</p>',
  ] as const
).map((block, at) =>
  page(
    'K10',
    `person ${at + 1}`,
    'ks-felles-rammer',
    `<h2>Funksjonelle behov</h2><h3>Samhandling</h3><p>Del data.</p>${block}`,
    { Samhandling: 'listed' },
  ),
);

const levels: readonly ContextCase[] = [
  // A type that is not bound gives no requirement; the finding names it (`hdir-bindings.test.ts`).
  ...['Unntatt', 'Fritatt inntil videre', 'Trukket tilbake', 'Ikkje lenger', 'Opphevet 1.1.2025'].map(
    (cell): ContextCase => ({
      ...page(
        'K1',
        `«${cell}» below a level`,
        'hdir-referansekatalogen',
        standardPage(binds(['Legekontor', 'Sende', ''], ['Sykehus', cell, ''])),
        { Eksempelmelding: { organisationType: 'Legekontor', level: 'MUST' } },
        cell,
      ),
      title: 'Eksempelmelding',
    }),
  ),
  ...['n/a', '–', 'Nei', 'Gjelder ikke', 'Ikke relevant', 'Ikkje aktuelt', '✗'].map(
    (cell): ContextCase => ({
      ...page(
        'K1',
        `«${cell}» below a level`,
        'hdir-referansekatalogen',
        standardPage(binds(['Apotek', cell, cell], ['Legekontor', 'Sende', ''])),
        { Eksempelmelding: { organisationType: 'Legekontor', level: 'MUST' } },
      ),
      title: 'Eksempelmelding',
    }),
  ),
  {
    kind: 'K1',
    name: 'a level in the answer of the API',
    source: 'hdir-referansekatalogen',
    title: 'Referansekatalogen',
    document: 'api',
    text: {
      mediaType: 'application/json',
      content: JSON.stringify([
        {
          tittel: 'Eksempelmelding',
          infoType: 'ehelsestandard',
          tekst: '<p>Standarden brukes når behandling er avsluttet.</p>',
          data: {
            typeStandard: 'obligatoriskStandard',
            standardenGjelderFor: table(
              ['Virksomhetstype', 'Obligatorisk'],
              ['Legekontor', 'Sende'],
              ['Sykehus', 'Unntatt inntil 2027'],
            ),
          },
        },
      ]),
    },
    rows: { Eksempelmelding: { organisationType: 'Sykehus', level: null } },
    finding: 'Unntatt inntil 2027',
  },
];

const harmless: readonly ContextCase[] = [
  page(
    'harmless',
    'what is read more about',
    'fhi-helseregistre',
    `${demands}<p>Oppdatert 3. november 2026.</p><h3>Norsk pasientregister (NPR)</h3><ul><li>NPR: ebXML (se dokumentasjon)</li></ul><p>Norsk pasientregister har også avsluttede henvisninger.</p>`,
    { NPR: 'listed' },
  ),
  page(
    'harmless',
    'names of acts and principles',
    'hdir-reguleringsplan',
    '<h2>Organisatorisk</h2><h3>Krav og prinsipper</h3><ul><li>Prinsipp om ikke å lagre mer enn nødvendig</li><li>Krav ved avslutning av tjenester</li></ul><p>Elementene er ikke i prioritert rekkefølge.</p>',
    { 'Prinsipp om ikke å lagre mer enn nødvendig': 'listed', 'Krav ved avslutning av tjenester': 'listed' },
  ),
  page(
    'harmless',
    'what activities end',
    'hdir-veikart',
    `${goal}<h3>Utfasing av faks</h3>${activity('Avvikling av faks', '<p>Aktiviteten pågår etter planen.</p>')}${activity('Planlagte innleggelser')}`,
    { 'Avvikling av faks': 'listed', 'Planlagte innleggelser': 'listed' },
  ),
  page(
    'harmless',
    'advice about endings',
    'ks-felles-rammer',
    '<h2>Funksjonelle behov</h2><h3>Avslutte avtaler</h3><p>Avtalen bør si hva som skjer når den opphører. Data skal ikke brukes til annet.</p><h3>Unngå utgåtte versjoner</h3><p>Leverandøren må varsle når en versjon ikke lenger støttes.</p>',
    { 'Avslutte avtaler': 'listed', 'Unngå utgåtte versjoner': 'listed' },
  ),
  page(
    'harmless',
    'whose words they are',
    'ks-egenerklaringer',
    `<p>Egenerklæringene er ikke kontrollert av KS.</p>${card('Alfa EPJ', '<p>Journal for alle deler av tjenesten.</p>')}`,
    { 'Alfa EPJ': 'listed' },
  ),
  page(
    'harmless',
    'a pilot that is in use',
    'nhn-vkp-kommuner',
    table(
      ['Kommune', 'I bruk siden', 'Merknad'],
      ['Bodø', '2019', 'Pilotkommune'],
      ['Narvik', '2021', 'Alle enheter'],
    ),
    { Bodø: 'listed', Narvik: 'listed' },
  ),
  {
    ...page(
      'harmless',
      'purposes',
      'hdir-referansekatalogen',
      standardPage(
        `<h2>Formål</h2><p>Brukes når en tjeneste er avsluttet. Koder som ikke lenger er gyldige, merkes. Erstatter utgaven fra 2012, som er trukket tilbake.</p>${binds(['Legekontor', 'Sende', ''])}`,
      ),
      { 'Kodeverk for avsluttede tjenester': { level: 'MUST' } },
    ),
    title: 'Kodeverk for avsluttede tjenester',
  },
];

describe.each(Object.entries({ headings, remarks, notices, strikes, sentences, persons, harmless }))(
  '%s',
  (_, cases) => {
    it.each(cases)('$name', (one) => {
      expect(problemsOf(one)).toEqual([]);
    });
  },
);

describe('levels', () => {
  it.each(levels)('$name', (one) => {
    // The other rows of the standard have its name too.
    expect(problemsOf(one).filter((problem) => !problem.startsWith('claims'))).toEqual([]);
  });
});
