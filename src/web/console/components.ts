/** Pieces that several pages are made of. */

import type { Headline, ProcessPhase, Standing } from '../../graphql/generated.ts';
import { html, type Markup, type Value } from './html.ts';
import { address } from './params.ts';
import { type Colour, fields, headlines, notStated, processes, standings } from './words.ts';

/** A name or other words from a source: kept from turning the text around it, and broken where a word is very long. */
export const words = (text: string): Markup =>
  /\S{30}/u.test(text) ? html`<bdi class="hub-long">${text}</bdi>` : html`<bdi>${text}</bdi>`;

/** A value from a source, or the words for one that no source states. */
export const stated = (text: string | null | undefined): Markup =>
  text ? words(text) : html`<span class="hub-unknown">${notStated}</span>`;

/** A link; `text` is escaped. An address that is neither http(s) nor on this hub gives the words alone. */
export function link(href: string, text: Value): Markup {
  return /^(https?:\/\/|\/(?!\/))/u.test(href)
    ? html`<a class="ds-link" href="${href}">${text}</a>`
    : html`${text}`;
}

/** A short word in a box. The colour says nothing that the word does not. */
export const tag = (text: string, colour: Colour): Markup =>
  html`<span class="ds-tag" data-color="${colour}" data-variant="outline">${text}</span>`;

/** A status in one word, with its meaning where the pointer rests. */
export const headlineTag = (headline: Headline): Markup =>
  tag(headlines[headline].label, headlines[headline].colour);

/** The way to the words that a value rests on. `what` tells for readers who hear links out of their place. */
export function evidence(id: string, field: string, what: string): Markup {
  return html`<a class="ds-link hub-evidence" href="${address(`/belegg/${encodeURIComponent(id)}`, { felt: field })}">Belegg<span class="ds-sr-only"> for ${fields[field] ?? field}: ${words(what)}</span></a>`;
}

/** A table with its heading. The first cell of a row names it. On narrow screens each row becomes a block. */
export function table(
  caption: Value,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Markup {
  return html`<table class="ds-table hub-table" data-border role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${words(name)}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) => html`
<tr role="row">${row.map((cell, index) =>
      index === 0
        ? html`<th scope="row" role="rowheader">${cell}</th>`
        : html`<td role="cell" data-label="${columns[index]}"><div>${cell}</div></td>`,
    )}</tr>`,
  )}
</tbody>
</table>`;
}

/** Names and values in pairs. */
export function facts(pairs: readonly (readonly [string, Value])[]): Markup {
  return html`<dl class="hub-facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A choice that narrows a list. `count` is null where the number is not known beforehand. */
export interface Choice {
  readonly label: Value;
  readonly count: number | null;
  readonly href: string;
  /** Chosen now: following the link takes the choice away. */
  readonly chosen: boolean;
}

/** Choices of one kind; nothing when there are none. */
export function choices(title: string, all: readonly Choice[]): Markup | null {
  if (all.length === 0) return null;
  return html`<section class="hub-choices"><h3 class="ds-heading" data-size="2xs">${title}</h3>
<ul>${all.map(
    ({ label, count, href, chosen }) => html`
<li><a class="ds-link" href="${href}"${chosen ? html` aria-current="true"` : null}>${label}</a>${count === null ? null : html` <span class="hub-count">(${count})</span>`}${chosen ? html` <span class="hub-chosen">– valgt, velg igjen for å fjerne</span>` : null}</li>`,
  )}
</ul></section>`;
}

/** On narrow screens the choices stand before what they narrow: the way past them. */
export const toHits = (count: number): Markup =>
  html`<p class="hub-to-hits"><a class="ds-link" href="#treff">Gå til de ${count} treffene</a></p>`;

/** The way to the next part of a list, and back to its start. */
export function pages(next: string | null, first: string | null, what: string): Markup | null {
  if (!next && !first) return null;
  return html`<nav class="hub-pages" aria-label="Bla i ${what}">
${first ? html`<a class="ds-button" data-variant="secondary" href="${first}">Til starten</a>` : null}
${next ? html`<a class="ds-button" data-variant="secondary" href="${next}">Neste side</a>` : null}
</nav>`;
}

/** A message in a box. */
export const notice = (colour: Colour, content: Value): Markup =>
  html`<div class="ds-alert hub-notice" data-color="${colour}">${content}</div>`;

/** Said where the store of evidence and history cannot be reached. */
export const unavailable = (what: string): Markup =>
  notice(
    'warning',
    html`<p>${what} kan ikke hentes akkurat nå. Resten av siden gjelder. Prøv igjen om litt.</p>`,
  );

/** The three axes of a status in words, beside its headline. */
export function statusDetails(status: {
  readonly headline: Headline;
  readonly process: ProcessPhase;
  readonly standing: Standing;
  readonly warnings: readonly { readonly text: { readonly nb: string | null } }[];
}): Markup {
  return html`${headlineTag(status.headline)}
<span class="hub-small">Trinn: ${processes[status.process]}${status.standing === 'NOT_STATED' ? null : html`. Vedtak: ${standings[status.standing]}`}</span>
${status.warnings.map(({ text }) => html`<span class="hub-small hub-warning">Merk: ${text.nb}</span>`)}`;
}

/** What the words for the statuses mean. */
export function headlineMeanings(): Markup {
  return html`<details class="ds-details" data-variant="tinted"><summary>Hva betyr statusordene?</summary>
<div><dl class="hub-facts">${Object.values(headlines).map(({ label, meaning, colour }) => html`<div><dt>${tag(label, colour)}</dt><dd>${meaning}</dd></div>`)}</dl>
<p>Ordet lages av utgiverens egne opplysninger med en regel som er <a class="ds-link" href="/rules/headline-1">skrevet ut her</a>.</p></div></details>`;
}
