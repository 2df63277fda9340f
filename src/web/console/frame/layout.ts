import { basketBar, type Chosen } from '../basket.ts';
import { Address, address, explorer, pathIn } from '../params.ts';
import { headlineMeanings, joined, link, notice } from '../parts/components.ts';
import { heldLists } from '../parts/listings/held-lists.ts';
import { moment } from '../parts/times.ts';
import { say, text } from '../words/say.ts';
import {
  html,
  type Language,
  Later,
  languages,
  type Markup,
  type Setting,
  type Value,
  write,
} from './html.ts';
import type { Frame } from './page.ts';

/** All that the frame of a page is made of. `frame` is null where there is no answer to show. */
export interface Layout {
  readonly title: Value;
  readonly main: Markup;
  readonly reserved: boolean;
  readonly lists?: readonly string[];
  readonly feed?: string;
  /** Of the page in bokmål, without the base, with its query. */
  readonly path: string;
  readonly mode: 'SAMPLE' | 'LIVE';
  readonly frame: Frame | null;
  readonly asked: {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    /** Where the explorer asks it; absent: `/graphql`. */
    readonly endpoint?: string;
  } | null;
  /** Shown before everything else on the page. */
  readonly banner?: Markup | null;
  /** Products chosen for comparison. */
  readonly basket?: readonly Chosen[];
}

const entries: readonly (readonly [Later, Value])[] = [
  [new Address('/sok'), say('Søk', 'Søk', 'Search')],
  [
    new Address('/sok?type=tjeneste'),
    say('Tjenester og registre', 'Tenester og register', 'Services and registers'),
  ],
  [new Address('/krav'), say('Krav', 'Krav', 'Requirements')],
  [new Address('/standard'), say('Standarder', 'Standardar', 'Standards')],
  [new Address('/plan'), say('Plan', 'Plan', 'Plan')],
  [new Address('/endringer'), say('Endringer', 'Endringar', 'Changes')],
  [new Address('/kilder'), say('Kilder', 'Kjelder', 'Sources')],
  [new Address('/sjekk'), say('Sjekk utkast', 'Sjekk utkast', 'Check a draft')],
  [explorer, 'API'],
];

const names: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** A whole page. */
export function layout(page: Layout, setting: Setting): string {
  const { title, main, reserved, mode, frame, asked, feed, banner = null, basket = [] } = page;
  const sample = mode === 'SAMPLE';
  const { language } = setting;
  return write(
    html`<!doctype html>
<html lang="${language}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${withoutTurning(title)}${sample ? say(' (eksempeldata)', ' (eksempeldata)', ' (sample data)') : null} – Helseteknologi-hub</title>
${setting.base === '' && basket.length === 0 ? alternates(page) : html`<meta name="robots" content="noindex">`}
<link rel="icon" href="data:,">
${feed && setting.base === '' ? html`<link rel="alternate" type="application/atom+xml" href="${published(feed)}" title="${say('Endringer i det som vises her', 'Endringar i det som blir vist her', 'Changes of what is shown here')}">` : null}
<link rel="alternate" type="application/atom+xml" href="${allChanges}" title="${say('Endringer', 'Endringar', 'Changes')}">
<link rel="stylesheet" href="/console/pages.css">
<script src="/console/hub.js" type="module"></script>
</head>
<body data-size="sm">
<a class="ds-skip-link" href="#innhold">${say('Hopp til innholdet', 'Hopp til innhaldet', 'Skip to the content')}</a>
<header class="hub-header"><div class="hub-width">
<a class="hub-brand" href="${new Address('/')}">Helseteknologi-hub</a>
<details class="hub-menu hub-open-wide"><summary>${say('Meny', 'Meny', 'Menu')}</summary>
<nav aria-label="${say('Hovedmeny', 'Hovudmeny', 'Main menu')}"><ul>${entries.map(([href, name]) => html`<li><a class="ds-link" href="${href}"${isHere(href, page) ? html` aria-current="page"` : null}>${name}</a></li>`)}</ul></nav>
${languageSwitch(page, setting)}
</details>
</div></header>
${banner}
${sample ? sampleMark : null}
<main id="innhold" class="hub-width" tabindex="-1">
${reserved && frame ? heldLists(frame, page.lists) : null}
${main}
${reserved && frame ? html`${headlineMeanings()}${notice('info', html`<h2 class="ds-heading" data-size="2xs">${say('Les dette sammen med listene', 'Les dette saman med listene', 'Read this with the lists')}</h2><p>${text(frame.disclaimer)}</p>`)}` : null}
${asked ? queryShown(asked) : null}
</main>
${basketBar(basket, page.path)}
<footer class="hub-footer"><div class="hub-width">${frame ? marking(frame) : null}
<p>${say(
      html`Huben gjengir listene; utgiverens egen liste er den som gjelder. ${link(new Address('/kilder'), 'Se kildene og hvor ferske de er')}, eller følg ${link(allChanges, 'endringene som Atom-strøm')}.`,
      html`Huben gjev att listene; det er lista til utgivaren som gjeld. ${link(new Address('/kilder'), 'Sjå kjeldene og kor ferske dei er')}, eller følg ${link(allChanges, 'endringane som Atom-straum')}.`,
      html`The hub repeats the lists; the publisher’s own list is authoritative. ${link(new Address('/kilder'), 'See the sources and how fresh they are')}, or follow ${link(allChanges, 'the changes as an Atom feed')}.`,
    )} ${say('For utgivere:', 'For utgivarar:', 'For publishers:')} ${link(new Address('/arbeidsbord'), say('arbeidsbordet', 'arbeidsbordet', 'the workbench'))}.</p>
</div></footer>
</body>
</html>
`,
    setting,
  );
}

