import type { CareSetting, Headline, ProductCategory } from '../../../graphql/generated/schema-types.ts';
import {
  abbreviation,
  choices,
  headlineTag,
  heard,
  joined,
  link,
  pages,
  stated,
  statedText,
  table,
  toHits,
  words,
} from '../components.ts';
import { downloads } from '../downloads.ts';
import { choicesOf, unlisted } from '../facets.ts';
import { hidden, searchForm, textField } from '../forms.ts';
import { html, type Markup, type Value } from '../html.ts';
import { onLists } from '../on-lists.ts';
import type { Page } from '../page.ts';
import { Address, address, type Params, pathTo } from '../params.ts';
import { counted, say, text } from '../say.ts';
import { careSettings, categories, headlines, oneOf, stages } from '../words.ts';
import { nothing } from './search-nothing.ts';
import type { Data, PageInfo, Target } from './search-query.ts';
import { query } from './search-query.ts';

const types = {
  produkt: say('Produkter', 'Produkt', 'Products'),
  leverandor: say('Leverandører', 'Leverandørar', 'Vendors'),
  tjeneste: say('Tjenester og registre', 'Tenester og register', 'Services and registers'),
} as const;
type Type = keyof typeof types;

const typeOf = (params: Params): Type => oneOf(types, params.get('type')) ?? 'produkt';

const queryOf = (params: Params) => ({
  q: params.get('q'),
  type: typeOf(params) === 'produkt' ? '' : typeOf(params),
  tjeneste: params.get('tjeneste'),
  status: oneOf(headlines, params.get('status')) ?? '',
  kategori: oneOf(categories, params.get('kategori')) ?? '',
  sted: oneOf(careSettings, params.get('sted')) ?? '',
  // Products that are chosen for comparison already.
  id: params.get('id'),
});

