/** Findings about one row: an issue of the reader with the texts of its code. */
import { findingCodes } from '../../domain/findings/codes.ts';
import { describe, type FindingTexts, placeOf, shorten } from '../../domain/findings/messages/describe.ts';
import { fieldName, joined, valueName } from '../../domain/findings/messages/phrases.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Fragment } from './fragment.ts';
import type { ReadingLog, RecordKey } from './reading-log.ts';

/** Codes whose usual message names what was found, and the words on the other side where there are such. */
export type IssueCode =
  | 'UNKNOWN_STATUS'
  | 'AMBIGUOUS_STATUS'
  | 'STRUCK_THROUGH'
  | 'UNEXPLAINED_MARK'
  | 'UNEXPLAINED_COLOUR'
  | 'UNREAD_NOTICE'
  | 'UNSEEN_COLOUR'
  | 'DATE_WITHOUT_STATUS'
  | 'STATUS_DIFFERS_FROM_HEADING'
  | 'STATUS_OVERRULED'
  | 'UNCLEAR_REMARK'
  | 'IMPOSSIBLE_DATE'
  | 'UNREADABLE_DATE'
  | 'WRONG_ORGANISATION_NUMBER'
  | 'DUMMY_ORGANISATION_NUMBER'
  | 'TEST_ORGANISATION_NUMBER'
  | 'UNKNOWN_VALUE'
  | 'UNKNOWN_INTERFACE'
  | 'VERSION_IN_NAME'
  | 'VERSION_CONTRADICTS'
  | 'VALUE_TOO_LONG'
  | 'HIDDEN_CHARACTERS'
  | 'POSSIBLY_SEVERAL'
  | 'UNPAIRED_LINES'
  | 'UNREAD_FOOTNOTE'
  | 'DUPLICATE_ROW'
  | 'CONTRADICTING_ROWS'
  | 'UNKNOWN_SECTION'
  | 'UNREAD_SECTION'
  | 'UNREAD_LIST'
  | 'UNREADABLE_ITEM';

export interface Issue {
  readonly code: IssueCode;
  readonly fragment: Fragment;
  readonly field: string;
  /** Null: it is the lack of a value that is reported. */
  readonly found: string | null;
  readonly suggested?: string | null;
  /** The words on the other side: `&` in the message. */
  readonly against?: string;
  /** It is of a heading or notice over many rows, and reported once. */
  readonly ofDocument?: boolean;
  /** What the message names instead of what was found. */
  readonly named?: string;
  /** The status that the words were read as, where they were understood in part. */
  readonly readAs?: string;
  /** False: the value is used all the same, so its cell counts as read. */
  readonly lost?: boolean;
}

/** Faults of which the suggestion is a guess at a word that is known. Of others it is what the value would be. */
const guessed: ReadonlySet<IssueCode> = new Set(['UNKNOWN_STATUS', 'UNKNOWN_VALUE', 'UNKNOWN_INTERFACE']);

/** Reports a fault in a record. The cell counts as reported unless its value is used all the same. */
export function reportIssue(
  log: ReadingLog,
  issue: Issue,
  row: { readonly key: RecordKey; readonly label: string },
): void {
  const { code, fragment, field, found, suggested = null, lost = true } = issue;
  const record =
    issue.ofDocument === true ? { key: phraseKey(fragment.text), label: shorten(fragment.text) } : row;
  log.report({
    ...textsOf(issue),
    severity: findingCodes[code].severities[0],
    recordKey: record.key,
    record: record.label,
    field,
    locator: fragment.locator,
    found: found === null ? null : shorten(found),
    suggested,
    ...(lost ? { unit: fragment.unit } : {}),
  });
}

function textsOf(issue: Issue): FindingTexts {
  const { code, fragment, found, suggested = null, against = '', named, readAs } = issue;
  const words = shorten(named ?? found ?? '');
  const at = placeOf(fragment.locator);
  if (code === 'UNKNOWN_STATUS' && readAs !== undefined)
    return describe('UNKNOWN_STATUS.partly', { found: words, read: valueName(readAs) }, { at });
  if (code === 'UNCLEAR_REMARK' && against === '')
    return describe('UNCLEAR_REMARK.unstated', { found: words }, { at });
  const options = { at, meant: guessed.has(code) ? suggested : null };
  return describe(code, { found: words, against: shorten(against) }, options);
}

/** Reports that a row lacks fields that it must have; it becomes no claim. */
export function reportMissing(
  log: ReadingLog,
  missing: readonly string[],
  anchor: Fragment,
  record: { readonly key: RecordKey; readonly label: string },
): void {
  const fields = joined(missing.map(fieldName));
  log.report({
    ...describe('MISSING_REQUIRED', { fields }, { at: placeOf(anchor.locator) }),
    severity: 'WARNING',
    recordKey: record.key,
    record: record.label,
    field: missing.join(','),
    locator: anchor.locator,
    unit: anchor.unit,
  });
}
