import { headlineMeanings, link, notice, words } from './components.ts';
import { html, type Markup } from './html.ts';
import type { Frame } from './page.ts';
import { address } from './params.ts';
import { moment } from './times.ts';

/** All that the frame of a page is made of. `frame` is null where there is no answer to show. */
export interface Layout {
  readonly title: string;
  readonly main: Markup;
  readonly reserved: boolean;
  readonly path: string;
  readonly mode: 'SAMPLE' | 'LIVE';
  readonly frame: Frame | null;
  readonly asked: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } | null;
}

const entries: readonly (readonly [string, string])[] = [
  ['/sok', 'Søk'],
  ['/sok?type=tjeneste', 'Tjenester og registre'],
  ['/kilder', 'Kilder'],
  ['/sjekk', 'Sjekk utkast'],
  ['/explorer', 'API'],
];

/** Signs that turn the direction of text; a title cannot hold them in check as an element can. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A whole page. */
export function layout({ title, main, reserved, path, mode, frame, asked }: Layout): string {
  const sample = mode === 'SAMPLE';
  return html`<!doctype html>
<html lang="nb" data-color-scheme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(turning, '')}${sample ? ' (eksempeldata)' : null} – Helseteknologi-hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console/theme.css">
<link rel="stylesheet" href="/console/designsystemet.css">
<link rel="stylesheet" href="/console/hub.css">
</head>
<body data-size="sm">
<a class="ds-skip-link" href="#innhold">Hopp til innholdet</a>
<header class="hub-header"><div class="hub-width">
<a class="hub-brand" href="/">Helseteknologi-hub</a>
<nav aria-label="Hovedmeny"><ul>${entries.map(([href, name]) => html`<li><a class="ds-link" href="${href}"${href === path ? html` aria-current="page"` : null}>${name}</a></li>`)}</ul></nav>
</div></header>
${sample ? html`<aside class="hub-sample" aria-label="Eksempeldata"><div class="hub-width"><strong>EKSEMPELDATA (SAMPLE).</strong> Leverandører, produkter og godkjenninger er oppdiktet.</div></aside>` : null}
<main id="innhold" class="hub-width" tabindex="-1">
${main}
${reserved && frame ? html`${headlineMeanings()}${notice('info', html`<h2 class="ds-heading" data-size="2xs">Les dette sammen med listene</h2><p>${frame.disclaimer.nb}</p>`)}` : null}
${asked ? queryShown(asked) : null}
</main>
<footer class="hub-footer"><div class="hub-width">${frame ? marking(frame) : null}
<p>Huben gjengir listene; utgiverens egen liste er den som gjelder. <a class="ds-link" href="/kilder">Se kildene og hvor ferske de er</a>, eller følg <a class="ds-link" href="/changes.atom">endringene som Atom-strøm</a>.</p>
</div></footer>
</body>
</html>
`.text;
}

function marking({ sources, snapshot }: Frame): Markup {
  const publishers = [...new Set(sources.flatMap(({ publisher }) => publisher?.name.nb ?? []))];
  return html`<h2 class="ds-heading" data-size="2xs">Kilder og lisenser</h2>
<p>Opplysningene er hentet fra lister som disse publiserer: ${publishers.join(', ')}. Utgaven ble laget ${moment(snapshot.createdAt)} (${snapshot.version}).</p>
<details class="ds-details"><summary>Vilkår for hver liste</summary><div><ul>${sources.map(
    ({ key, title, licence, licenceText }) => html`
<li>${link(`/kilde/${encodeURIComponent(key)}`, words(title.nb ?? key))}: ${words(licenceText.nb ?? '')}${licence ? html` ${link(licence, html`Lisensen<span class="ds-sr-only"> for ${title.nb}</span>`)}` : null}</li>`,
  )}</ul></div></details>`;
}

function queryShown({ query, variables }: NonNullable<Layout['asked']>): Markup {
  const values = JSON.stringify(variables, null, 2);
  const href = address('/explorer', { query, variables: values === '{}' ? null : values });
  return html`<details class="ds-details hub-query"><summary>Vis spørringen</summary><div>
<p>Alt på denne siden kommer fra én spørring til huben. <a class="ds-link" href="${href}">Åpne den i utforskeren</a>.</p>
<pre><code>${query}</code></pre>
${values === '{}' ? null : html`<p>Variabler:</p><pre><code>${values}</code></pre>`}
</div></details>`;
}
