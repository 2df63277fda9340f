/** A whole page in the dress of its publisher: banner, header, navigation, breadcrumb, main, aside, footer. */
import { escapeHtml, type Html, link } from './html.ts';

/** Stands on every page of the site. */
export const sampleBanner = 'Eksempeldata – oppdiktede leverandører og godkjenninger (SAMPLE)';

export interface Publisher {
  readonly host: string;
  readonly name: string;
  readonly menu: readonly (readonly [text: string, href: string])[];
}

export const publishers = {
  nhn: {
    host: 'www.nhn.no',
    name: 'Norsk helsenett',
    menu: [
      ['Tjenester', '/tjenester'],
      ['Medlemskap i Helsenettet', '/medlemskap-i-helsenettet/godkjente-leverandorer'],
      ['For leverandører', '/for-leverandorer/godkjenning-av-integrasjon'],
      ['Kontakt oss', '/kontakt'],
    ],
  },
  hdir: {
    host: 'www.helsedirektoratet.no',
    name: 'Helsedirektoratet',
    menu: [
      ['Digitalisering og e-helse', '/digitalisering-og-e-helse/krav-og-godkjenninger-for-helseteknologi'],
      ['Standarder', '/standarder/'],
      ['Om oss', '/om-oss'],
    ],
  },
  fhi: {
    host: 'www.fhi.no',
    name: 'Folkehelseinstituttet',
    menu: [
      ['Helsedata og registre', '/hd/digital-samhandling-med-helseregistrene'],
      ['Om FHI', '/om'],
    ],
  },
  ks: {
    host: 'www.ks.no',
    name: 'KS',
    menu: [
      ['Fagområder', '/fagomrader'],
      ['Digitalisering', '/fagomrader/digitalisering'],
    ],
  },
} as const satisfies Record<string, Publisher>;

export interface PageContent {
  readonly title: string;
  readonly breadcrumb: readonly string[];
  readonly lead?: string;
  readonly body: Html;
  /** `29. september 2025`; how the publisher labels it differs. */
  readonly modified?: string;
  readonly modifiedLabel?: string;
  readonly aside?: Html;
}

/** The page as the publisher's site would send it. */
export function page(publisher: Publisher, content: PageContent): Html {
  const id = publisher.host.split('.')[1] ?? '';
  const menu = publisher.menu.map(([text, href]) => `<li>${link(text, href)}</li>`).join('');
  const modified = content.modified
    ? `<p class="${id}-date">${content.modifiedLabel ?? 'Sist oppdatert'}: ${content.modified}</p>`
    : '';
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(content.title)} - ${publisher.name} (SAMPLE)</title>
<link rel="icon" href="data:,">
<style>.skip{position:absolute;left:-9999px}</style>
</head>
<body class="${id}">
<div class="sample-banner" role="note"><strong>${sampleBanner}</strong></div>
<a class="skip" href="#innhold">Hopp til hovedinnhold</a>
<div class="cookie-banner" role="dialog" aria-label="Informasjonskapsler"><h2>Vi bruker informasjonskapsler</h2><p>Vi bruker nødvendige informasjonskapsler for at nettstedet skal virke.</p><ul><li>Nødvendige</li><li>Statistikk</li></ul><button type="button">Godta alle</button><button type="button">Bare nødvendige</button></div>
<header class="${id}-header"><a href="/">${publisher.name}</a><form role="search" action="/sok"><input type="search" name="q" aria-label="Søk"><button>Søk</button></form>
<nav aria-label="Hovedmeny"><ul>${menu}</ul></nav></header>
<nav aria-label="Brødsmulesti" class="breadcrumb"><ol>${content.breadcrumb.map((crumb) => `<li><a href="/">${escapeHtml(crumb)}</a></li>`).join('')}<li aria-current="page">${escapeHtml(content.title)}</li></ol></nav>
<main id="innhold">
<h1>${escapeHtml(content.title)}</h1>
${content.lead ? `<p class="ingress">${escapeHtml(content.lead)}</p>` : ''}
${content.body}
${modified}
</main>
<aside aria-label="Relatert innhold"><h2>Relatert innhold</h2>${content.aside ?? '<ul><li><a href="/">Forsiden</a></li></ul>'}</aside>
<footer><h2>${publisher.name}</h2><table><tr><th>Telefon</th><td>00 00 00 00</td></tr><tr><th>Åpningstid</th><td>09–15</td></tr></table><ul>${menu}</ul><p>${sampleBanner}</p></footer>
<script>window.sample = '<table><tr><th>Leverandør</th></tr></table>';</script>
</body>
</html>
`;
}
