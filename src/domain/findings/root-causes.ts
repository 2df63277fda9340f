/** One fault, one finding: of several findings that quote the same words, the one that says what came of them stays. */
import type { Finding } from '../reading.ts';
import { phraseKey } from '../text/phrase.ts';

/** What was done to a value comes first, then what could not be read, then what is only to be looked at. */
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

/** Those that are about a list as a whole, wherever on the page the same words stand. */
const ofList: ReadonlySet<string> = new Set(['LIST_INCOMPLETE', 'UNREAD_SECTION', 'UNREAD_NOTICE']);

/** Shorter words stand in many places. */
const fewest = 4;

/**
 * The findings, in their order, without those that an earlier one of `order` makes superfluous: one that quotes the same
 * words for the same record, from the same place, or for the list as both do. The same words elsewhere are another fault.
 */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  /** The code of the finding that stays, by what it is about and its words. */
  const kept = new Map<string, string>();
  const ranked = findings.flatMap((finding) => {
    const rank = order.indexOf(finding.code);
    const words = phraseKey(finding.found ?? '');
    if (rank < 0 || words.length < fewest) return [];
    const keys = keysOf(finding).map((key) => `${key} ${words}`);
    return [{ finding, rank, keys }];
  });
  const repeated = new Set<Finding>();
  for (const { finding, keys } of ranked.toSorted((a, b) => a.rank - b.rank)) {
    const { code, recordKey } = finding;
    const isRepeat = keys.some((key) => {
      const first = kept.get(key);
      return first !== undefined && (first !== code || key.startsWith(`record ${recordKey} `));
    });
    if (isRepeat) repeated.add(finding);
    else for (const key of keys) if (!kept.has(key)) kept.set(key, code);
  }
  return findings.filter((finding) => !repeated.has(finding));
}

/** What a finding is about: its record, the place that it quotes, the list. */
function keysOf({ code, recordKey, locator }: Finding): readonly string[] {
  return [
    `record ${recordKey}`,
    ...(locator?.path === undefined ? [] : [`place ${locator.document} ${locator.path}`]),
    ...(ofList.has(code) ? ['list'] : []),
  ];
}
