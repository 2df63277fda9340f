import type { CareSetting, Headline, ProductCategory } from '../../../../graphql/generated/schema-types.ts';
import { chooseButton, choosing, compareAll, productPart } from '../../basket.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { address, type Params, pathTo } from '../../params.ts';
import { heard, joined, pages, plain, table, words } from '../../parts/components.ts';
import { type Chip, chips } from '../../parts/filters/chips.ts';
import { choicesOf, unlisted } from '../../parts/filters/facets.ts';
import { choices, hitsHeading, hitsPart, narrowing } from '../../parts/filters/narrowing.ts';
import { headlineCounts } from '../../parts/listings/headline-counts.ts';
import { vendorName } from '../../parts/listings/vendor-name.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { counted, inWords, say, text } from '../../words/say.ts';
import { careSettings, categories, headlines } from '../../words/words.ts';
import { type Asked, parametersOf, productFilter, type Type, types } from './search-asked.ts';
import type { Data, Target } from './search-query.ts';

/** How many there are of what is searched for. */
export const numberOf = (type: Type, count: number): Value =>
  ({
    produkt: counted(count, ['produkt', 'produkter'], ['produkt', 'produkt'], ['product', 'products']),
    leverandor: counted(
      count,
      ['leverandør', 'leverandører'],
      ['leverandør', 'leverandørar'],
      ['vendor', 'vendors'],
    ),
    tjeneste: counted(
      count,
      ['tjeneste eller register', 'tjenester og registre'],
      ['teneste eller register', 'tenester og register'],
      ['service or register', 'services and registers'],
    ),
    krav: counted(
      count,
      ['krav eller standard', 'krav og standarder'],
      ['krav eller standard', 'krav og standardar'],
      ['requirement or standard', 'requirements and standards'],
    ),
  })[type];

const settingLabel = say('Tjenestested', 'Tenestestad', 'Care setting');

/** What is chosen, each with the address without it. */
export function chosenChips(asked: Asked, targets: readonly Target[]): Chip[] {
  const query = parametersOf(asked);
  const target = targets.find(({ key }) => key === asked.tjeneste);
  const labels: readonly (readonly [keyof Asked, Value])[] = [
    ['q', asked.q && say(`«${asked.q}»`, `«${asked.q}»`, `“${asked.q}”`)],
    ['tjeneste', asked.tjeneste && (target ? inWords(target.name) : asked.tjeneste)],
    ['status', asked.status && headlines[asked.status].label],
    ['kategori', asked.kategori && categories[asked.kategori]],
    ['sted', asked.sted && careSettings[asked.sted]],
  ];
  return labels.flatMap(([name, label]) =>
    label ? [{ label, href: address('/sok', { ...query, [name]: null }).at(hitsPart) }] : [],
  );
}

/** Products that were found, with what they can be narrowed down by. */
export function productHits(data: Data, asked: Asked, params: Params, made: readonly Chip[]): Markup {
  const { products: found } = data;
  const query = parametersOf(asked);
  const heading = hitsHeading([
    numberOf('produkt', found.totalCount),
    asked.tjeneste || asked.status
      ? say(
          ' som har en oppføring med det som er valgt',
          ' som har ei oppføring med det som er valt',
          ' with a listing that has what is chosen',
        )
      : null,
  ]);
  const removable = chips(made, address('/sok'));
  // Nothing to narrow down, and nothing that could be taken away.
  if (found.totalCount === 0 && !asked.tjeneste && !asked.status && !asked.kategori && !asked.sted)
    return html`${heading}${removable}`;
  return html`<div class="hub-split">${facetChoices(data, asked)}
<div>${heading}${removable}
${found.nodes.length === found.totalCount ? compareAll(found.nodes) : null}
${found.nodes.length === 0 ? null : choosing('/sok', query, productTable(found.nodes, query))}
${found.totalCount > 0 ? tableTools('products', { filter: productFilter(params) }) : null}
${pages(
  found.pageInfo.hasNextPage ? address('/sok', { ...query, etter: found.pageInfo.endCursor }) : null,
  params.get('etter') ? address('/sok', query) : null,
  say('produktene', 'produkta', 'the products'),
)}</div></div>`;
}

function productTable(nodes: Data['products']['nodes'], query: ReturnType<typeof parametersOf>): Markup {
  const here = address('/sok', query);
  return table(
    heard(types.produkt),
    [
      say('Produkt og leverandør', 'Produkt og leverandør', 'Product and vendor'),
      plain(say('Kategori', 'Kategori', 'Category')),
      plain(say('Oppføringer etter status', 'Oppføringar etter status', 'Listings by status')),
      plain(say('Sammenlign', 'Samanlikn', 'Compare')),
    ],
    nodes.map((product) => [
      html`<a class="ds-link" id="${productPart(product.id)}" href="${pathTo('produkt', product.id)}">${words(product.name)}</a>
<span class="hub-small">${product.vendor ? vendorName(product.vendor) : null}</span>`,
      joined(product.categories.map((kind) => categories[kind])),
      headlineCounts(product),
      chooseButton(product, here),
    ]),
  );
}

function facetChoices(data: Data, asked: Asked): Markup {
  const { products: found, targets } = data;
  const of = (field: string) => found.facets.find((one) => one.field === field);
  const chosen = { path: '/sok', query: parametersOf(asked) };
  // With a status chosen, the counts are of other integrations than the choice of a service would find.
  const isExact = !asked.tjeneste && !asked.status;
  const none = unlisted(of('category'));
  const noSetting = unlisted(of('careSetting'));
  const targetName = (key: string) => {
    const target = targets.find((one) => one.key === key);
    return target ? text(target.name) : null;
  };
  const label = (value: string) => headlines[value as Headline]?.label ?? null;
  const category = say('Kategori', 'Kategori', 'Category');
  return narrowing(html`${choices(
    say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
    choicesOf(chosen, 'tjeneste', of('target'), targetName, isExact),
  )}
${choices(
  asked.tjeneste
    ? [say('Status for ', 'Status for ', 'Status for '), targetName(asked.tjeneste) ?? asked.tjeneste]
    : 'Status',
  choicesOf(
    chosen,
    'status',
    asked.tjeneste ? scopedFacet(data) : of('headline'),
    label,
    isExact || asked.tjeneste !== '',
  ),
)}
${choices(
  category,
  choicesOf(chosen, 'kategori', of('category'), (value) => categories[value as ProductCategory] ?? null),
)}
${none ? html`<p class="hub-small">${category}: ${none}</p>` : null}
${choices(
  settingLabel,
  choicesOf(chosen, 'sted', of('careSetting'), (value) => careSettings[value as CareSetting] ?? null),
)}
${noSetting ? html`<p class="hub-small">${settingLabel}: ${noSetting}</p>` : null}`);
}

/** How many products have each status at the service that is chosen. */
const scopedFacet = (data: Data) => ({
  field: 'headline',
  buckets: (Object.keys(headlines) as Headline[])
    .map((value) => ({ value, label: null, count: data[`of${value}`]?.totalCount ?? 0 }))
    .filter(({ count }) => count > 0),
});
