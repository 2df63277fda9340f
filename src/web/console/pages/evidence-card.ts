/** One place in a document that values rest on. */
import type { Observation, Rank } from '../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../frame/html.ts';
import type { Text } from '../frame/page.ts';
import { pathTo } from '../params.ts';
import { facts, folded, joined, link, quoted, statedText, words } from '../parts/components.ts';
import { type Place, placeWords } from '../parts/findings/place.ts';
import { dayWords, moment } from '../parts/times.ts';
import { fields } from '../words/field-words.ts';
import { say } from '../words/say.ts';
import {
  bases,
  careSettings,
  categories,
  observations,
  processes,
  registryStates,
  roles,
  stages,
  standings,
} from '../words/words.ts';

/** What one place says of one field. */
export interface Statement {
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
export const placeKey = (one: Statement) =>
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
export function statementCard(all: readonly Statement[]): Markup | null {
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
