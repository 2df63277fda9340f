/** Findings, as the pages of sources and runs show them. */

import { withoutLine } from '../../../../domain/findings/messages/teach.ts';
import type { FindingState, Severity } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Text } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { counted, say, text } from '../../words/say.ts';
import { findingStates, severities } from '../../words/source-words.ts';
import {
  joined,
  link,
  omitEmptyColumns,
  plain,
  quoted,
  Subheading,
  table,
  tag,
  words,
} from '../components.ts';
import { moment } from '../times.ts';
import { type Place, placeWords } from './place.ts';

/** Something that a person at the publisher should see. */
export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly note: string | null;
  readonly answeredAt: string | null;
  readonly recordLabel: string;
  readonly locator: Place | null;
  readonly message: Text;
  readonly action: Text;
  readonly found: string | null;
  readonly suggested: string | null;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** The part of a query that gives `Finding`. */
export const findingFragment = `fragment Funn on Finding {
  id: permanentId
  code
  severity
  state
  note
  answeredAt
  recordLabel
  locator { sheet row column cell path quote }
  message { nb nn en }
  action { nb nn en }
  found
  suggested
  firstSeenAt
  lastSeenAt
}`;

/** Said of a finding that is about no row. */
export const wholeDocument = say('Hele dokumentet', 'Heile dokumentet', 'The whole document');

/** What a finding is about. */
export const subjectOf = ({ recordLabel }: Pick<Finding, 'recordLabel'>): Value =>
  recordLabel ? words(recordLabel) : wholeDocument;

/** Where a finding stands, with the words there unless `said` has them already. */
export const placeOf = ({ locator }: Pick<Finding, 'locator'>, said = ''): Value =>
  locator
    ? html`${placeWords(locator)}${said.includes(locator.quote) ? null : html`<span class="hub-small">«${quoted(locator.quote)}»</span>`}`
    : wholeDocument;

/** What to do, in a list: the line for whoever runs the hub stands on the finding's own page. */
function actionShort({ id, action }: Finding): Value {
  const { nb, nn = null, en = null } = action;
  const short = withoutLine(nb, 'nb');
  if (short === null) return text(action);
  const rest = { nn: withoutLine(nn, 'nn'), en: withoutLine(en, 'en') };
  return html`${text({ nb: short, ...rest })} ${link(pathTo('funn', id), say('Eller lær huben ordet', 'Eller lær huben ordet', 'Or teach the hub the word'))}.`;
}

/** So many findings with one remedy have it once, above them. */
const fewest = 3;

/** Findings in a table, each with the way to its page; those with the same remedy stand together, and so does what was seen at one time. */
export function findingTable(caption: Value, findings: readonly Finding[]): Markup {
  const groups = [
    ...Map.groupBy(findings, ({ action }) => withoutLine(action.nb ?? '', 'nb') ?? action.nb).values(),
  ];
  const seen = new Set(findings.map(({ firstSeenAt, lastSeenAt }) => `${firstSeenAt} ${lastSeenAt}`));
  const [first] = findings;
  const areOpen = findings.length > 1 && findings.every(({ state, note }) => state === 'OPEN' && !note);
  const once = seen.size === 1 && first && findings.length > 1 ? first : null;
  const common = [
    ...(areOpen ? [say('åpne', 'opne', 'open')] : []),
    ...(once ? [html`${say('sett', 'sette', 'seen')} ${seenOf(once)}`] : []),
  ];
  return html`${common.length > 0 ? html`<p class="hub-small">${say('Alle er', 'Alle er', 'All are')} ${joined(common, say(' og ', ' og ', ' and '))}.</p>` : null}${tableOf(
    caption,
    [
      say('Gjelder', 'Gjeld', 'About'),
      plain(say('Alvor', 'Alvor', 'Severity')),
      plain(say('Hva er funnet', 'Kva er funne', 'What was found')),
      plain(say('Hva bør gjøres', 'Kva bør gjerast', 'What to do')),
      plain(say('Hvor i dokumentet', 'Kvar i dokumentet', 'Where in the document')),
      plain(say('Sett', 'Sett', 'Seen')),
    ],
    groups.flatMap((own) => {
      const isShared = own.length >= fewest;
      const rows = own.map((one) => [
        link(pathTo('funn', one.id), subjectOf(one)),
        html`${tag(severities[one.severity].label, severities[one.severity].colour)}${areOpen ? null : html`<span class="hub-small">${findingStates[one.state]}</span>`}${one.note ? html`<span class="hub-small">«${words(one.note)}»</span>` : null}`,
        html`${text(one.message)}${one.found && !(one.message.nb ?? '').includes(one.found) ? html`<span class="hub-small">${say('Funnet', 'Funne', 'Found')}: «${quoted(one.found)}»</span>` : null}`,
        html`${isShared ? null : actionShort(one)}${one.suggested ? html`<span class="hub-small">${say('Forslag', 'Framlegg', 'Suggested')}: «${quoted(one.suggested)}»</span>` : null}`,
        isPlaced(one) ? null : placeOf(one, `${one.message.nb ?? ''} ${one.found ?? ''}`),
        once ? null : html`<span class="hub-small">${seenOf(one)}</span>`,
      ]);
      const [shared] = own;
      return isShared && shared ? [new Subheading(remedyOf(shared, own.length)), ...rows] : rows;
    }),
  )}`;
}

const tableOf = (
  caption: Value,
  columns: Parameters<typeof table>[1],
  rows: Parameters<typeof table>[2],
): Markup => {
  const filled = omitEmptyColumns(columns, rows);
  return table(caption, filled.columns, filled.rows);
};

/** What to do about several findings. */
const remedyOf = (one: Finding, count: number): Markup =>
  html`<strong>${counted(count, ['funn', 'funn'], ['funn', 'funn'], ['finding', 'findings'])}:</strong> ${actionShort(one)}`;

/** Whether the message begins with the place. */
const isPlaced = ({ message, locator }: Finding): boolean =>
  locator !== null && message.nb !== null && /^rad \d+, kolonne «/iu.test(message.nb) && locator.row !== null;

const seenOf = ({ firstSeenAt, lastSeenAt }: Finding): Markup =>
  firstSeenAt === lastSeenAt
    ? html`${moment(firstSeenAt)}`
    : html`${say('først', 'først', 'first')} ${moment(firstSeenAt)}, ${say('sist', 'sist', 'last')} ${moment(lastSeenAt)}`;
