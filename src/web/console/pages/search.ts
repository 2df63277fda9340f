import type { Headline, ProductCategory } from '../../../graphql/generated.ts';
import { choices, headlineTag, link, pages, stated, table, toHits, words } from '../components.ts';
import { choicesOf, unlisted } from '../facets.ts';
import { hidden, searchForm, textField } from '../forms.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { address, type Params, pathTo } from '../params.ts';
import { categories, headlines, oneOf, stages } from '../words.ts';
import type { Data, Hit, PageInfo, Target } from './search-query.ts';
import { query } from './search-query.ts';

const types = {
  produkt: 'Produkter',
  leverandor: 'Leverandører',
  tjeneste: 'Tjenester og registre',
} as const;
type Type = keyof typeof types;

const typeOf = (params: Params): Type => oneOf(types, params.get('type')) ?? 'produkt';

const queryOf = (params: Params) => ({
  q: params.get('q'),
  type: typeOf(params) === 'produkt' ? '' : typeOf(params),
  tjeneste: params.get('tjeneste'),
  status: oneOf(headlines, params.get('status')) ?? '',
  kategori: oneOf(categories, params.get('kategori')) ?? '',
  // Products that are chosen for comparison already.
  id: params.get('id'),
});

type Chosen = ReturnType<typeof queryOf>;

