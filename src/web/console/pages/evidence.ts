import type { FreshnessState } from '../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../frame/html.ts';
import { frameFragment, type Page, type Text } from '../frame/page.ts';
import { type Address, address, pathTo } from '../params.ts';
import { link, notice, unavailable } from '../parts/components.ts';
import { fields } from '../words/field-words.ts';
import { counted, inWords, say } from '../words/say.ts';
import { oneOf } from '../words/words.ts';
import { placeKey, type Statement, statementCard } from './evidence-card.ts';

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
    id: permanentId
    ... on Sourced { evidence(field: $field, includeSuperseded: $gone, first: ${most}) { ...Words } }
    ... on Vendor { name }
    ... on Product { name }
    ... on Municipality { name }
    ... on Agency { label: name { nb nn en } }
    ... on IntegrationTarget { key label: name { nb nn en } }
    ... on TargetInterface { key label: name { nb nn en } target { key label: name { nb nn en } } }
    ... on Integration { product { id: permanentId name } target { key label: name { nb nn en } } interface { label: name { nb nn en } } }
  }
}
fragment Words on Statement {
  id: permanentId
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
  source { key title { nb nn en } publisher { name { nb nn en } } }
  locator { sheet row column cell path quote }
  citation { url document publisher date quote says }
}
${frameFragment}`;

/** The words in the documents that a value rests on. */
export const evidencePage: Page<Data> = {
  path: '/belegg/:subject',
  query,
  parameters: { felt: Object.keys(fields), borte: ['ja'] },
  variables: (params) => ({
    id: params.subject,
    field: oneOf(fields, params.get('felt')),
    gone: params.get('borte') === 'ja',
  }),
  render({ node }, params) {
    if (!node || node.evidence === undefined) return null;
    const field = oneOf(fields, params.get('felt'));
    const subject = subjectOf(node);
    const name = html`<bdi>${subject.name}</bdi>`;
    const what = field
      ? (fields[field] ?? field)
      : say('alle opplysninger', 'alle opplysningar', 'all facts');
    const title = say(html`Belegg for ${what}`, html`Belegg for ${what}`, html`Evidence for ${what}`);
    return {
      title: [say('Belegg for ', 'Belegg for ', 'Evidence for '), what, ': ', subject.name],
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${say('Gjelder', 'Gjeld', 'About')} ${subject.href ? link(subject.href, name) : name}. ${say('Her står ordene i utgivernes dokumenter som verdien bygger på.', 'Her står orda i dokumenta til utgivarane som verdien byggjer på.', 'These are the words in the publishers’ documents that the value rests on.')}</p>
${statements(node.evidence, field !== null)}
${field ? html`<p>${link(address(pathTo('belegg', node.id)), say('Vis belegg for alle opplysninger', 'Vis belegg for alle opplysningar', 'Show the evidence for all facts'))}</p>` : null}
${params.get('borte') === 'ja' ? null : html`<p>${link(address(pathTo('belegg', node.id), { felt: field, borte: 'ja' }), say('Ta med rader som er borte fra listen sin', 'Ta med rader som er borte frå lista si', 'Include rows that are gone from their list'))}</p>`}`,
    };
  },
};

function subjectOf(node: Node): { readonly name: Value; readonly href: Address | null } {
  const { __typename: type, id, key, product, target } = node;
  const name = node.label ? inWords(node.label) : (node.name ?? key ?? id);
  if (type === 'Product') return { name, href: pathTo('produkt', id) };
  if (type === 'Vendor') return { name, href: pathTo('leverandor', id) };
  if (product && target) {
    const point = inWords(node.interface?.label ?? target.label);
    return { name: [product.name ?? product.id, ' – ', point], href: pathTo('produkt', product.id) };
  }
  if (target) return { name: [inWords(target.label), ' – ', name], href: pathTo('tjeneste', target.key) };
  return { name, href: key && type !== 'Agency' ? pathTo('tjeneste', key) : null };
}

function statements(all: readonly Statement[] | null, ofField: boolean): Markup {
  if (all === null) return unavailable(say('Belegget', 'Belegget', 'The evidence'));
  if (all.length === 0) {
    return notice(
      'info',
      html`<p>${ofField ? say('Ingen kilde har sagt noe om dette feltet. Det betyr ikke nei.', 'Inga kjelde har sagt noko om dette feltet. Det tyder ikkje nei.', 'No source has said anything about this field. It does not mean no.') : say('Ingen kilde har sagt noe om dette. Det betyr ikke nei.', 'Inga kjelde har sagt noko om dette. Det tyder ikkje nei.', 'No source has said anything about this. It does not mean no.')}</p>`,
    );
  }
  return html`<p>${all.length === most ? say(`De første ${most} utsagnene`, `Dei første ${most} utsegnene`, `The first ${most} statements`) : counted(all.length, ['utsagn', 'utsagn'], ['utsegn', 'utsegner'], ['statement', 'statements'])}.</p>${[...Map.groupBy(all, placeKey).values()].map(statementCard)}`;
}
