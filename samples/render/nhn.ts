/** Norsk helsenett's site: entry pages and lists, with one address that has moved. */
import type { Site } from '../site-files.ts';
import { type Html, link } from './html.ts';
import {
  coreRecordBody,
  documentBody,
  maternityBody,
  messageBody,
  municipalityBody,
  personBody,
  sfmBody,
  supplierBody,
  vkpBody,
} from './nhn-lists.ts';
import { page, publishers } from './page.ts';

const approval = '/for-leverandorer/godkjenning-av-integrasjon';

/** Label of each list on the entry page, its address and how it is made. */
const lists: readonly (readonly [label: string, path: string, title: string, body: () => Html])[] = [
  [
    'Sentral forskrivningsmodul (SFM) / E-resept',
    `${approval}/sfm`,
    'Godkjente integrasjoner mot SFM',
    sfmBody,
  ],
  ['Meldingsutveksling', `${approval}/meldingsutveksling`, 'Oversikt over godkjenninger', messageBody],
  [
    'Pasientens journaldokumenter',
    `${approval}/pasientens-journaldokumenter`,
    'Leverandører av pasientens journaldokumenter',
    documentBody,
  ],
  ['Kjernejournal', `${approval}/kjernejournal`, 'Leverandørstatus for kjernejournal', coreRecordBody],
  ['Persontjenesten', `${approval}/persontjenesten`, 'Løsninger som bruker Persontjenesten', personBody],
  [
    'Digitalt helsekort for gravide',
    '/tjenester/digitalt-helsekort-for-gravide',
    'Digitalt helsekort for gravide',
    maternityBody,
  ],
  [
    'Velferdsteknologisk knutepunkt (VKP)',
    `${approval}/velferdsteknologisk-knutepunkt`,
    'Godkjente løsninger i Velferdsteknologisk knutepunkt',
    vkpBody,
  ],
];
const municipalityPath = '/tjenester/velferdsteknologisk-knutepunkt/kommuner';
const disclaimer =
  'Listen er ikke uttømmende og inneholder systemer som er godkjent eller i prosess. At et system mangler, er ikke i seg selv grunn til å utelukke det.';

function entryBody(): Html {
  const links = lists.map(([label, path], at) => {
    // One old address and one on the bare host, as links on such pages are.
    const href = at === 0 ? '/godkjente-integrasjoner/sfm' : at === 1 ? `https://nhn.no${path}` : path;
    return `<li>${link(label, href)}</li>`;
  });
  return `<p>${disclaimer}</p>
<h2>Godkjenningsprosess</h2><ol><li>Henvendelse</li><li>Planlegging</li><li>Egentest</li><li>Akseptansetest</li><li>Kontrollert utprøving</li><li>Godkjent for innføring</li></ol>
<h2>Godkjente integrasjoner per samhandlingstjeneste</h2>
<ul>${links.join('\n')}</ul>
<h2>Se også</h2><ul><li>${link('Kommuner som bruker velferdsteknologisk knutepunkt', municipalityPath)}</li><li>${link('Godkjente leverandører', '/medlemskap-i-helsenettet/godkjente-leverandorer')}</li></ul>`;
}

/** Adds the site's pages and routes. */
export function addNhn(site: Site): void {
  const add = (path: string, title: string, body: Html, lead: string, breadcrumb: readonly string[]): void =>
    site.page(
      publishers.nhn.host,
      path,
      page(publishers.nhn, { title, lead, body, breadcrumb, modified: '3. november 2025' }),
    );
  add(approval, 'Godkjenning av integrasjon', entryBody(), 'Hva løsningen gjør.', [
    'Forsiden',
    'For leverandører',
  ]);
  for (const [, path, title, body] of lists) {
    add(path, title, body(), disclaimer, ['Forsiden', 'For leverandører', 'Godkjenning av integrasjon']);
  }
  add(municipalityPath, 'Kommuner som bruker VKP', municipalityBody(), disclaimer, ['Forsiden', 'Tjenester']);
  add(
    '/medlemskap-i-helsenettet/godkjente-leverandorer',
    'Godkjente leverandører',
    supplierBody(),
    'Godkjenningen gjelder hvem leverandøren er, og sier ikke noe om produktene.',
    ['Forsiden', 'Medlemskap i Helsenettet'],
  );
  site.routes(publishers.nhn.host, [
    {
      path: '/for-leverandorer/godkjenning-av-leverandorer',
      status: 301,
      location: '/medlemskap-i-helsenettet/godkjente-leverandorer',
    },
    { path: '/godkjente-integrasjoner/sfm', status: 301, location: `${approval}/sfm` },
  ]);
  site.routes('nhn.no', [{ path: '/*', status: 301, location: 'https://www.nhn.no/*' }]);
}
