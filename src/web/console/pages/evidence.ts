import type { FreshnessState, Observation, Rank } from '../../../graphql/generated.ts';
import { facts, link, notice, stated, unavailable, words } from '../components.ts';
import { html, type Markup } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { address, pathTo } from '../params.ts';
import { type Place, placeWords } from '../place.ts';
import { moment } from '../times.ts';
import {
  bases,
  categories,
  fields,
  observations,
  oneOf,
  processes,
  roles,
  stages,
  standings,
} from '../words.ts';

interface Statement {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly raw: string;
  readonly rule: string;
  readonly rank: Rank;
  readonly observation: Observation;
  readonly firstSeen: string;
  readonly lastSeen: string | null;
  readonly documentSha256: string;
  readonly document: { readonly url: string; readonly fetchedAt: string; readonly archive: string } | null;
  readonly source: {
    readonly key: string;
    readonly title: Text;
    readonly publisher: { readonly name: Text } | null;
  } | null;
  readonly locator: Place;
}

interface Named {
  readonly id: string;
  readonly key?: string;
  readonly name?: string;
  readonly title?: Text;
}

interface Node extends Named {
  readonly __typename: string;
  readonly freshness?: { readonly state: FreshnessState };
  readonly evidence?: readonly Statement[] | null;
  readonly product?: Named;
  readonly target?: { readonly key: string; readonly label: Text };
  readonly interface?: { readonly label: Text } | null;
  readonly label?: Text;
}

interface Data {
  readonly node: Node | null;
}

/** Most statements on a page. */
const most = 200;

const query = `query Belegg($id: ID!, $field: String, $gone: Boolean!) {
  ...Frame
  node(id: $id) {
    __typename
    id
    ... on Sourced { evidence(field: $field, includeSuperseded: $gone, first: ${most}) { ...Words } }
    ... on Vendor { name }
    ... on Product { name }
    ... on Municipality { name }
    ... on Agency { label: name { nb } }
    ... on IntegrationTarget { key label: name { nb } }
    ... on TargetInterface { key label: name { nb } target { key label: name { nb } } }
    ... on Integration { product { id name } target { key label: name { nb } } interface { label: name { nb } } }
  }
}
fragment Words on Statement {
  id
  field
  value
  raw
  rule
  rank
  observation
  firstSeen
  lastSeen
  documentSha256
  document { url fetchedAt archive }
  source { key title { nb } publisher { name { nb } } }
  locator { sheet row column cell path quote }
}
${frameFragment}`;

/** The words in the documents that a value rests on. */
export const evidencePage: Page<Data> = {
  path: '/belegg/:subject',
  query,
  variables: (params) => ({
    id: params.subject,
    field: oneOf(fields, params.get('felt')),
    gone: params.get('borte') === 'ja',
  }),
  render({ node }, params) {
    if (!node || node.evidence === undefined) return null;
    const field = oneOf(fields, params.get('felt'));
    const subject = subjectOf(node);
    const what = field ? (fields[field] ?? field) : 'alle opplysninger';
    return {
      title: `Belegg for ${what}: ${subject.name}`,
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">Belegg for ${what}</h1>
<p>Gjelder ${subject.href ? link(subject.href, words(subject.name)) : words(subject.name)}. Her står ordene i utgivernes dokumenter som verdien bygger på.</p>
${statements(node.evidence, field !== null)}
${field ? html`<p>${link(address(pathTo('belegg', node.id)), 'Vis belegg for alle opplysninger')}</p>` : null}
${params.get('borte') === 'ja' ? null : html`<p>${link(address(pathTo('belegg', node.id), { felt: field, borte: 'ja' }), 'Ta med rader som er borte fra listen sin')}</p>`}`,
    };
  },
};

function subjectOf(node: Node): { readonly name: string; readonly href: string | null } {
  const { __typename: type, id, key, product, target } = node;
  const name = node.name ?? node.label?.nb ?? key ?? id;
  if (type === 'Product') return { name, href: pathTo('produkt', id) };
  if (type === 'Vendor') return { name, href: pathTo('leverandor', id) };
  if (product && target) {
    const point = node.interface?.label.nb ?? target.label.nb ?? target.key;
    return { name: `${product.name} – ${point}`, href: pathTo('produkt', product.id) };
  }
  if (target)
    return { name: `${target.label.nb ?? target.key} – ${name}`, href: pathTo('tjeneste', target.key) };
  return { name, href: key && type !== 'Agency' ? pathTo('tjeneste', key) : null };
}

function statements(all: readonly Statement[] | null, ofField: boolean): Markup {
  if (all === null) return unavailable('Belegget');
  if (all.length === 0) {
    return notice(
      'info',
      html`<p>Ingen kilde har sagt noe om dette${ofField ? ' feltet' : null}. Det betyr ikke nei.</p>`,
    );
  }
  return html`<p>${all.length === most ? `De første ${most} utsagnene.` : `${all.length} utsagn.`}</p>${all.map(statement)}`;
}

/** Words for the values of fields that have a vocabulary; each word has one meaning in all of them. */
const vocabulary: Readonly<Record<string, string>> = {
  ...stages,
  ...categories,
  ...bases,
  ...roles,
  ...standings,
  ...processes,
};
const fieldsWithVocabulary = ['process', 'standing', 'basis', 'role', 'roles', 'category', 'lifecycle'];

/** A value as it was read, in words; several are separated by commas. */
function valueWords({ field, value }: Statement): string {
  if (!fieldsWithVocabulary.includes(field)) return value;
  return value
    .split(/,\s*/u)
    .map((one) => vocabulary[one] ?? one)
    .join(', ');
}

const ranks: Readonly<Record<Rank, string>> = {
  PREFERRED: 'Dette er det som vises, der kildene er uenige',
  NORMAL: 'Teller som de andre',
  SUPERSEDED: 'Raden er borte fra listen',
};

function statement(one: Statement): Markup {
  const { source, document, locator } = one;
  return html`<article class="ds-card hub-statement"><h2 class="ds-heading" data-size="2xs">${stated(source?.title.nb)}</h2>
<blockquote><p>«${words(one.raw)}»</p></blockquote>
${facts(
  [
    [
      'Lest som',
      html`${words(valueWords(one))}<span class="hub-small">Felt og verdi i API-et: <code>${one.field}</code>, <code>${one.value}</code></span>`,
    ],
    [
      'Hvem sier det',
      html`${stated(source?.publisher?.name.nb)}${source ? html`, ${link(pathTo('kilde', source.key), 'om listen')}` : null}`,
    ],
    ['Hvor i dokumentet', placeWords(locator)],
    ['Ordene på stedet', locator.quote === one.raw ? null : html`«${words(locator.quote)}»`],
    [
      'Dokument',
      document
        ? html`${link(document.url, words(document.url))}<span class="hub-small">Hentet ${moment(document.fetchedAt)}. ${link(document.archive, 'Last ned nøyaktig det dokumentet')}</span>`
        : html`<code class="hub-path">${one.documentSha256}</code>`,
    ],
    ['Regel', html`<code>${one.rule}</code>`],
    [
      'Sett',
      html`Først ${moment(one.firstSeen)}${one.lastSeen ? html`, sist ${moment(one.lastSeen)}` : null}`,
    ],
    ['Raden', html`${observations[one.observation]}. ${ranks[one.rank]}.`],
    ['Prøv selv', html`<code class="hub-path">npx hub replay ${one.id}</code>`],
  ].filter((pair): pair is [string, Markup] => pair[1] !== null),
)}</article>`;
}
