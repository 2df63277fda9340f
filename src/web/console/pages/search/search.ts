import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { Address, address } from '../../params.ts';
import { hidden, searchForm, textField } from '../../parts/filters/forms.ts';
import { chosenWords, hitsPart } from '../../parts/filters/narrowing.ts';
import { offLists, onLists } from '../../parts/listings/on-lists.ts';
import { feedOf } from '../../parts/table-tools.ts';
import { say } from '../../words/say.ts';
import { careSettings, categories, headlines } from '../../words/words.ts';
import { type Asked, askedOf, productFilter, type Type, types } from './search-asked.ts';
import { demandHits } from './search-demands.ts';
import { targetHits, vendorHits } from './search-lists.ts';
import { nothing, otherHits } from './search-nothing.ts';
import { chosenChips, numberOf, productHits } from './search-products.ts';
import { type Data, query, scopedFilters } from './search-query.ts';

const search = say('Søk', 'Søk', 'Search');

/** Products, vendors, services and registers by words and by choices; the address holds all of them. */
export const searchPage: Page<Data> = {
  path: '/sok',
  query,
  parameters: {
    q: null,
    type: Object.keys(types),
    tjeneste: null,
    status: Object.keys(headlines),
    kategori: Object.keys(categories),
    sted: Object.keys(careSettings),
    etter: null,
  },
  variables(params) {
    const { q, tjeneste, type } = askedOf(params);
    const after = params.get('etter') || null;
    const isProducts = type === 'produkt';
    const scope = isProducts && tjeneste ? { targetKeys: [tjeneste] } : {};
    return {
      text: q || null,
      words: q,
      listed: { ...scope, observation: onLists },
      off: { ...scope, observation: offLists },
      searching: q !== '',
      filter: productFilter(params),
      scoped: isProducts && tjeneste !== '',
      ...(isProducts && tjeneste !== '' && scopedFilters((status) => productFilter(params, status))),
      products: isProducts ? 25 : 0,
      productsAfter: isProducts ? after : null,
      vendors: type === 'leverandor' ? 25 : 0,
      demands: type === 'krav' ? 25 : 0,
      demandsAfter: type === 'krav' ? after : null,
      vendorsAfter: type === 'leverandor' ? after : null,
    };
  },
  render(data, params) {
    const asked = askedOf(params);
    const { type, q } = asked;
    const ids = data.found && new Set(data.found.nodes.map(({ node }) => node.id));
    const targets = ids ? data.targets.filter(({ id }) => ids.has(id)) : data.targets;
    const counts = {
      produkt: data.products.totalCount,
      leverandor: data.vendors.totalCount,
      tjeneste: targets.length,
      krav: data.demands?.totalCount ?? data.requirements.totalCount + data.frameworks.totalCount,
    };
    const isEmpty = counts[type] === 0;
    const others = (isEmpty && data.similar?.totalCount) || 0;
    const chips = chosenChips(asked, data.targets);
    const hits: Readonly<Record<Type, () => Value>> = {
      produkt: () => productHits(data, asked, params, chips),
      leverandor: () => vendorHits(data, asked, params),
      tjeneste: () => targetHits(targets, q !== ''),
      krav: () => demandHits(data, asked, params),
    };
    const elsewhere = (Object.keys(types) as Type[])
      .filter((one) => counts[one] > 0)
      .map((one) => ({ type: one === 'produkt' ? null : one, name: types[one], count: counts[one] }));
    return {
      title: [
        others > 0 ? otherHits(others) : numberOf(type, counts[type]),
        chosenWords(chips.map(({ label }) => label)),
        ' – ',
        search,
      ],
      reserved: true,
      ...(type === 'produkt' && { feed: feedOf('products', { filter: productFilter(params) }) }),
      main: html`<h1 class="ds-heading" data-size="lg">${type === 'produkt' ? search : types[type]}</h1>
${form(asked)}
<div id="resultat">${tabs(asked, counts)}
${isEmpty && others ? null : hits[type]()}
${isEmpty ? nothing(q, elsewhere, data.similar) : null}</div>`,
    };
  },
};

const form = ({ q, type, tjeneste, status, kategori, sted }: Asked): Markup =>
  searchForm(
    new Address('/sok').at(hitsPart),
    search,
    [
      textField(
        'q',
        say(
          'Navn, nummer eller hva slags produkt, på norsk eller engelsk',
          'Namn, nummer eller kva slags produkt, på norsk eller engelsk',
          'Name, number or kind of product, in English or Norwegian',
        ),
        q,
      ),
      hidden({ type: type === 'produkt' ? '' : type, tjeneste, status, kategori, sted }),
    ],
    true,
  );

function tabs({ q, type }: Asked, counts: Readonly<Record<Type, number>>): Markup {
  return html`<nav aria-label="${say('Hva det søkes etter', 'Kva det blir søkt etter', 'What is searched for')}"><ul class="hub-tabs">${(
    Object.keys(types) as Type[]
  ).map((one) => {
    const href = address('/sok', { q, type: one === 'produkt' ? null : one });
    return html`<li>${one === type ? html`<a href="${href}" aria-current="page">${types[one]} (${counts[one]})</a>` : html`<a href="${href}">${types[one]} (${counts[one]})</a>`}</li>`;
  })}</ul></nav>`;
}
