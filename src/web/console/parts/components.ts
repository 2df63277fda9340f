/** Pieces that several pages are made of. */

import type { Headline } from '../../../graphql/generated/schema-types.ts';
import { html, Later, type Markup, type Value } from '../frame/html.ts';
import type { Text } from '../frame/page.ts';
import { type Address, address } from '../params.ts';
import { fields } from '../words/field-words.ts';
import { say, text } from '../words/say.ts';
import { type Colour, headlines, notStated } from '../words/words.ts';

/** A name or other words from a source: kept from turning the text around it, and broken where a word is very long. */
export const words = (text: string): Markup =>
  /\S{30}/u.test(text) ? html`<bdi class="hub-long">${text}</bdi>` : html`<bdi>${text}</bdi>`;

/** A key in brackets where people use it as a name («VKP»); nothing of one that only machines use. */
export const abbreviation = (key: string): Markup | null =>
  /^[\p{Lu}\d]{2,6}$/u.test(key) ? html` (${words(key)})` : null;

/** Words of a source's own, marked as Norwegian where the page is not: which of the two written languages is not known. */
export const quoted = (text: string): Later =>
  new Later(({ language }) => (language === 'en' ? html`<bdi lang="no">${text}</bdi>` : words(text)));

/** A value from a source, or the words for one that no source states. */
export const stated = (text: string | null | undefined): Markup => (text ? words(text) : unknown);

/** Words of the API, or those for what nobody states. */
export const statedText = (words: Text | null | undefined): Value => (words?.nb ? text(words) : unknown);

const unknown = html`<span class="hub-unknown">${notStated}</span>`;

/**
 * A link to a page of the hub, to another path on it (which is the same in every language), or elsewhere. Text that is
 * neither http(s) nor on this hub gives the words alone.
 */
export function link(href: Later | string, text: Value): Markup {
  return href instanceof Later || /^(https?:\/\/|\/(?!\/)|#[a-z])/u.test(href)
    ? html`<a class="ds-link" href="${href}">${text}</a>`
    : html`${text}`;
}

/** A short word in a box. The colour says nothing that the word does not. */
export const tag = (text: Value, colour: Colour): Markup =>
  html`<span class="ds-tag" data-color="${colour}" data-variant="outline">${text}</span>`;

/** A status in one word. */
export const headlineTag = (headline: Headline): Markup =>
  tag(headlines[headline].label, headlines[headline].colour);

/** Words that only those who hear the page need. */
export const heard = (text: Value): Markup => html`<span class="ds-sr-only">${text}</span>`;

/**
 * The way to the words that a value rests on; `field` null: all that is said of something. `what` names it for readers who hear
 * links out of their place.
 */
export function evidence(id: string, field: string | null, what: string | Markup): Markup {
  const name = field === null ? null : html`${fields[field] ?? field}: `;
  const of = typeof what === 'string' ? words(what) : what;
  return html`<a class="ds-link hub-evidence" href="${address(`/belegg/${encodeURIComponent(id)}`, { felt: field })}">${say('Belegg', 'Belegg', 'Evidence')}${heard(say(html` for ${name}${of}`, html` for ${name}${of}`, html` for ${name}${of}`))}</a>`;
}

/** The name of a column whose values say by themselves what they are: on narrow screens it is left out. */
class PlainColumn {
  readonly name: Value;
  readonly style: string;
  constructor(name: Value, style: string) {
    this.name = name;
    this.style = style;
  }
}

/** Names a column whose values say by themselves what they are. */
export const plain = (name: Value) => new PlainColumn(name, 'hub-plain');

/** The same of a column with a short word about the whole row, which stands at the row's end where things stand beside each other. */
export const aside = (name: Value) => new PlainColumn(name, 'hub-plain hub-aside');

/** The same without the columns, after the first, that no row has anything in. */
export function omitEmptyColumns<Column>(
  columns: readonly Column[],
  rows: readonly (readonly Value[] | Subheading)[],
): { readonly columns: Column[]; readonly rows: (readonly Value[] | Subheading)[] } {
  const isFilled = (at: number) =>
    rows.some((row) => !(row instanceof Subheading) && row[at] !== null && row[at] !== undefined);
  const kept = columns.flatMap((_column, at) => (at === 0 || isFilled(at) ? [at] : []));
  return {
    columns: kept.map((at) => columns[at] as Column),
    rows: rows.map((row) => (row instanceof Subheading ? row : kept.map((at) => row[at]))),
  };
}

/** A line above rows that have something in common, which they then do not repeat. */
export class Subheading {
  readonly content: Value;
  constructor(content: Value) {
    this.content = content;
  }
}

/**
 * A table with its heading. The first cell of a row names it. On narrow screens each row becomes a block. `beside`: how many
 * things the columns set side by side, which they stay while there is room for it.
 */
export function table(
  caption: Value,
  columns: readonly (Value | PlainColumn)[],
  rows: readonly (readonly Value[] | Subheading)[],
  beside = 0,
): Markup {
  const names = columns.map((one) => (one instanceof PlainColumn ? one.name : one));
  const plainStyle = (index: number) => {
    const column = columns[index];
    return column instanceof PlainColumn ? column.style : null;
  };
  return html`<table class="ds-table hub-table${besideClass(beside)}" data-border role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${names.map((name) => html`<th scope="col" role="columnheader">${typeof name === 'string' ? words(name) : name}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) =>
    row instanceof Subheading
      ? html`
<tr role="row" class="hub-subheading"><td role="cell" class="hub-plain" colspan="${names.length}"><div>${row.content}</div></td></tr>`
      : html`
<tr role="row">${row.map((cell, index) =>
          index === 0
            ? html`<th scope="row" role="rowheader">${cell}</th>`
            : html`<td role="cell"${plainStyle(index) ? html` class="${plainStyle(index)}"` : html` data-label="${names[index]}"`}><div>${cell}</div></td>`,
        )}</tr>`,
  )}
