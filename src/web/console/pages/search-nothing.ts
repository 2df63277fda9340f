import { joined, link, words } from '../components.ts';
import { html, type Markup, type Value } from '../html.ts';
import { address, pathTo } from '../params.ts';
import { say, text } from '../say.ts';
import type { Hit } from './search-query.ts';

/** A type of which there are hits; null: products, which need no name in the address. */
interface Elsewhere {
  readonly type: string | null;
  readonly name: Value;
  readonly count: number;
}

/** No hits of the chosen type: what else there is. */
export function nothing(q: string, elsewhere: readonly Elsewhere[], similar: readonly Hit[]): Markup {
  return html`<p>${say('Ingen treff. Et produkt som mangler i listene, kan være i bruk likevel.', 'Ingen treff. Eit produkt som manglar i listene, kan vere i bruk likevel.', 'No hits. A product that is missing from the lists may be in use all the same.')}</p>
${
  elsewhere.length === 0
    ? null
    : html`<p>${say('Treff ellers:', 'Treff elles:', 'Hits elsewhere:')} ${joined(
        elsewhere.map(({ type, name, count }) =>
          link(address('/sok', { q, type }), html`${name} (${count})`),
        ),
      )}.</p>`
}
${
  similar.length === 0
    ? null
    : html`<h2 class="ds-heading" data-size="2xs">${say('Mente du en av disse?', 'Meinte du ein av desse?', 'Did you mean one of these?')}</h2><ul>${similar.map((hit) => html`<li>${hitLink(hit)}</li>`)}</ul>`
}`;
}

const folders: Readonly<Record<string, string>> = { Product: 'produkt', Vendor: 'leverandor' };

/** An interface is told on the page of its service or register. */
function hitLink({ node: { __typename: type, id, key, name, label, target } }: Hit): Markup {
  const named = label ? text(label) : words(name ?? id);
  return target
    ? link(pathTo('tjeneste', target.key), html`${text(target.label)} – ${named}`)
    : link(pathTo(folders[type] ?? 'tjeneste', key ?? id), named);
}
