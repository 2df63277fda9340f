/** Findings, as the pages of sources and runs show them. */
import type { FindingState, Severity } from '../../graphql/generated/schema-types.ts';
import { link, plain, quoted, table, tag, words } from './components.ts';
import { html, type Markup, type Value } from './html.ts';
import type { Text } from './page.ts';
import { pathTo } from './params.ts';
import { type Place, placeWords } from './place.ts';
import { say, text } from './say.ts';
import { findingStates, severities } from './source-words.ts';
import { moment } from './times.ts';

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

/** Where a finding stands, with the words there. */
export const placeOf = ({ locator }: Pick<Finding, 'locator'>): Value =>
  locator
    ? html`${placeWords(locator)}<span class="hub-small">«${quoted(locator.quote)}»</span>`
    : wholeDocument;

/** Findings in a table, each with the way to its page. */
export function findingTable(caption: Value, findings: readonly Finding[]): Markup {
  return table(
    caption,
    [
      say('Gjelder', 'Gjeld', 'About'),
      plain(say('Alvor', 'Alvor', 'Severity')),
      plain(say('Hva er funnet', 'Kva er funne', 'What was found')),
      plain(say('Hva bør gjøres', 'Kva bør gjerast', 'What to do')),
      plain(say('Hvor i dokumentet', 'Kvar i dokumentet', 'Where in the document')),
      plain(say('Sett', 'Sett', 'Seen')),
    ],
    findings.map((one) => [
      link(pathTo('funn', one.id), subjectOf(one)),
      html`${tag(severities[one.severity].label, severities[one.severity].colour)}<span class="hub-small">${findingStates[one.state]}</span>${one.note ? html`<span class="hub-small">«${words(one.note)}»</span>` : null}`,
      html`${text(one.message)}${one.found ? html`<span class="hub-small">${say('Funnet', 'Funne', 'Found')}: «${quoted(one.found)}»</span>` : null}`,
      html`${text(one.action)}${one.suggested ? html`<span class="hub-small">${say('Forslag', 'Framlegg', 'Suggested')}: «${quoted(one.suggested)}»</span>` : null}`,
      placeOf(one),
      html`<span class="hub-small">${say('Først', 'Først', 'First')} ${moment(one.firstSeenAt)}</span><span class="hub-small">${say('Sist', 'Sist', 'Last')} ${moment(one.lastSeenAt)}</span>`,
    ]),
  );
}
