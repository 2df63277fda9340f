/** Helsedirektoratet's site: the gateway page, the catalogue of standards and a page for each standard. */
import type { Site } from '../site-files.ts';
import { type Standard, standards } from '../truth/facts.ts';
import { writeDate } from '../truth/listing.ts';
import { escapeHtml, type Html, link, table } from './html.ts';
import { type PageContent, page, publishers, sampleBanner } from './page.ts';

const host = publishers.hdir.host;
const nhn = 'https://www.nhn.no/for-leverandorer/godkjenning-av-integrasjon';

/** A preview of the catalogue, on a host that is not the publisher's. It says otherwise and must not be read. */
const previewHost = 'helsedirektoratet-xpqa.enonic.example';

const services = [
  ['Sentral forskrivningsmodul (SFM) / E-resept (nhn.no)', `${nhn}/sfm`],
  ['Meldingsutveksling (nhn.no)', `${nhn}/meldingsutveksling`],
  ['Pasientens journaldokumenter (nhn.no)', `${nhn}/pasientens-journaldokumenter`],
  ['Kjernejournal (nhn.no)', `${nhn}/kjernejournal`],
  ['Persontjenesten (nhn.no)', `${nhn}/persontjenesten`],
  ['Digitalt helsekort for gravide (nhn.no)', 'https://nhn.no/tjenester/digitalt-helsekort-for-gravide'],
  ['Velferdsteknologisk knutepunkt (VKP) (nhn.no)', `${nhn}/velferdsteknologisk-knutepunkt`],
] as const;

const others = [
  ['Godkjente leverandører (nhn.no)', 'https://www.nhn.no/medlemskap-i-helsenettet/godkjente-leverandorer'],
  ['Godkjenning av integrasjon (nhn.no)', nhn],
  [
    'Digital samhandling med Helseregistrene (fhi.no)',
    'https://www.fhi.no/hd/digital-samhandling-med-helseregistrene',
  ],
  ['Referansekatalogen for e-helse', '/standarder/'],
  ['Normen', '/normen'],
  [
    'Felles rammer og anbefalinger ved anskaffelser (ks.no)',
    'https://www.ks.no/fagomrader/digitalisering/felleslosninger/digitalisering-i-helse-og-omsorgsektoren-e-helse/felles-rammer-og-anbefalinger-ved-anskaffelser/',
  ],
  [
    'Medisinsk utstyr (dmp.no)',
    'https://www.dmp.no/medisinsk-utstyr/utvikling-og-produksjon/programvare-som-medisinsk-utstyr',
  ],
  ['EHDS', '/ehds'],
] as const;

function linkList(links: readonly (readonly [string, string])[]): Html {
  return `<ul>${links.map(([text, href]) => `<li>${link(text, href)}</li>`).join('\n')}</ul>`;
}

/** How the publisher names a level. */
function levelWord(level: string): string {
  return level === 'MUST' ? 'Obligatorisk standard' : 'Anbefalt standard';
}

/** The table of who the standard applies to, as both the page and the API give it; empty where nothing is known. */
export function appliesToTable(standard: Standard): Html {
  const levels = (['MUST', 'SHOULD'] as const).filter((level) =>
    standard.appliesTo.some((row) => row.level === level),
  );
  if (levels.length === 0) return '';
  const byType = Map.groupBy(standard.appliesTo, (row) => row.organisationType);
  const rows = [...byType].map(([type, applied]) => [
    escapeHtml(type),
    ...levels.map((level) => escapeHtml(applied.find((row) => row.level === level)?.direction ?? '')),
  ]);
  const headings = [
    'Virksomhetstype',
    ...levels.map((level) => (level === 'MUST' ? 'Obligatorisk' : 'Anbefalt')),
  ];
  return table(headings, rows);
}

/** What the sample says of the purpose; the publisher's own text is not copied. */
export function purposeOf(standard: Standard): Html {
  return `<p>Eksempeltekst om formålet med ${escapeHtml(standard.title)}. Teksten er ikke utgiverens (SAMPLE).</p>`;
}

function facts(standard: Standard): Html {
  const pairs = [
    ['Type', standard.level && levelWord(standard.level)],
    ['Standard-ID', standard.identifier],
    ['Tema', standard.theme],
    ['Først publisert', standard.publishedOn && writeDate(standard.publishedOn, 'long')],
    ['Siste faglige endring', standard.changedOn && writeDate(standard.changedOn, 'long')],
  ] as const;
  const groups = pairs.flatMap(([term, detail]) =>
    detail ? [`<dt>${term}</dt><dd>${escapeHtml(detail)}</dd>`] : [],
  );
  return groups.length > 0 ? `<dl>${groups.join('')}</dl>` : '';
}

