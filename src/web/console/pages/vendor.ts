import type {
  ApprovalBasis,
  Headline,
  Judgement,
  NameKind,
  Observation,
  ProcessPhase,
  RegistryState,
  Standing,
} from '../../../graphql/generated/schema-types.ts';
import { evidence, facts, heading, headlineTag, link, pages, stated, table, words } from '../components.ts';
import { downloads } from '../downloads.ts';
import { html, type Value } from '../html.ts';
import { quote } from '../integrations.ts';
import { goneIn, goneRows, observedBy, offLists } from '../on-lists.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { address, pathTo } from '../params.ts';
import { counted, say, text } from '../say.ts';
import { statusDetails } from '../status-details.ts';
import { day, moment } from '../times.ts';
import { bases, nameKinds, registryStates } from '../words.ts';

interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly orgnr: string | null;
    readonly name: string;
    readonly names: readonly { readonly value: string; readonly kind: NameKind }[];
    readonly registryState: RegistryState;
    readonly supplierApprovals: readonly {
      readonly headline: Headline;
      readonly process: ProcessPhase;
      readonly standing: Standing;
      readonly observation: Observation;
      readonly missingSince: string | null;
      readonly warnings: readonly { readonly text: Text }[];
      readonly validUntil: string | null;
      readonly conditions: Text | null;
      readonly basis: ApprovalBasis;
      readonly statusText: string | null;
      readonly decidedOn: string | null;
      readonly source: { readonly key: string; readonly title: Text } | null;
    }[];
    readonly gone: { readonly totalCount: number };
    readonly resolution: readonly {
      readonly judgement: Judgement;
      readonly left: string;
      readonly right: string;
      readonly method: string;
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

const query = `query Leverandor($id: ID!, $filter: IntegrationFilter, $off: IntegrationFilter, $after: String) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Vendor {
      id: permanentId
      orgnr
      name
      names { value kind }
      registryState
      supplierApprovals {
        headline
        process: phase
        standing
        observation
        missingSince
        warnings { text { nb nn en } }
        validUntil
        conditions { nb nn en }
        basis
        statusText
        decidedOn
        source { key title { nb nn en } }
      }
      gone: integrations(filter: $off, first: 0) { totalCount }
      resolution { judgement left right method decidedBy decidedAt reason }
      products(first: 50, after: $after) {
        totalCount
        nodes {
          id: permanentId
          name
          integrations(filter: $filter, first: 0) {
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

const judgements: Readonly<Record<Judgement, Value>> = {
  POSITIVE: say('Samme virksomhet', 'Same verksemd', 'The same company'),
  NEGATIVE: say('To virksomheter', 'To verksemder', 'Two companies'),
  UNSURE: say(
    'Ikke avgjort; holdt fra hverandre',
    'Ikkje avgjort; haldne frå kvarandre',
    'Not decided; kept apart',
  ),
};

/** Why names were linked or not, by the rule that did it. What a person decided is in that person's words. */
const methods: Readonly<Record<string, Value>> = {
  'number/equal': say(
    'Kilden oppgir organisasjonsnummeret.',
    'Kjelda oppgjev organisasjonsnummeret.',
    'The source gives the organisation number.',
  ),
  'name/exact': say(
    'Navnet er det samme når en ser bort fra store bokstaver, tegn og selskapsform. Er det likt for flere, knyttes det ikke til noen av dem.',
    'Namnet er det same når ein ser bort frå store bokstavar, teikn og selskapsform. Er det likt for fleire, blir det ikkje knytt til nokon av dei.',
    'The name is the same without capitals, punctuation and legal form. Where it fits several, it is linked to none of them.',
  ),
  'name/similar': say(
    'Navnene ligner. Likhet alene knytter ingenting sammen; et menneske må avgjøre det.',
    'Namna liknar. Likskap åleine knyter ingenting saman; eit menneske må avgjere det.',
    'The names are alike. Likeness alone links nothing; a person must decide.',
  ),
  'register/name-exact': say(
    'Enhetsregisteret har én virksomhet med nøyaktig dette navnet og denne selskapsformen.',
    'Einingsregisteret har éi verksemd med nøyaktig dette namnet og denne selskapsforma.',
    'Enhetsregisteret has one entity of exactly this name and legal form.',
  ),
};

/** A vendor: who it is, its products, and how names were linked to it. */
export const vendorPage: Page<Data> = {
  path: '/leverandor/:subject',
  query,
  parameters: { borte: ['vis'], etter: null },
  variables: (params) => ({
    id: params.subject,
    filter: observedBy(params),
    off: { observation: offLists },
    after: params.get('etter') || null,
  }),
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
    say('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
    html`${stated(node.orgnr)}${node.orgnr ? html` ${evidence(id, 'orgnr', name)}` : null}`,
  ],
  [
    say('I Enhetsregisteret', 'I Einingsregisteret', 'In the Register of Entities (Enhetsregisteret)'),
    html`${registryStates[node.registryState]}. <span class="hub-small">${link(pathTo('kilde', 'brreg-enhetsregisteret'), say('Om kilden Enhetsregisteret', 'Om kjelda Einingsregisteret', 'About the source Enhetsregisteret'))}</span>`,
  ],
  [
    say('Navn', 'Namn', 'Name'),
    html`${node.names.map(({ value, kind }) => html`<span class="hub-line">${words(value)} <span class="hub-small">${nameKinds[kind]}</span></span>`)}${evidence(id, 'names', name)}`,
  ],
])}
${heading(say('Godkjenning som leverandør i Helsenettet', 'Godkjenning som leverandør i Helsenettet', 'Approval as supplier in Helsenettet'))}
<p>${say('Den sier hvem leverandøren er. Den sier ingenting om et produkt.', 'Ho seier kven leverandøren er. Ho seier ingenting om eit produkt.', 'It tells who the vendor is. It says nothing about a product.')}</p>
${
  node.supplierApprovals.length === 0
    ? html`<p>${stated(null)}. ${say('Ingen av listene vi leser, har en slik godkjenning av leverandøren.', 'Ingen av listene vi les, har ei slik godkjenning av leverandøren.', 'None of the lists that we read has such an approval of the vendor.')}</p>`
    : table(
        say('Godkjenninger av leverandøren', 'Godkjenningar av leverandøren', 'Approvals of the vendor'),
        [
          say('Liste', 'Liste', 'List'),
          'Status',
          say('Grunnlag', 'Grunnlag', 'Basis'),
          say('Dato', 'Dato', 'Date'),
          say('Belegg', 'Belegg', 'Evidence'),
        ],
        node.supplierApprovals.map((approval) => [
          approval.source
            ? link(pathTo('kilde', approval.source.key), text(approval.source.title))
            : stated(null),
          html`${statusDetails(approval)}${approval.statusText ? html`<span class="hub-small">${quote(approval.statusText, approval.observation)}</span>` : null}`,
          html`${bases[approval.basis]}${approval.conditions?.nb ? html`. ${say('Vilkår', 'Vilkår', 'Conditions')}: ${text(approval.conditions)}` : null}`,
          html`${day(approval.decidedOn)}${approval.validUntil ? html`<span class="hub-small">${say('Gjelder til', 'Gjeld til', 'Valid until')} ${day(approval.validUntil)}</span>` : null}`,
          evidence(id, 'supplierApprovals', name),
        ]),
      )
}
${heading(say('Produkter', 'Produkt', 'Products'))}
${goneRows(node.gone.totalCount, params, own, {})}
${
  products.totalCount === 0
    ? html`<p>${say('Ingen kilde nevner produkter fra leverandøren.', 'Inga kjelde nemner produkt frå leverandøren.', 'No source names a product of the vendor.')}</p>`
    : table(
        counted(
          products.totalCount,
          ['produkt', 'produkter'],
          ['produkt', 'produkt'],
          ['product', 'products'],
        ),
        [
          say('Produkt', 'Produkt', 'Product'),
          say('Oppføringer', 'Oppføringar', 'Entries'),
          say('Statuser', 'Statusar', 'Statuses'),
          say('Belegg', 'Belegg', 'Evidence'),
        ],
        products.nodes.map((product) => [
          link(pathTo('produkt', product.id), words(product.name)),
          product.integrations.totalCount === 0
            ? say('Ingen på listene nå', 'Ingen på listene no', 'None on the lists now')
            : product.integrations.totalCount,
          product.integrations.facets.flatMap(({ buckets }) =>
            buckets.map(
              ({ value, count }) => html`<span class="hub-line">${headlineTag(value)} ${count}</span>`,
            ),
          ),
          evidence(product.id, 'vendor', product.name),
        ]),
      )
}
${downloads('integrations', { filter: { ...observedBy(params), vendorIds: [id] } })}
${pages(
  products.pageInfo.hasNextPage
    ? address(own, { borte: goneIn(params), etter: products.pageInfo.endCursor })
    : null,
  params.get('etter') ? address(own, { borte: goneIn(params) }) : null,
  say('produktene', 'produkta', 'the products'),
)}
${heading(say('Slik ble navnene knyttet til leverandøren', 'Slik vart namna knytte til leverandøren', 'How names were linked to the vendor'))}
${
  node.resolution.length === 0
    ? html`<p>${say('Ingen avgjørelser: navnet står likt overalt.', 'Ingen avgjerder: namnet står likt overalt.', 'No decisions: the name is the same everywhere.')}</p>`
    : table(
        say('Avgjørelser om navn', 'Avgjerder om namn', 'Decisions on names'),
        [
          say('Navn i kilden', 'Namn i kjelda', 'Name in the source'),
          say('Sammenlignet med', 'Samanlikna med', 'Compared with'),
          say('Avgjørelse', 'Avgjerd', 'Decision'),
          say('Av hvem', 'Av kven', 'By whom'),
          say('Når', 'Når', 'When'),
          say('Hvorfor', 'Kvifor', 'Why'),
        ],
        node.resolution.map(({ left, right, method, judgement, decidedBy, decidedAt, reason }) => [
          words(left),
          words(right),
          judgements[judgement],
          words(decidedBy),
          moment(decidedAt),
          methods[method] ?? words(reason),
        ]),
      )
}`,
    };
  },
};
