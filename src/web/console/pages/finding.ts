import { html, type Markup, type Value } from '../frame/html.ts';
import { frameFragment, type Page, type Text } from '../frame/page.ts';
import { pathTo } from '../params.ts';
import { facts, folded, heading, link, notice, quoted, stated, tag, words } from '../parts/components.ts';
import {
  type Finding,
  findingFragment,
  placeOf,
  subjectOf,
  wholeDocument,
} from '../parts/findings/findings.ts';
import { moment } from '../parts/times.ts';
import { say, text } from '../words/say.ts';
import { findingStates, severities } from '../words/source-words.ts';

interface Data {
  readonly node:
    | (Finding & {
        readonly __typename: string;
        readonly source: { readonly key: string; readonly title: Text } | null;
        readonly firstSeen: { readonly id: string } | null;
        readonly lastSeen: { readonly id: string } | null;
      })
    | null;
}

const query = `query Funn($id: ID!) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Finding { ...Funn source { key title { nb nn en } } firstSeen { id: permanentId } lastSeen { id: permanentId } }
  }
}
${findingFragment}
${frameFragment}`;

/** One finding: what it is about, where it stands, its life, what the publisher has answered and how to answer. */
export const findingPage: Page<Data> = {
  path: '/funn/:subject',
  query,
  parameters: {},
  variables: (params) => ({ id: params.subject }),
  render({ node }) {
    if (node?.__typename !== 'Finding') return null;
    const { label, colour } = severities[node.severity];
    const title = say('Funn', 'Funn', 'Finding');
    return {
      title: [title, ': ', node.recordLabel || wholeDocument],
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}: ${subjectOf(node)}</h1>
${notice(node.state === 'FIXED' ? 'success' : colour, html`<p>${text(node.message)}</p><p>${text(node.action)}</p>`)}
${facts([
  [
    say('Liste', 'Liste', 'List'),
    node.source ? link(pathTo('kilde', node.source.key), text(node.source.title)) : stated(null),
  ],
  [say('Alvor', 'Alvor', 'Severity'), tag(label, colour)],
  [say('Tilstand', 'Tilstand', 'State'), findingStates[node.state]],
  [
    say('Svar fra utgiveren', 'Svar frå utgivaren', 'Answer from the publisher'),
    node.answeredAt
      ? html`${node.note ? html`«${words(node.note)}» ` : null}<span class="hub-small">${moment(node.answeredAt)}</span>`
      : stated(null),
  ],
  [say('Hvor i dokumentet', 'Kvar i dokumentet', 'Where in the document'), placeOf(node)],
  [say('Funnet', 'Funne', 'Found'), node.found === null ? stated(null) : html`«${quoted(node.found)}»`],
  [
    say('Forslag', 'Framlegg', 'Suggested'),
    node.suggested === null ? stated(null) : html`«${quoted(node.suggested)}»`,
  ],
  [say('Først sett', 'Først sett', 'First seen'), seen(node.firstSeenAt, node.firstSeen)],
  [say('Sist sett', 'Sist sett', 'Last seen'), seen(node.lastSeenAt, node.lastSeen)],
])}
${heading(say('Slik svarer utgiveren', 'Slik svarer utgivaren', 'How the publisher answers'))}
<p>${say(
        html`Rettes listen, lukkes funnet av seg selv ved neste lesing. Ellers kan utgiverens redaktører svare ${answerHere(node)}; svaret er åpent for alle.`,
        html`Blir lista retta, lukkar funnet seg sjølv ved neste lesing. Elles kan redaktørane til utgivaren svare ${answerHere(node)}; svaret er ope for alle.`,
        html`When the list is mended the finding closes by itself at the next reading. Otherwise the publisher’s editors can answer ${answerHere(node)}; the answer is open to all.`,
      )}</p>
${folded(
  say(
    'For maskiner og den som drifter huben',
    'For maskiner og den som driftar huben',
    'For machines and whoever runs the hub',
  ),
  html`<p>${say(
    'Med nøkkelen, som bare sendes i en header, aldri i et skjema:',
    'Med nøkkelen, som berre blir send i ein header, aldri i eit skjema:',
    'With the token, which is sent in a header only, never in a form:',
  )}</p>
<pre><code>mutation { answerFinding(id: ${JSON.stringify(node.id)}, state: DISPUTED, note: "…") { state note } }</code></pre>
<p>${say('På maskinen der huben går:', 'På maskina der huben går:', 'On the machine that the hub runs on:')} <code class="hub-path">npx hub answer ${node.id} DISPUTED --note "…"</code></p>
<p>${say('Kode', 'Kode', 'Code')}: <code>${node.code}</code></p>`,
)}`,
    };
  },
};

function seen(at: string, run: { readonly id: string } | null): Markup {
  const words = say('lesingen', 'lesinga', 'the reading');
  return html`${moment(at)}${run ? html` (${link(pathTo('forsok', run.id), words)})` : null}`;
}

/** The way to the workbench, where the list is known. */
const answerHere = ({ source }: NonNullable<Data['node']>): Value => {
  const words = say('på arbeidsbordet', 'på arbeidsbordet', 'at the workbench');
  return source ? link(pathTo('arbeidsbord', source.key), words) : words;
};