function standardBody(standard: Standard): Html {
  const applies = appliesToTable(standard);
  const born = standard.slug.includes('fodsel') ? '<h2>Merknad</h2><p>Meldingen mottas av FHI.</p>' : '';
  const preview =
    standard.slug === 'm1-resept'
      ? `<p>${link('Forhåndsvisning', `https://${previewHost}/standarder/m1-resept`)}</p>`
      : '';
  return [
    facts(standard),
    `<h2>Formål og bruksområde</h2>${purposeOf(standard)}`,
    applies ? `<h2>Standarden gjelder for</h2>\n${applies}` : '',
    standard.level === 'MUST' ? '<h2>Hjemmel</h2><p>Forskrift, eksempeltekst (SAMPLE).</p>' : '',
    born,
    `<h2>Teknisk dokumentasjon</h2><p>Eksempellenke (SAMPLE)</p>${preview}`,
    `<p>${link('Tidligere versjoner', `/standarder/${standard.slug}?tidligere-versjoner`)}</p>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function catalogueBody(): Html {
  const cards = standards.map((standard) => {
    const level = standard.level ? `<p class="label">${levelWord(standard.level)}</p>` : '';
    const changed = standard.changedOn
      ? `<p>Siste faglige endring: ${writeDate(standard.changedOn, 'long')}</p>`
      : '';
    return `<li class="card"><h3>${link(standard.title, `/standarder/${standard.slug}`)}</h3>${level}${changed}</li>`;
  });
  return `<p>Viser ${standards.length} treff</p>\n<h2>Standarder</h2>\n<ul class="cards">\n${cards.join('\n')}\n</ul>`;
}

/** Adds the site's pages, the earlier versions and the preview that must not be followed. */
export function addHdir(site: Site): void {
  const add = (path: string, content: PageContent): void =>
    site.page(host, path, page(publishers.hdir, { modifiedLabel: 'Siste faglige endring', ...content }));
  add('/digitalisering-og-e-helse/krav-og-godkjenninger-for-helseteknologi', {
    title: 'Krav og godkjenninger for helseteknologi',
    breadcrumb: ['Forsiden', 'Digitalisering og e-helse'],
    lead: 'Siden viser vei til listene. Den holder ingen lister selv.',
    body: `<h2>Samhandlingstjenester</h2>\n${linkList(services)}\n<h2>Leverandører, registre, standarder og råd</h2>\n${linkList(others)}`,
  });
  add('/standarder', {
    title: 'Referansekatalogen for e-helse',
    breadcrumb: ['Forsiden'],
    lead: 'Obligatoriske og anbefalte standarder. Titler merket SAMPLE er oppdiktet.',
    body: catalogueBody(),
  });
  for (const standard of standards) {
    const content = {
      title: standard.title,
      breadcrumb: ['Forsiden', 'Standarder'],
      body: standardBody(standard),
    };
    add(`/standarder/${standard.slug}`, content);
  }
  site.file(
    host,
    '/standarder/tidligere-versjoner.html',
    page(publishers.hdir, {
      title: 'Tidligere versjoner',
      breadcrumb: ['Forsiden', 'Standarder'],
      body: '<p>Denne versjonen gjelder ikke lenger (SAMPLE).</p><h2>Standarden gjelder for</h2><table><tr><th>Virksomhetstype</th><th>Anbefalt</th></tr><tr><td>Utgått virksomhetstype (SAMPLE)</td><td>Sende</td></tr></table>',
    }),
  );
  site.routes(host, [
    {
      path: '/standarder/*',
      query: { 'tidligere-versjoner': '' },
      file: '/standarder/tidligere-versjoner.html',
    },
  ]);
  site.page(
    previewHost,
    '/standarder/m1-resept',
    page(publishers.hdir, {
      title: 'M1 Resept',
      breadcrumb: ['Forhåndsvisning'],
      body: `<p>${sampleBanner}</p><h2>Standarden gjelder for</h2><table><tr><th>Virksomhetstype</th><th>Anbefalt</th></tr><tr><td>Forhåndsvist virksomhetstype (SAMPLE)</td><td>Motta</td></tr></table>`,
    }),
  );
}
