/** One fault, one finding: of several findings that quote the same words, the one that says what came of them stays. */
import type { Finding } from '../reading.ts';
import { phraseKey } from '../text/phrase.ts';

/** The finding that tells most comes first: what was done to a value, then what could not be read, then what is only to be looked at. */
const order: readonly string[] = [
  'LIST_INCOMPLETE',
  'STRUCK_THROUGH',
  'STATUS_OVERRULED',
  'STATUS_DIFFERS_FROM_HEADING',
  'UNKNOWN_SECTION',
  'UNSEEN_COLOUR',
  'UNREADABLE_DATE',
  'UNKNOWN_STATUS',
  'UNEXPLAINED_MARK',
  'UNREAD_FOOTNOTE',
  'UNREAD_SECTION',
  'UNREAD_REMARK',
  'UNCLEAR_REMARK',
  'UNREAD_ROW',
  'UNREAD_NOTICE',
];

/** Those that are about a whole list: they may repeat what is said of any of its rows. */
const ofList: ReadonlySet<string> = new Set([
  'LIST_INCOMPLETE',
  'UNREAD_NOTICE',
  'UNREAD_SECTION',
  'UNREAD_ROW',
]);

/** Shorter words stand in many places. */
const fewest = 4;

/** A list with more findings about its whole has other worries than that some are said twice. */
const mostOfList = 200;

/** The findings, in their order, without those whose words another finding of a greater order quotes for the same record or the list. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const ranked = findings.flatMap((finding, at) => {
    const rank = order.indexOf(finding.code);
    const words = phraseKey(finding.found ?? '');
    return rank < 0 || words.length < fewest ? [] : [{ finding, at, rank, words: ` ${words} ` }];
  });
  if (ranked.length < 2) return findings;
  const byRecord = Map.groupBy(ranked, ({ finding }) => finding.recordKey);
  const ofWhole = ranked.filter(({ finding }) => ofList.has(finding.code));
  const lists = ofWhole.length > mostOfList ? [] : ofWhole;
  const repeated = new Set<Finding>();
  for (const one of ranked) {
    const isOfList = lists.length > 0 && ofList.has(one.finding.code);
    const others = isOfList ? ranked : [...(byRecord.get(one.finding.recordKey) ?? []), ...lists];
    const isRepeat = (other: (typeof ranked)[number]) =>
      other.rank === one.rank
        ? other.finding.code === one.finding.code &&
          other.at < one.at &&
          other.words === one.words &&
          other.finding.recordKey === one.finding.recordKey
        : other.rank < one.rank && isSame(one.words, other.words);
    if (others.some(isRepeat)) repeated.add(one.finding);
  }
  return findings.filter((finding) => !repeated.has(finding));
}

/** Words are the same where one holds the other: a notice's sentence, and the sentence alone. */
function isSame(one: string, other: string): boolean {
  return one === other || one.includes(other) || other.includes(one);
}
