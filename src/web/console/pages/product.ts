import type { FreshnessState, ProductCategory } from '../../../graphql/generated.ts';
import { evidence, facts, link, pages, stated, tag, words } from '../components.ts';
import { html } from '../html.ts';
import { integrationTable, type Row, rowFragment } from '../integrations.ts';
import { frameFragment, type Page } from '../page.ts';
import { address, pathTo } from '../params.ts';
import { freshnessStates } from '../source-words.ts';
import { moment } from '../times.ts';
import { categories } from '../words.ts';

interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly categories: readonly ProductCategory[];
    readonly vendor: { readonly id: string; readonly name: string; readonly orgnr: string | null } | null;
    readonly freshness: { readonly state: FreshnessState; readonly checkedAt: string | null };
    readonly integrations: {
      readonly totalCount: number;
      readonly nodes: readonly Row[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

const query = `query Produkt($id: ID!, $after: String) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Product {
      id
      name
      aliases
      categories
      vendor { id name orgnr }
      freshness { state checkedAt }
      integrations(first: 50, after: $after) {
        totalCount
        nodes { ...Row }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
${rowFragment}
${frameFragment}`;

/** A product: what it is listed for, at which step, and who says so. */
export const productPage: Page<Data> = {
  path: '/produkt/:subject',
  query,
  variables: (params) => ({ id: params.subject, after: params.get('etter') || null }),
  render({ node }, params) {
    if (node?.__typename !== 'Product') return null;
    const { id, name, vendor, integrations, freshness } = node;
    const own = pathTo('produkt', id);
    const { label, colour } = freshnessStates[freshness.state];
    return {
      title: name,
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${words(name)}</h1>
${facts([
  [
    'Leverandør',
    html`${vendor ? link(pathTo('leverandor', vendor.id), words(vendor.name)) : stated(null)} ${evidence(id, 'vendor', name)}`,
  ],
  [
    'Organisasjonsnummer',
    html`${stated(vendor?.orgnr)}${vendor?.orgnr ? html` ${evidence(vendor.id, 'orgnr', vendor.name)}` : null}`,
  ],
  [
    'Kategori',
    html`${node.categories.length === 0 ? stated(null) : node.categories.map((one) => categories[one]).join(', ')}${node.categories.length === 0 ? null : html` ${evidence(id, 'categories', name)}`}`,
  ],
  [
    'Navn i kildene',
    html`${[name, ...node.aliases].map((one) => html`<span class="hub-line">${words(one)}</span>`)}${evidence(id, 'name', name)}`,
  ],
  ['Opplysningene', html`${tag(label, colour)} Kildene sist lest ${moment(freshness.checkedAt)}`],
])}
<p><a class="ds-button" data-variant="secondary" href="${address('/sammenlign', { id })}">Sammenlign med andre produkter</a></p>
<h2 class="ds-heading" data-size="sm">Oppført for</h2>
<p>${integrations.totalCount === 0 ? 'Ingen kilde oppfører produktet for noen tjeneste eller noe register.' : `${integrations.totalCount} oppføringer. Å være oppført er ikke det samme som å være godkjent; statusen sier hva som gjelder.`}</p>
${integrations.nodes.length > 0 ? integrationTable(html`Hva ${words(name)} er oppført for`, integrations.nodes, 'target') : null}
${pages(
  integrations.pageInfo.hasNextPage ? address(own, { etter: integrations.pageInfo.endCursor }) : null,
  params.get('etter') ? own : null,
  'oppføringene',
)}`,
    };
  },
};