/** A feed in the page's language. No preview has one: feeds report what is published. */
const published = (path: string): Later => new Later(({ language }) => pathIn({ base: '', language }, path));
const allChanges = published('/changes.atom');

const sampleMark = html`<aside class="hub-sample" aria-label="${say('Eksempeldata', 'Eksempeldata', 'Sample data')}"><div class="hub-width"><strong>${say('EKSEMPELDATA (SAMPLE).', 'EKSEMPELDATA (SAMPLE).', 'SAMPLE DATA.')}</strong> ${say(
  'Leverandører, produkter og godkjenninger er oppdiktet.',
  'Leverandørar, produkt og godkjenningar er oppdikta.',
  'Vendors, products and approvals are invented.',
)}</div></aside>`;

const isHere = (href: Later, { path }: Layout) => href instanceof Address && href.path === path;

/** The same page in the other languages, for those who search. */
const alternates = ({ path }: Layout) =>
  languages.map(
    (language) =>
      html`<link rel="alternate" hreflang="${language}" href="${pathIn({ base: '', language }, path)}">`,
  );

function languageSwitch({ path }: Layout, setting: Setting): Markup {
  const { language: chosen } = setting;
  const here = new Address(path);
  return html`<nav class="hub-languages" aria-label="${say('Språk', 'Språk', 'Language')}"><ul>${languages.map(
    (language) =>
      html`<li><a class="ds-link" href="${here.in({ ...setting, language })}" lang="${language}" hreflang="${language}"${language === chosen ? html` aria-current="true"` : null}>${names[language]}</a></li>`,
  )}</ul></nav>`;
}

/** Signs that turn the direction of text; a title cannot hold them in check as an element can. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function withoutTurning(value: Value): Value {
  if (typeof value === 'string') return value.replace(turning, '');
  if (value instanceof Later) return new Later((setting) => withoutTurning(value.in(setting)));
  return Array.isArray(value) ? value.map(withoutTurning) : value;
}

function marking({ sources, snapshot }: Frame): Markup {
  const publishers = new Map(
    sources.flatMap(({ publisher }) =>
      publisher ? [[publisher.name.nb, text(publisher.name)] as const] : [],
    ),
  );
  const all = joined([...publishers.values()]);
  const edition = html`${moment(snapshot.createdAt)} (${snapshot.version})`;
  return html`<details class="ds-details"><summary>${say('Kilder, utgave og lisenser', 'Kjelder, utgåve og lisensar', 'Sources, edition and licences')}</summary><div>
<p>${say(
    html`Opplysningene er hentet fra lister som disse publiserer: ${all}. Utgaven ble laget ${edition}.`,
    html`Opplysningane er henta frå lister som desse publiserer: ${all}. Utgåva vart laga ${edition}.`,
    html`The facts are from lists published by ${all}. This edition was made ${edition}.`,
  )}</p>
<p>${say('Vilkår for hver liste', 'Vilkår for kvar liste', 'Terms of each list')}:</p>
<ul>${sources.map(
    ({ key, title, licence, licenceText }) => html`
<li>${link(address(`/kilde/${encodeURIComponent(key)}`), text(title))}: ${text(licenceText)}${licence ? html` ${link(licence, html`${say('Lisensen', 'Lisensen', 'The licence')}<span class="ds-sr-only"> ${say('for', 'for', 'of')} ${text(title)}</span>`)}` : null}</li>`,
  )}</ul></div></details>`;
}

function queryShown({ query, variables, endpoint }: NonNullable<Layout['asked']>): Markup {
  const values = JSON.stringify(variables, null, 2);
  const parameters = new URLSearchParams({
    query,
    ...(values !== '{}' && { variables: values }),
    ...(endpoint !== undefined && { endpoint }),
  });
  const inExplorer = `/explorer?${parameters}`;
  return html`<details class="ds-details hub-query"><summary>${say('Vis spørringen', 'Vis spørjinga', 'Show the query')}</summary><div>
<p>${say(
    html`Alt på denne siden kommer fra én spørring til huben. ${link(inExplorer, 'Åpne den i utforskeren')}.`,
    html`Alt på denne sida kjem frå éi spørjing til huben. ${link(inExplorer, 'Opne henne i utforskaren')}.`,
    html`Everything on this page comes from one query to the hub. ${link(inExplorer, 'Open it in the explorer')}.`,
  )}</p>
<pre><code>${query}</code></pre>
${values === '{}' ? null : html`<p>${say('Variabler', 'Variablar', 'Variables')}:</p><pre><code>${values}</code></pre>`}
</div></details>`;
}