/** Products, vendors, services and registers by words and by choices; the address holds all of them. */
export const searchPage: Page<Data> = {
  path: '/sok',
  query,
  variables(params) {
    const { q, tjeneste, status, kategori } = queryOf(params);
    const type = typeOf(params);
    const after = params.get('etter') || null;
    const integration = {
      ...(tjeneste && { targetKeys: [tjeneste] }),
      ...(status && { headline: [status] }),
    };
    return {
      text: q || null,
      words: q,
      searching: q !== '',
      filter: {
        ...(q && { text: q }),
        ...(kategori && { category: [kategori] }),
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
    const ids = data.found && new Set(data.found.map(({ node }) => node.id));
    const targets = ids ? data.targets.filter(({ id }) => ids.has(id)) : data.targets;
    const counts = {
      produkt: data.products.totalCount,
      leverandor: data.vendors.totalCount,
      tjeneste: targets.length,
    };
    const { id, q } = query;
    return {
      title: q ? `Søk: ${q}` : types[type],
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${type === 'produkt' ? 'Søk' : types[type]}</h1>
${searchForm('/sok', 'Søk', [textField('q', 'Navn på produkt, leverandør, tjeneste eller register', q), hidden({ type: query.type, tjeneste: query.tjeneste, status: query.status, kategori: query.kategori, id })])}
<nav aria-label="Hva det søkes etter"><ul class="hub-tabs">${(Object.keys(types) as Type[]).map(
        (one) =>
          html`<li><a class="ds-link" href="${address('/sok', { q, id, type: one === 'produkt' ? null : one })}"${one === type ? html` aria-current="page"` : null}>${types[one]} (${counts[one]})</a></li>`,
      )}</ul></nav>
${type === 'produkt' ? products(data, query, params) : type === 'leverandor' ? vendors(data, query, params) : targetList(targets)}
${counts[type] === 0 ? nothing(data.similar ?? []) : null}`,
    };
  },
};

function products({ products: found, targets }: Data, query: Chosen, params: Params): Markup {
  const of = (field: string) => found.facets.find((one) => one.field === field);
  const chosen = { path: '/sok', query };
  // With a service or status chosen, the counts are of other integrations than the next choice would find.
  const isExact = !query.tjeneste && !query.status;
  const none = unlisted(of('category'));
  const targetName = (key: string) => targets.find((one) => one.key === key)?.name.nb ?? null;
  return html`<div class="hub-split"><aside aria-label="Avgrens"><h2 class="ds-heading" data-size="2xs">Avgrens</h2>${toHits(found.totalCount)}
${choices('Tjeneste eller register', choicesOf(chosen, 'tjeneste', of('target'), targetName, isExact))}
${choices(
  query.tjeneste ? `Status for ${targetName(query.tjeneste) ?? query.tjeneste}` : 'Status',
  choicesOf(
    chosen,
    'status',
    of('headline'),
    (value) => headlines[value as Headline]?.label ?? null,
    isExact,
  ),
)}
${choices(
  'Kategori',
  choicesOf(chosen, 'kategori', of('category'), (value) => categories[value as ProductCategory] ?? null),
)}
${none ? html`<p class="hub-small">Kategori: ${none}</p>` : null}</aside>
<div id="treff"><p role="status">${found.totalCount} produkter${query.tjeneste || query.status ? ' som har en oppføring med det som er valgt' : null}.</p>
${
  found.nodes.length === 0
    ? null
    : html`<form action="/sammenlign" method="get">${hidden({ id: query.id })}
${table(
  'Produkter',
  ['Produkt', 'Leverandør', 'Kategori', 'Oppføringer etter status', 'Sammenlign'],
  found.nodes.map(({ id, name, vendor, categories: kinds, integrations }) => [
    link(pathTo('produkt', id), words(name)),
    vendor ? link(pathTo('leverandor', vendor.id), words(vendor.name)) : stated(null),
    kinds.length === 0 ? stated(null) : kinds.map((kind) => categories[kind]).join(', '),
    integrations.facets.flatMap(({ buckets }) =>
      buckets.map(({ value, count }) => html`<span class="hub-line">${headlineTag(value)} ${count}</span>`),
    ),
    html`<label class="hub-check"><input type="checkbox" name="id" value="${id}"${id === query.id ? html` checked disabled` : null}> Velg<span class="ds-sr-only"> ${words(name)}</span></label>`,
  ]),
)}
<button class="ds-button" data-variant="secondary" type="submit">Sammenlign de valgte</button></form>`
}
${pager(found.pageInfo, query, params, 'produktene')}</div></div>`;
}

function vendors({ vendors: found }: Data, query: Chosen, params: Params): Markup {
  return html`<p role="status">${found.totalCount} leverandører.</p>
${
  found.nodes.length === 0
    ? null
    : table(
        'Leverandører',
        ['Leverandør', 'Organisasjonsnummer', 'Produkter'],
        found.nodes.map(({ id, name, orgnr, products: { totalCount } }) => [
          link(pathTo('leverandor', id), words(name)),
          stated(orgnr),
          totalCount,
        ]),
      )
}
${pager(found.pageInfo, query, params, 'leverandørene')}`;
}

function targetList(targets: readonly Target[]): Markup | null {
  if (targets.length === 0) return null;
  return table(
    `${targets.length} tjenester og registre`,
    ['Navn', 'Hva', 'Eier', 'Livsløp', 'Oppføringer'],
    targets.map(({ __typename, key, name, owner, lifecycle, integrations }) => [
      link(pathTo('tjeneste', key), html`${words(name.nb ?? key)} (${words(key)})`),
      __typename === 'HealthRegister' ? 'Helseregister' : 'E-helsetjeneste',
      stated(owner?.name.nb),
      stages[lifecycle.stage],
      integrations.totalCount,
    ]),
  );
}

function pager({ hasNextPage, endCursor }: PageInfo, query: Chosen, params: Params, what: string) {
  return pages(
    hasNextPage ? address('/sok', { ...query, etter: endCursor }) : null,
    params.get('etter') ? address('/sok', query) : null,
    what,
  );
}

const folders: Readonly<Record<string, string>> = { Product: 'produkt', Vendor: 'leverandor' };

function nothing(similar: readonly Hit[]): Markup {
  return html`<p>Ingen treff. Et produkt som mangler i listene, kan være i bruk likevel.</p>
${
  similar.length === 0
    ? null
    : html`<h2 class="ds-heading" data-size="2xs">Mente du en av disse?</h2><ul>${similar.map(
        ({ node }) =>
          html`<li>${link(pathTo(folders[node.__typename] ?? 'tjeneste', node.key ?? node.id), words(node.name ?? node.label?.nb ?? node.id))}</li>`,
      )}</ul>`
}`;
}
