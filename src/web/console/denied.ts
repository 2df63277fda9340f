import { html, type Markup, type Value } from './frame/html.ts';
import type { Text } from './frame/page.ts';
import { pathTo } from './params.ts';
import { link, quoted, stated, statedText, table } from './parts/components.ts';
import { say, text } from './words/say.ts';

/** What a list says no to, in its own words. */
export interface Denied {
  readonly interface: { readonly name: Text } | null;
  readonly text: string;
  readonly source: { readonly key: string; readonly title: Text } | null;
  readonly evidence:
    | readonly {
        readonly document: { readonly archive: string } | null;
        readonly locator: { readonly row: number | null };
      }[]
    | null;
}

/** The part of a query that gives it. */
export const deniedFragment = `fragment Denied on Negative {
  interface { name { nb nn en } }
  text
  source { key title { nb nn en } }
  evidence { document { archive } locator { row } }
}`;

/** A table of what lists say no to; `first` is what the page is not about itself, under the heading `subject`. */
export function deniedTable<D extends Denied>(
  caption: Value,
  subject: Value,
  all: readonly D[],
  first: (one: D) => Value,
): Markup {
  return html`<p>${say('Her sier listen uttrykkelig nei. Det er noe annet enn at den ikke sier noe.', 'Her seier lista uttrykkjeleg nei. Det er noko anna enn at ho ikkje seier noko.', 'Here the list says no in so many words. That is another thing than saying nothing.')}</p>
${table(
  caption,
  [
    subject,
    say('Grensesnitt', 'Grensesnitt', 'Interface'),
    say('Listens ord', 'Orda i lista', 'The list’s words'),
    say('Liste', 'Liste', 'List'),
  ],
  all.map((one) => [
    first(one),
    statedText(one.interface?.name),
    html`«${quoted(one.text)}»`,
    html`${one.source ? link(pathTo('kilde', one.source.key), text(one.source.title)) : stated(null)}${document(one)}`,
  ]),
)}`;
}

/** The archived bytes that say it, and where in them. */
function document({ evidence }: Denied): Markup | null {
  const [statement] = evidence ?? [];
  if (!statement?.document) return null;
  const { row } = statement.locator;
  return html` <span class="hub-small"><a class="ds-link" href="${statement.document.archive}">${say('dokumentet', 'dokumentet', 'the document')}</a>${row === null ? null : html`, ${say('rad', 'rad', 'row')} ${row}`}</span>`;
}
