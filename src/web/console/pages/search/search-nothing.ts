import type { MatchedField } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { address, pathTo } from '../../params.ts';
import { heard, joined, link, plain, quoted, table, words } from '../../parts/components.ts';
import { hitsHeading } from '../../parts/filters/narrowing.ts';
import { counted, say, text } from '../../words/say.ts';
import type { Data, Hit } from './search-query.ts';

/** A type of which there are hits; null: products, which need no name in the address. */
interface Elsewhere {
  readonly type: string | null;
  readonly name: Value;
  readonly count: number;
}

/** No hits of the chosen type by name: what the words find otherwise, and what there is of other types. */
export function nothing(q: string, elsewhere: readonly Elsewhere[], similar: Data['similar']): Markup {
  const hits = similar?.nodes ?? [];
  return html`${hits.length === 0 ? null : found(similar?.totalCount ?? 0, hits)}
${
  elsewhere.length === 0
    ? null
    : html`<p>${say('Treff ellers:', 'Treff elles:', 'Hits elsewhere:')} ${joined(
        elsewhere.map(({ type, name, count }) =>
          link(address('/sok', { q, type }), html`${name} (${count})`),
        ),
      )}.</p>`
}
<p>${hits.length === 0 ? say('Ingen treff. ', 'Ingen treff. ', 'No hits. ') : null}${say('Et produkt som mangler i listene, kan være i bruk likevel.', 'Eit produkt som manglar i listene, kan vere i bruk likevel.', 'A product that is missing from the lists may be in use all the same.')}</p>`;
}

/** How many hits there are that are not by name. */
export const otherHits = (count: number): Value =>
  counted(
    count,
    ['treff på nummer, slag eller andre ord', 'treff på nummer, slag eller andre ord'],
    ['treff på nummer, slag eller andre ord', 'treff på nummer, slag eller andre ord'],
    ['hit by number, kind or other words', 'hits by number, kind or other words'],
  );

const found = (total: number, hits: readonly Hit[]): Markup => {
  const heading = otherHits(total);
  return html`${hitsHeading(heading)}
${table(
  heard(heading),
  [say('Navn', 'Namn', 'Name'), plain(say('Hva', 'Kva', 'What')), say('Funnet ved', 'Funne ved', 'Found by')],
  hits.map((hit) => [
    hitLink(hit),
    kinds[hit.node.__typename] ?? null,
    html`«${quoted(hit.matchedText)}» (${by[hit.matchedField]})`,
  ]),
)}`;
};

const kinds: Readonly<Record<string, Value>> = {
  Product: say('Produkt', 'Produkt', 'Product'),
  Vendor: say('Leverandør', 'Leverandør', 'Vendor'),
  NationalService: say('E-helsetjeneste', 'E-helseteneste', 'E-health service'),
  HealthRegister: say('Helseregister', 'Helseregister', 'Health register'),
  TargetInterface: say('Grensesnitt', 'Grensesnitt', 'Interface'),
};

/** What a hit was found by. */
export const by: Readonly<Record<MatchedField, Value>> = {
  NAME: say('navn', 'namn', 'name'),
  ALIAS: say('annet navn', 'anna namn', 'other name'),
  KEY: say('nøkkel', 'nøkkel', 'key'),
  ORGANISATION_NUMBER: say('organisasjonsnummer', 'organisasjonsnummer', 'organisation number'),
  VERSION: say('versjon', 'versjon', 'version'),
  CATEGORY: say('hva slags produkt det er', 'kva slags produkt det er', 'the kind of product'),
  TEXT: say('det som står i kravet', 'det som står i kravet', 'what the requirement says'),
  SYNONYM: say('ord som betyr det samme', 'ord som tyder det same', 'word that means the same'),
  INFLECTION: say('annen form av ordet', 'anna form av ordet', 'other form of the word'),
};

const folders: Readonly<Record<string, string>> = { Product: 'produkt', Vendor: 'leverandor' };

/** An interface is shown on the page of its service or register. */
function hitLink({ node: { __typename: type, id, key, name, label, target } }: Hit): Markup {
  const named = label ? text(label) : words(name ?? id);
  return target
    ? link(pathTo('tjeneste', target.key), html`${text(target.label)} – ${named}`)
    : link(pathTo(folders[type] ?? 'tjeneste', key ?? id), named);
}