</tbody>
</table>`;
}

const besideClass = (count: number) =>
  count === 0 ? '' : count > 1 && count <= 3 ? ` hub-beside hub-beside-${count}` : ' hub-below';

/** Names and values in pairs. */
export function facts(pairs: readonly (readonly [Value, Value])[]): Markup {
  return html`<dl class="hub-facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A heading of a part of a page. */
export const heading = (text: Value, id?: string): Markup =>
  html`<h2 class="ds-heading" data-size="sm"${id ? html` id="${id}"` : null}>${text}</h2>`;

/** What is folded away until it is asked for. */
export const folded = (summary: Value, content: Value): Markup =>
  html`<details class="ds-details"><summary>${summary}</summary><div>${content}</div></details>`;

/** The way to the next part of a list, and back to its start. */
export function pages(next: Address | null, first: Address | null, what: Value): Markup | null {
  if (!next && !first) return null;
  return html`<nav class="hub-pages" aria-label="${say('Bla i ', 'Bla i ', 'Pages of ')}${what}">
${first ? html`<a class="ds-button" data-variant="secondary" href="${first}">${say('Til starten', 'Til starten', 'To the start')}</a>` : null}
${next ? html`<a class="ds-button" data-variant="secondary" href="${next}">${say('Neste side', 'Neste side', 'Next page')}</a>` : null}
</nav>`;
}

/** A message in a box. */
export const notice = (colour: Colour, content: Value): Markup =>
  html`<div class="ds-alert hub-notice" data-color="${colour}">${content}</div>`;

/** Said where the store of evidence and history cannot be reached. */
export const unavailable = (what: Value): Markup =>
  notice(
    'warning',
    html`<p>${what} ${say(
      'kan ikke hentes akkurat nå. Resten av siden gjelder. Prøv igjen om litt.',
      'kan ikkje hentast akkurat no. Resten av sida gjeld. Prøv igjen om litt.',
      'cannot be read just now. The rest of the page holds. Try again in a while.',
    )}</p>`,
  );

/** What the words for the statuses mean. */
export function headlineMeanings(): Markup {
  return html`<details class="ds-details" data-variant="tinted"><summary>${say('Hva betyr statusordene?', 'Kva tyder statusorda?', 'What do the statuses mean?')}</summary>
<div><dl class="hub-facts">${Object.values(headlines).map(({ label, meaning, colour }) => html`<div><dt>${tag(label, colour)}</dt><dd>${meaning}</dd></div>`)}</dl>
<p>${say(
    'Vet vi noe som taler mot å stole på en godkjenning, står det som «Merk» ved oppføringen, eller over tabellen når det gjelder alle radene: at leverandøren er konkurs eller slettet, at noe som kreves først ikke er på plass, at tjenesten fases ut, at godkjenningen snart går ut, eller at kildene er uenige. Ordet alene sier ikke det.',
    'Veit vi noko som talar mot å stole på ei godkjenning, står det som «Merk» ved oppføringa, eller over tabellen når det gjeld alle radene: at leverandøren er konkurs eller sletta, at noko som blir kravd først ikkje er på plass, at tenesta blir fasa ut, at godkjenninga snart går ut, eller at kjeldene er usamde. Ordet åleine seier ikkje det.',
    'Where we know something that speaks against relying on an approval, it stands as “Note” by the row, or above the table where it holds for all rows: that the vendor is bankrupt or deleted, that something required first is not in place, that the service is being phased out, that the approval ends soon, or that sources disagree. The word alone does not say so.',
  )}</p>
<p>${say(
    html`Ordet lages av utgiverens egne opplysninger med en regel som er <a class="ds-link" href="/rules/headline-3">skrevet ut her</a>.`,
    html`Ordet blir laga av dei eigne opplysningane til utgivaren med ein regel som er <a class="ds-link" href="/rules/headline-3">skriven ut her</a>.`,
    html`The word is made from the publisher’s own statements by a rule that is <a class="ds-link" href="/rules/headline-3">written out here</a>.`,
  )}</p></div></details>`;
}

/** Items with something between them. */
export const joined = (items: readonly Value[], between: Value = ', '): Value =>
  items.map((item, index) => [index === 0 ? null : between, item]);

/** A share as whole per cent, rounded down so that 100 means all. */
export const percent = (share: number): Later =>
  new Later(({ language }) => `${Math.floor(share * 100)}${language === 'en' ? '%' : ' %'}`);