type Chosen = ReturnType<typeof queryOf>;

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
    id: null,
    etter: null,
  },
  variables(params) {
    const { q, tjeneste, status, kategori, sted } = queryOf(params);
    const type = typeOf(params);
    const after = params.get('etter') || null;
    const named = { ...(tjeneste && { targetKeys: [tjeneste] }), ...(status && { headline: [status] }) };
    const integration = Object.keys(named).length > 0 ? { ...named, observation: onLists } : {};
    return {
      text: q || null,
      words: q,
      listed: { observation: onLists },
      searching: q !== '',
      filter: {
        ...(q && { text: q }),
        ...(kategori && { category: [kategori] }),
        ...(sted && { careSetting: [sted] }),
        ...(Object.keys(integration).length > 0 && { allIntegrations: [integration] }),
      },
      products: type === 'produkt' ? 25 : 0,
      productsAfter: type === 'produkt' ? after : null,
      vendors: type === 'leverandor' ? 25 : 0,
      vendorsAfter: type === 'leverandor' ? after : null,
    };
  },
  render(data, params) {
    const query = queryOf(params);
    const type = typeOf(params);
    const ids = data.found && new Set(data.found.nodes.map(({ node }) => node.id));
    const targets = ids ? data.targets.filter(({ id }) => ids.has(id)) : data.targets;
    const counts = {
      produkt: data.products.totalCount,
      leverandor: data.vendors.totalCount,
      tjeneste: targets.length,
    };
    const { id, q } = query;
    const elsewhere = (Object.keys(types) as Type[])
      .filter((one) => counts[one] > 0)
      .map((one) => ({ type: one === 'produkt' ? null : one, name: types[one], count: counts[one] }));
    return {
      title: q ? say(`Søk: ${q}`, `Søk: ${q}`, `Search: ${q}`) : types[type],
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${type === 'produkt' ? search : types[type]}</h1>
${searchForm(new Address('/sok'), search, [textField('q', say('Navn på produkt, leverandør, tjeneste eller register', 'Namn på produkt, leverandør, teneste eller register', 'Name of a product, vendor, service or register'), q), hidden({ type: query.type, tjeneste: query.tjeneste, status: query.status, kategori: query.kategori, sted: query.sted, id })])}
<nav aria-label="${say('Hva det søkes etter', 'Kva det blir søkt etter', 'What is searched for')}"><ul class="hub-tabs">${(
        Object.keys(types) as Type[]
      ).map(
        (one) =>
          html`<li><a class="ds-link" href="${address('/sok', { q, id, type: one === 'produkt' ? null : one })}"${one === type ? html` aria-current="page"` : null}>${types[one]} (${counts[one]})</a></li>`,
      )}</ul></nav>
${type === 'produkt' ? products(data, query, params) : type === 'leverandor' ? vendors(data, query, params) : targetList(targets)}
${counts[type] === 0 ? nothing(q, elsewhere, data.similar?.nodes ?? []) : null}`,
    };
  },
};

const settingLabel = say('Tjenestested', 'Tenestestad', 'Care setting');
const narrow = say('Avgrens', 'Avgrens', 'Narrow down');

function products({ products: found, targets }: Data, query: Chosen, params: Params): Markup {
  const of = (field: string) => found.facets.find((one) => one.field === field);
  const chosen = { path: '/sok', query };
  // With a service or status chosen, the counts are of other integrations than the next choice would find.
  const isExact = !query.tjeneste && !query.status;
  const none = unlisted(of('category'));
  const noSetting = unlisted(of('careSetting'));
  const targetName = (key: string) => {
    const found = targets.find((one) => one.key === key);
    return found ? text(found.name) : null;
  };
  const number = counted(
    found.totalCount,
    ['produkt', 'produkter'],
    ['produkt', 'produkt'],
    ['product', 'products'],
  );
  // Nothing to narrow down, and nothing that could be taken away.
  if (found.totalCount === 0 && !query.tjeneste && !query.status && !query.kategori && !query.sted)
    return html`<p id="treff" role="status">${number}.</p>`;
  return html`<div class="hub-split"><aside aria-label="${narrow}"><h2 class="ds-heading" data-size="2xs">${narrow}</h2>${toHits(found.totalCount)}
${choices(say('Tjeneste eller register', 'Teneste eller register', 'Service or register'), choicesOf(chosen, 'tjeneste', of('target'), targetName, isExact))}
${choices(
  query.tjeneste
    ? [say('Status for ', 'Status for ', 'Status for '), targetName(query.tjeneste) ?? query.tjeneste]
    : 'Status',
  choicesOf(
    chosen,
    'status',
    of('headline'),
    (value) => headlines[value as Headline]?.label ?? null,
    isExact,
  ),
)}
${choices(
  say('Kategori', 'Kategori', 'Category'),
  choicesOf(chosen, 'kategori', of('category'), (value) => categories[value as ProductCategory] ?? null),
)}
${none ? html`<p class="hub-small">${say('Kategori', 'Kategori', 'Category')}: ${none}</p>` : null}
${choices(
  settingLabel,
  choicesOf(chosen, 'sted', of('careSetting'), (value) => careSettings[value as CareSetting] ?? null),
)}
${noSetting ? html`<p class="hub-small">${settingLabel}: ${noSetting}</p>` : null}</aside>
<div id="treff"><p role="status">${number}${query.tjeneste || query.status ? say(' som har en oppføring med det som er valgt', ' som har ei oppføring med det som er valt', ' with a listing that has what is chosen') : null}.</p>
${
  found.nodes.length === 0
    ? null
    : html`<form action="${new Address('/sammenlign')}" method="get">${hidden({ id: query.id })}
${table(
  types.produkt,
  [
    say('Produkt', 'Produkt', 'Product'),
    say('Leverandør', 'Leverandør', 'Vendor'),
    say('Kategori', 'Kategori', 'Category'),
    say('Oppføringer etter status', 'Oppføringar etter status', 'Entries by status'),
    say('Sammenlign', 'Samanlikn', 'Compare'),
  ],
  found.nodes.map(({ id, name, vendor, categories: kinds, integrations }) => [
    link(pathTo('produkt', id), words(name)),
    vendor ? link(pathTo('leverandor', vendor.id), words(vendor.name)) : stated(null),
    kinds.length === 0 ? stated(null) : joined(kinds.map((kind) => categories[kind])),
    integrations.totalCount === 0
      ? say('Ingen på listene nå', 'Ingen på listene no', 'None on the lists now')
      : integrations.facets.flatMap(({ buckets }) =>
          buckets.map(
            ({ value, count }) => html`<span class="hub-line">${headlineTag(value)} ${count}</span>`,
          ),
        ),
    html`<label class="hub-check"><input type="checkbox" name="id" value="${id}"${id === query.id ? html` checked disabled` : null}> ${say('Velg', 'Vel', 'Choose')}${heard(html` ${words(name)}`)}</label>`,
  ]),
)}
<button class="ds-button" data-variant="secondary" type="submit">${say('Sammenlign de valgte', 'Samanlikn dei valde', 'Compare the chosen')}</button></form>`
}
${found.totalCount > 0 ? downloads('products', { filter: searchPage.variables(params).filter }) : null}
${pager(found.pageInfo, query, params, say('produktene', 'produkta', 'the products'))}</div></div>`;
}

function vendors({ vendors: found }: Data, query: Chosen, params: Params): Markup {
  return html`<p role="status">${counted(found.totalCount, ['leverandør', 'leverandører'], ['leverandør', 'leverandørar'], ['vendor', 'vendors'])}.</p>
${
  found.nodes.length === 0
    ? null
    : table(
        types.leverandor,
        [
          say('Leverandør', 'Leverandør', 'Vendor'),
          say('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
          types.produkt,
        ],
        found.nodes.map(({ id, name, orgnr, products: { totalCount } }) => [
          link(pathTo('leverandor', id), words(name)),
          stated(orgnr),
          totalCount,
        ]),
      )
}
${found.totalCount > 0 ? downloads('vendors', { text: query.q }) : null}
${pager(found.pageInfo, query, params, say('leverandørene', 'leverandørane', 'the vendors'))}`;
}

function targetList(targets: readonly Target[]): Markup | null {
  if (targets.length === 0) return null;
  return table(
    html`${types.tjeneste} (${targets.length})`,
    [
      say('Navn', 'Namn', 'Name'),
      say('Hva', 'Kva', 'What'),
      say('Eier', 'Eigar', 'Owner'),
      say('Livsløp', 'Livsløp', 'Lifecycle'),
      say('Oppføringer', 'Oppføringar', 'Entries'),
    ],
    targets.map(({ __typename, key, name, owner, lifecycle, integrations }) => [
      link(pathTo('tjeneste', key), html`${text(name)}${abbreviation(key)}`),
      __typename === 'HealthRegister'
        ? say('Helseregister', 'Helseregister', 'Health register')
        : say('E-helsetjeneste', 'E-helseteneste', 'E-health service'),
      statedText(owner?.name),
      stages[lifecycle.stage],
      integrations.totalCount,
    ]),
  );
}

function pager({ hasNextPage, endCursor }: PageInfo, query: Chosen, params: Params, what: Value) {
  return pages(
    hasNextPage ? address('/sok', { ...query, etter: endCursor }) : null,
    params.get('etter') ? address('/sok', query) : null,
    what,
  );
}
