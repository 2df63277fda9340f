import type { FreshnessState, Observation, Rank } from '../../../graphql/generated/schema-types.ts';
import {
  facts,
  folded,
  joined,
  link,
  notice,
  quoted,
  statedText,
  unavailable,
  words,
} from '../components.ts';
import { fields } from '../field-words.ts';
import { html, type Markup, type Value } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { type Address, address, pathTo } from '../params.ts';
import { type Place, placeWords } from '../place.ts';
import { counted, inWords, say } from '../say.ts';
import { dayWords, moment } from '../times.ts';
import {
  bases,
  careSettings,
  categories,
  observations,
  oneOf,
  processes,
  registryStates,
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
  readonly citation: {
    readonly url: string | null;
    readonly document: string | null;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly quote: string | null;
    readonly says: string | null;
  } | null;
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
  return html`<p>${all.length === most ? say(`De første ${most} utsagnene`, `Dei første ${most} utsegnene`, `The first ${most} statements`) : counted(all.length, ['utsagn', 'utsagn'], ['utsegn', 'utsegner'], ['statement', 'statements'])}.</p>${[...Map.groupBy(all, placeKey).values()].map(statement)}`;
}

/** Words for the values of fields that have a vocabulary. */
const vocabularies: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  process: processes,
  phase: processes,
  standing: standings,
  basis: bases,
  role: roles,
  roles,
  categories,
  careSettings,
  lifecycle: stages,
  state: registryStates,
};

/** A value as it was read, in words; several are separated by commas. */
function valueWords({ field, value }: Statement): Value {
  const vocabulary = vocabularies[field];
  if (!vocabulary) return dayWords(value);
  return joined(value.split(/,\s*/u).map((one) => vocabulary[one] ?? one));
}

const ranks: Readonly<Record<Rank, Value>> = {
  PREFERRED: say(
    'Dette er det som vises, der kildene er uenige',
    'Dette er det som blir vist, der kjeldene er usamde',
    'This is what is shown where the sources disagree',
  ),
  NORMAL: say('Teller som de andre', 'Tel som dei andre', 'Counts as the others'),
  SUPERSEDED: say('Raden er borte fra listen', 'Rada er borte frå lista', 'The row is gone from the list'),
};

/** What the publisher says on the cited page, and the way there. */
function cited({ url, document, publisher, date, quote, says }: NonNullable<Statement['citation']>): Markup {
  const page = document ?? url ?? '';
  return html`${quote ? html`<blockquote><p>«${quoted(quote)}»</p></blockquote>` : null}
${says ? html`<p>${say('Redaksjonens korte gjengivelse', 'Kort attgjeve av redaksjonen', 'In our editors’ short words')}: ${quoted(says)}</p>` : null}
<p class="hub-citation">${say('Redaksjonen har lest det her', 'Redaksjonen har lese det her', 'Our editors read it here')}: ${url ? link(url, words(page)) : words(page)}${publisher ? html`, ${quoted(publisher)}` : null}${date ? html`, ${quoted(date)}` : null}</p>`;
}

/** Statements that one reading of one place gave: they differ in the field, the value and the rule alone. */
const placeKey = (one: Statement) =>
  JSON.stringify([
    one.source?.key,
    one.documentSha256,
    one.raw,
    one.locator,
    one.citation,
    one.observation,
    one.rank,
    one.firstSeen,
    one.lastSeen,
  ]);

/** One place in a document, and everything that was read there. */
function statement(all: readonly Statement[]): Markup | null {
  const [one] = all;
  if (!one) return null;
  const { source, document, locator, citation } = one;
  return html`<article class="ds-card hub-statement"><h2 class="ds-heading" data-size="2xs">${statedText(source?.title)}</h2>
${citation ? cited(citation) : html`<blockquote><p>«${quoted(one.raw)}»</p></blockquote>`}
${facts([
  ...all.map(
    (each) =>
      [
        all.length === 1
          ? say('Lest som', 'Lesen som', 'Read as')
          : [
              say('Lest som ', 'Lesen som ', 'Read as '),
              fields[each.field] ?? html`<code>${each.field}</code>`,
            ],
        html`<bdi>${valueWords(each)}</bdi>`,
      ] as const,
  ),
  [
    say('Hvem sier det', 'Kven seier det', 'Who says so'),
    html`${statedText(source?.publisher?.name)}${source ? html`, ${link(pathTo('kilde', source.key), say('om listen', 'om lista', 'about the list'))}` : null}`,
  ],
  [say('Hvor i dokumentet', 'Kvar i dokumentet', 'Where in the document'), placeWords(locator)],
  ...(locator.quote === one.raw
    ? []
    : [
        [
          say('Ordene på stedet', 'Orda på staden', 'The words there'),
          html`«${quoted(locator.quote)}»`,
        ] as const,
      ]),
  [
    say('Dokument', 'Dokument', 'Document'),
    document
      ? html`${link(document.url, words(document.url))}<span class="hub-small">${say('Hentet', 'Henta', 'Fetched')} ${moment(document.fetchedAt)}. ${link(document.archive, say('Last ned nøyaktig det dokumentet', 'Last ned nøyaktig det dokumentet', 'Download that very document'))}</span>`
      : html`<code class="hub-path">${one.documentSha256}</code>`,
  ],
  [
    say('Sett', 'Sett', 'Seen'),
    html`${say('Først', 'Først', 'First')} ${moment(one.firstSeen)}${one.lastSeen ? html`, ${say('sist', 'sist', 'last')} ${moment(one.lastSeen)}` : null}`,
  ],
  [say('Raden', 'Rada', 'The row'), html`${observations[one.observation]}. ${ranks[one.rank]}.`],
])}
${folded(
  say('Prøv selv: regel og kommando', 'Prøv sjølv: regel og kommando', 'Try it yourself: rule and command'),
  all.map(
    (each) =>
      html`<p>${say('Felt, verdi og regel', 'Felt, verdi og regel', 'Field, value and rule')}: <code>${each.field}</code>, <code>${each.value}</code>, <code>${each.rule}</code></p><p><code class="hub-path">npx hub replay ${each.id}</code></p>`,
  ),
)}</article>`;
}
