/** Requirements and standards that a search found, under what they are part of. */

import { html, type Markup, type Value } from '../../frame/html.ts';
import { Address, address, type Params, pathTo } from '../../params.ts';
import { link, pages, plain, quoted, table } from '../../parts/components.ts';
import { hitsHeading } from '../../parts/filters/narrowing.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { say, text } from '../../words/say.ts';
import { type Asked, parametersOf, types } from './search-asked.ts';
import { by } from './search-nothing.ts';
import { numberOf } from './search-products.ts';
import type { Data, DemandHit } from './search-query.ts';

/** Hits by what they say; without words the way to all of them. */
export function demandHits({ demands: found }: Data, asked: Asked, params: Params): Markup {
  const browse = html`<p>${link(new Address('/krav'), say('Alle krav, etter hvem du er og hva du kjøper', 'Alle krav, etter kven du er og kva du kjøper', 'All requirements, by who you are and what you buy'))}. ${link(new Address('/standard'), say('Alle standarder', 'Alle standardar', 'All standards'))}.</p>`;
  if (!found) return browse;
  const query = parametersOf(asked);
  return html`${hitsHeading(numberOf('krav', found.totalCount))}
${
  found.nodes.length === 0
    ? null
    : table(
        types.krav,
        [
          say('Navn', 'Namn', 'Name'),
          plain(say('Hva', 'Kva', 'What')),
          plain(say('Del av', 'Del av', 'Part of')),
          say('Funnet ved', 'Funne ved', 'Found by'),
        ],
        found.nodes.map(hitRow),
      )
}
${found.totalCount > 0 ? tableTools('requirements', { filter: { text: asked.q } }, { what: say('Kravene som fil', 'Krava som fil', 'The requirements as a file') }) : null}
${browse}
${pages(
  found.pageInfo.hasNextPage ? address('/sok', { ...query, etter: found.pageInfo.endCursor }) : null,
  params.get('etter') ? address('/sok', query) : null,
  say('kravene', 'krava', 'the requirements'),
)}`;
}

function hitRow({ node, matchedField, matchedText }: DemandHit): Value[] {
  const isRequirement = node.__typename === 'Requirement';
  const { framework } = node;
  return [
    link(pathTo(isRequirement ? 'krav' : 'standard', node.id), text(node.title)),
    isRequirement
      ? say('Krav eller råd', 'Krav eller råd', 'Requirement or advice')
      : say('Standard eller rammeverk', 'Standard eller rammeverk', 'Standard or framework'),
    framework ? link(pathTo('standard', framework.id), text(framework.title)) : null,
    html`«${quoted(shortened(matchedText))}» (${by[matchedField]})`,
  ];
}

const longest = 120;
const shortened = (words: string) => {
  const begin = words.slice(0, longest);
  const end = begin.lastIndexOf(' ');
  return words.length > longest ? `${begin.slice(0, end > 0 ? end : longest)} …` : words;
};
