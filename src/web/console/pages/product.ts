import type {
  CareSetting,
  CoverageState,
  FreshnessState,
  ProductCategory,
} from '../../../graphql/generated/schema-types.ts';
import { chooseButton, choosing, productPart } from '../basket.ts';
import { type Denied, deniedFragment, deniedTable } from '../denied.ts';
import { html, type Markup } from '../frame/html.ts';
import { frameFragment, type Page, type Text } from '../frame/page.ts';
import { address, pathTo } from '../params.ts';
import {
  evidence,
  facts,
  heading,
  joined,
  link,
  pages,
  stated,
  table,
  tag,
  words,
} from '../parts/components.ts';
import { countsShown, stateMeanings } from '../parts/listings/coverage-cells.ts';
import { heldKeys, listsOf, type Row, rowFragment } from '../parts/listings/integration-row.ts';
import { targetTables } from '../parts/listings/integrations.ts';
import { goneIn, goneRows, observedBy, offLists, onLists } from '../parts/listings/on-lists.ts';
import { type Counted, type Summarised, summaryOf } from '../parts/listings/product-summary.ts';
import { type NamedVendor, vendorFields, vendorName } from '../parts/listings/vendor-name.ts';
import { feedOf, tableTools } from '../parts/table-tools.ts';
import { moment } from '../parts/times.ts';
import { counted, say, text } from '../words/say.ts';
import { freshnessStates } from '../words/source-words.ts';
import { careSettings, categories } from '../words/words.ts';

interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly categories: readonly ProductCategory[];
    readonly careSettings: readonly CareSetting[];
    readonly userGroups: readonly string[];
    readonly vendor: (NamedVendor & { readonly orgnr: string | null }) | null;
    readonly freshness: { readonly state: FreshnessState; readonly checkedAt: string | null };
    readonly gone: { readonly totalCount: number };
    readonly counted: Counted;
    readonly negatives: readonly (Denied & {
      readonly target: { readonly key: string; readonly name: Text };
    })[];
    readonly integrations: {
      readonly totalCount: number;
      readonly nodes: readonly Row[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
  readonly targets: readonly Summarised[] | null;
  readonly profiles: readonly {
    readonly key: string;
    readonly title: Text;
    readonly categories: readonly ProductCategory[];
    readonly coverage: {
      readonly baskets: readonly {
        readonly counts: readonly { readonly state: CoverageState; readonly count: number }[];
      }[];
    } | null;
  }[];
}

const query = `query Produkt($id: ID!, $filter: IntegrationFilter, $on: IntegrationFilter, $off: IntegrationFilter, $after: String) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Product {
      id: permanentId
      name
      aliases
      categories
      careSettings
      userGroups
      vendor { ${vendorFields} orgnr }
      freshness { state checkedAt }
      gone: integrations(filter: $off, first: 0) { totalCount }
      counted: integrations(filter: $on, first: 0) { crossCounts(rows: "target", columns: "headline") { cells { row column } } }
      negatives { target { key name { nb nn en } } ...Denied }
      integrations(filter: $filter, first: 50, after: $after) {
        totalCount
        nodes { ...Row }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
  targets { __typename key }
  profiles { key title { nb nn en } categories coverage(baskets: [[$id]]) { baskets { counts { state count } } } }
}
${deniedFragment}
${rowFragment}
${frameFragment}`;

/** A product: what it is listed for, at which step, and who says so. */
export const productPage: Page<Data> = {
  path: '/produkt/:subject',
  query,
  parameters: { borte: ['vis'], etter: null },
  variables: (params) => ({
    id: params.subject,
    filter: observedBy(params),
    on: { observation: onLists },
    off: { observation: offLists },
    after: params.get('etter') || null,
  }),
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one page, as it is read.
  render({ node, profiles, targets, sources }, params) {
    if (node?.__typename !== 'Product') return null;
    const { id, name, vendor, integrations, freshness } = node;
    const own = pathTo('produkt', id);
    const { label, colour } = freshnessStates[freshness.state];
    return {
      title: vendor ? `${name} – ${vendor.name}` : name,
      reserved: true,
      lists: listsOf(integrations.nodes),
      feed: feedOf('integrations', { filter: { productIds: [id] } }),
      main: html`<h1 class="ds-heading" data-size="lg" id="${productPart(id)}" tabindex="-1">${words(name)}</h1>
${choosing(own, {}, chooseButton({ id, name }, own))}
${summaryOf(node.counted, targets ?? [], integrations.nodes)}
${facts([
  [
    say('Leverandør', 'Leverandør', 'Vendor'),
    html`${vendor ? vendorName(vendor) : stated(null)} ${evidence(id, 'vendor', name)}`,
  ],
  ...(vendor?.orgnr
    ? [
        [
          say('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
          html`${words(vendor.orgnr)} ${evidence(vendor.id, 'orgnr', vendor.name)}`,
        ] as const,
      ]
    : []),
  ...(node.categories.length > 0
    ? [
        [
          say('Kategori', 'Kategori', 'Category'),
          html`${joined(node.categories.map((one) => categories[one]))} ${evidence(id, 'categories', name)}`,
        ] as const,
      ]
    : []),
  ...(node.careSettings.length > 0
    ? [
        [
          say('Tjenestested', 'Tenestestad', 'Care setting'),
          html`${joined(node.careSettings.map((one) => careSettings[one]))} ${evidence(id, 'careSettings', name)}`,
        ] as const,
      ]
    : []),
  ...(node.userGroups.length === 0
    ? []
    : ([
        [
          say('Brukergruppe i listene', 'Brukargruppe i listene', 'User group in the lists'),
          html`${node.userGroups.map((one) => html`<span class="hub-line">${words(one)}</span>`)}${evidence(id, 'userGroups', name)}`,
        ],
      ] as const)),
  [
    say('Navn i kildene', 'Namn i kjeldene', 'Names in the sources'),
    html`${[name, ...node.aliases].map((one) => html`<span class="hub-line">${words(one)}</span>`)}${evidence(id, 'name', name)}`,
  ],
  [
    say('Opplysningene', 'Opplysningane', 'The facts'),
    html`${tag(label, colour)} ${say('Kildene sist lest', 'Kjeldene sist lesne', 'Sources last read')} ${moment(freshness.checkedAt)}`,
  ],
])}
${heading(say('Oppført for', 'Oppført for', 'Listed for'))}
<p>${
        integrations.totalCount === 0
          ? say(
              'Ingen kilde fører opp produktet for noen tjeneste eller noe register.',
              'Inga kjelde fører opp produktet for noka teneste eller noko register.',
              'No source lists the product for any service or register.',
            )
          : html`${counted(integrations.totalCount, ['oppføring', 'oppføringer'], ['oppføring', 'oppføringar'], ['listing', 'listings'])}. ${say('Å være oppført er ikke det samme som å være godkjent; statusen sier hva som gjelder.', 'Å vere oppført er ikkje det same som å vere godkjend; statusen seier kva som gjeld.', 'To be listed is not the same as to be approved; the status tells what holds.')}`
      }</p>
${goneRows(node.gone.totalCount, params, own, {})}
${targetTables(integrations.nodes, heldKeys({ sources }))}
${integrations.totalCount > 0 ? tableTools('integrations', { filter: { ...observedBy(params), productIds: [id] } }) : null}
${pages(
  integrations.pageInfo.hasNextPage
    ? address(own, { borte: goneIn(params), etter: integrations.pageInfo.endCursor })
    : null,
  params.get('etter') ? address(own, { borte: goneIn(params) }) : null,
  say('oppføringene', 'oppføringane', 'the listings'),
)}
${negatives(node)}
${requirementsMet(node, profiles)}`,
    };
  },
};

/** How far the product meets the checklists for its kind; where no source says its kind, all of them. */
function requirementsMet(
  { id, name, categories: kinds }: NonNullable<Data['node']>,
  profiles: Data['profiles'],
): Markup | null {
  const own = profiles.filter((one) => one.categories.some((kind) => kinds.includes(kind)));
  const shown = (kinds.length === 0 ? profiles : own).filter(({ coverage }) => coverage !== null);
  if (shown.length === 0) return null;
  return html`${heading(say('Krav som stilles', 'Krav som blir stilte', 'Requirements'))}
${table(
  say(
    html`Hvor langt ${words(name)} dekker sjekklistene etter det kildene sier`,
    html`Kor langt ${words(name)} dekkjer sjekklistene etter det kjeldene seier`,
    html`How far ${words(name)} meets the checklists by what the sources say`,
  ),
  [
    say('Sjekkliste', 'Sjekkliste', 'Checklist'),
    say('Krav etter svar', 'Krav etter svar', 'Requirements by answer'),
  ],
  shown.map(({ key, title, coverage }) => [
    link(address(pathTo('scenario', key), { id }), text(title)),
    countsShown(coverage?.baskets[0]?.counts ?? []),
  ]),
)}
${stateMeanings()}`;
}

/** What lists say that the product is not there for; nothing where none says so. */
function negatives({ negatives: all, name }: NonNullable<Data['node']>): Markup | null {
  if (all.length === 0) return null;
  return html`${heading(say('Det listene sier nei til', 'Det listene seier nei til', 'What the lists say no to'))}
${deniedTable(
  say(
    html`Nei i listene om ${words(name)}`,
    html`Nei i listene om ${words(name)}`,
    html`No in the lists about ${words(name)}`,
  ),
  say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
  all,
  ({ target }) => link(pathTo('tjeneste', target.key), text(target.name)),
)}`;
}
