import type {
  ApprovalBasis,
  Headline,
  Judgement,
  NameKind,
  ProcessPhase,
  RegistryState,
} from '../../../graphql/generated.ts';
import { evidence, facts, headlineTag, link, pages, stated, table, words } from '../components.ts';
import { html } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { address, pathTo } from '../params.ts';
import { day, moment } from '../times.ts';
import { bases, nameKinds, processes, registryStates } from '../words.ts';

interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly orgnr: string | null;
    readonly name: string;
    readonly names: readonly { readonly value: string; readonly kind: NameKind }[];
    readonly registryState: RegistryState;
    readonly supplierApprovals: readonly {
      readonly phase: ProcessPhase;
      readonly basis: ApprovalBasis;
      readonly statusText: string | null;
      readonly decidedOn: string | null;
      readonly source: { readonly key: string; readonly title: Text } | null;
    }[];
    readonly resolution: readonly {
      readonly judgement: Judgement;
      readonly left: string;
      readonly right: string;
      readonly decidedBy: string;
      readonly decidedAt: string;
      readonly reason: string;
    }[];
    readonly products: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly id: string;
        readonly name: string;
        readonly integrations: {
          readonly totalCount: number;
          readonly facets: readonly {
            readonly buckets: readonly { readonly value: Headline; readonly count: number }[];
          }[];
        };
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

const query = `query Leverandor($id: ID!, $after: String) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Vendor {
      id
      orgnr
      name
      names { value kind }
      registryState
      supplierApprovals { phase basis statusText decidedOn source { key title { nb } } }
      resolution { judgement left right decidedBy decidedAt reason }
      products(first: 50, after: $after) {
        totalCount
        nodes {
          id
          name
          integrations(first: 0) {
            totalCount
            facets(fields: ["headline"]) { buckets { value count } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
${frameFragment}`;

const judgements: Readonly<Record<Judgement, string>> = {
  POSITIVE: 'Samme virksomhet',
  NEGATIVE: 'To virksomheter',
  UNSURE: 'Ikke avgjort; holdt fra hverandre',
};

/** A vendor: who it is, its products, and how names were linked to it. */
export const vendorPage: Page<Data> = {
  path: '/leverandor/:subject',
  query,
  variables: (params) => ({ id: params.subject, after: params.get('etter') || null }),
  render({ node }, params) {
    if (node?.__typename !== 'Vendor') return null;
    const { id, name, products } = node;
    const own = pathTo('leverandor', id);
    return {
      title: name,
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${words(name)}</h1>
${facts([
  [
    'Organisasjonsnummer',
    html`${stated(node.orgnr)}${node.orgnr ? html` ${evidence(id, 'orgnr', name)}` : null}`,
  ],
  [
    'I Enhetsregisteret',
    html`${registryStates[node.registryState]}. <span class="hub-small">Se ${link('/kilde/brreg-enhetsregisteret', 'kilden Enhetsregisteret')}</span>`,
  ],
  [
    'Navn',
    html`${node.names.map(({ value, kind }) => html`<span class="hub-line">${words(value)} <span class="hub-small">${nameKinds[kind]}</span></span>`)}${evidence(id, 'names', name)}`,
  ],
])}
<h2 class="ds-heading" data-size="sm">Godkjenning som leverandør i Helsenettet</h2>
<p>Den sier hvem leverandøren er. Den sier ingenting om et produkt.</p>
${
  node.supplierApprovals.length === 0
    ? html`<p>${stated(null)}. Ingen av listene vi leser, har en slik godkjenning av leverandøren.</p>`
    : table(
        'Godkjenninger av leverandøren',
        ['Liste', 'Status', 'Grunnlag', 'Dato', 'Belegg'],
        node.supplierApprovals.map(({ source, phase, statusText, basis, decidedOn }) => [
          source ? link(pathTo('kilde', source.key), words(source.title.nb ?? source.key)) : stated(null),
          html`${processes[phase]}${statusText ? html` <span class="hub-small">«${words(statusText)}»</span>` : null}`,
          bases[basis],
          day(decidedOn),
          evidence(id, 'supplierApprovals', name),
        ]),
      )
}
<h2 class="ds-heading" data-size="sm">Produkter</h2>
${
  products.totalCount === 0
    ? html`<p>Ingen kilde nevner produkter fra leverandøren.</p>`
    : table(
        `${products.totalCount} produkter`,
        ['Produkt', 'Oppføringer', 'Statuser', 'Belegg'],
        products.nodes.map((product) => [
          link(pathTo('produkt', product.id), words(product.name)),
          product.integrations.totalCount,
          product.integrations.facets.flatMap(({ buckets }) =>
            buckets.map(
              ({ value, count }) => html`<span class="hub-line">${headlineTag(value)} ${count}</span>`,
            ),
          ),
          evidence(product.id, 'vendor', product.name),
        ]),
      )
}
${pages(
  products.pageInfo.hasNextPage ? address(own, { etter: products.pageInfo.endCursor }) : null,
  params.get('etter') ? own : null,
  'produktene',
)}
<h2 class="ds-heading" data-size="sm">Slik ble navnene knyttet til leverandøren</h2>
${
  node.resolution.length === 0
    ? html`<p>Ingen avgjørelser: navnet står likt overalt.</p>`
    : table(
        'Avgjørelser om navn',
        ['Navn i kilden', 'Sammenlignet med', 'Avgjørelse', 'Av hvem', 'Når', 'Hvorfor'],
        node.resolution.map(({ left, right, judgement, decidedBy, decidedAt, reason }) => [
          words(left),
          words(right),
          judgements[judgement],
          words(decidedBy),
          moment(decidedAt),
          words(reason),
        ]),
      )
}`,
    };
  },
};
