import { facts, heading, link, notice, quoted, stated, tag, words } from '../components.ts';
import { type Finding, findingFragment, placeOf, subjectOf, wholeDocument } from '../findings.ts';
import { html, type Markup } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { pathTo } from '../params.ts';
import { say, text } from '../say.ts';
import { findingStates, severities } from '../source-words.ts';
import { moment } from '../times.ts';

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
      title: [title, ': ', node.recordLabel || wholeDocument, ` (${node.code})`],
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
  [say('Kode', 'Kode', 'Code'), html`<code>${node.code}</code>`],
])}
${heading(say('Slik svarer utgiveren', 'Slik svarer utgivaren', 'How the publisher answers'))}
<p>${say(
        'Rettes listen, lukkes funnet av seg selv ved neste lesing. Ellers kan den som har nøkkelen, svare; svaret er åpent for alle. Nøkkelen sendes bare i en header, aldri i et skjema.',
        'Blir lista retta, lukkar funnet seg sjølv ved neste lesing. Elles kan den som har nøkkelen, svare; svaret er ope for alle. Nøkkelen blir berre send i ein header, aldri i eit skjema.',
        'When the list is mended the finding closes by itself at the next reading. Otherwise whoever has the token can answer; the answer is open to all. The token is sent in a header only, never in a form.',
      )}</p>
<pre><code>mutation { answerFinding(id: ${JSON.stringify(node.id)}, state: DISPUTED, note: "…") { state note } }</code></pre>
<p>${say('På maskinen der huben går:', 'På maskina der huben går:', 'On the machine that the hub runs on:')} <code class="hub-path">npx hub answer ${node.id} DISPUTED --note "…"</code></p>`,
    };
  },
};

function seen(at: string, run: { readonly id: string } | null): Markup {
  const words = say('forsøket', 'forsøket', 'the attempt');
  return html`${moment(at)}${run ? html` (${link(pathTo('forsok', run.id), words)})` : null}`;
}
