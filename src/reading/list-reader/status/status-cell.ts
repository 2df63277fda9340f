/** What one cell says of a status, by itself or with the legend and the heading above it. */

import type { KnownStatus } from '../../../domain/status/reader.ts';
import { concernsOther, isHarmless } from '../../../domain/status/signals/harmless.ts';
import { refersElsewhere } from '../../../domain/status/signals/scan-text.ts';
import { tickedChoices } from '../../../domain/text/check-boxes.ts';
import type { DateProblem } from '../../../domain/text/dates.ts';
import type { Fragment } from '../fragment.ts';
import type { Legend } from '../words/legend.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** What went wrong, for the caller to report. */
export interface StatusFault {
  readonly code:
    | 'UNKNOWN_STATUS'
    | 'AMBIGUOUS_STATUS'
    | 'STRUCK_THROUGH'
    | 'UNEXPLAINED_MARK'
    | 'UNEXPLAINED_COLOUR'
    | 'DATE_WITHOUT_STATUS'
    | 'STATUS_DIFFERS_FROM_HEADING'
    | DateProblem;
  readonly fragment: Fragment;
  readonly suggested: string | null;
}

/** A cell as it was read: a status, or why there is none. */
export interface CellReading {
  readonly known: KnownStatus | null;
  readonly fragment: Fragment;
  readonly rule: string;
  readonly fault: Omit<StatusFault, 'fragment'> | null;
  /** What the cell says after its status: `Godkjent – utfases 2026`. Absent: nothing. */
  readonly tail?: Fragment;
  /** The words after it make the status conditional, whatever they are. */
  readonly tailLimits?: true;
  /** The cell of a matrix says that the product is not there. Absent: it does not. */
  readonly no?: true;
}

/** What a heading says a mark or a date under it means. `fragment` is null where it is not the column's own heading. */
export interface HeadingAbove {
  readonly status: KnownStatus | null;
  readonly fragment: Fragment | null;
}

/** Reads one cell. */
export function readCell(
  cell: Fragment,
  above: HeadingAbove,
  vocabulary: Vocabulary,
  legend: Legend,
): CellReading {
  if (cell.isoDate !== null) return dated(cell, above.status, cell.isoDate, null);
  const chosen = tickedChoices(cell.text);
  if (chosen === '') return unread(cell, 'status/unknown', 'UNKNOWN_STATUS');
  if (chosen !== null) return readCell({ ...cell, text: chosen }, above, vocabulary, legend);
  const explained = legend.get(cell.text, cell.locator.quote);
  const ofLegend = explained === null ? null : vocabulary.readStatus(explained);
  if (ofLegend?.kind === 'known') return readByLegend(cell, ofLegend, above);
  // Words of the legend that no table has may still deny or end: they are weighed, and reported.
  if (explained !== null) return unread({ ...cell, text: explained }, 'legend/unknown', 'UNKNOWN_STATUS');
  const reading = vocabulary.readStatus(cell.text);
  switch (reading.kind) {
    case 'known': {
      // A plain approval with words beside it that take some of it back: they are weighed, and not read as a part of it.
      const plain = reading.process === 'APPROVED' && reading.standing === 'NOT_STATED';
      const divided = plain && reading.keys.length > 1 ? withTail(cell, vocabulary) : null;
      if (divided !== null) return divided;
      return { known: reading, fragment: cell, rule: `status/${reading.keys.join('+')}`, fault: null };
    }
    case 'mark':
      return readByHeading(cell, above);
    case 'date':
      return dated(cell, above.status, reading.value, reading.problem);
    case 'ambiguous':
      return unread(cell, 'status/ambiguous', 'AMBIGUOUS_STATUS');
    case 'absent':
      return unread(cell, 'status/unknown', 'UNKNOWN_STATUS');
    case 'unknown':
      return (
        withTail(cell, vocabulary) ?? unread(cell, 'status/unknown', 'UNKNOWN_STATUS', reading.suggested)
      );
  }
}

/** `Godkjent dersom tillegg X er installert`: what makes a status conditional, whatever it is. */
const provided =
  /\s+(?=(?:dersom|hvis|viss|såfremt|såframt|forutsatt|føresett|under forutsetning|med mindre|så lenge|når|provided|if|unless|as long as)(?!\p{L}))/giu;
const tailStart = /\s+[-–—]\s+|\s*[;(]\s*|[.,:]\s+/gu;

/**
 * A known status with a remark after it in the same cell. The remark must be understood: known words against an approval,
 * known to be harmless, or about something else. `Godkjent – kontaktperson endret` is approved; of `Godkjent – skrinlagt` nothing is known.
 */
function withTail(cell: Fragment, vocabulary: Vocabulary): CellReading | null {
  for (const { index } of cell.text.matchAll(provided)) {
    const head = vocabulary.readStatus(cell.text.slice(0, index).replace(/(?<![\s,;:(–-])[\s,;:(–-]+$/u, ''));
    if (head.kind === 'known' && head.process === 'APPROVED')
      return {
        known: head,
        fragment: cell,
        rule: `status/${head.keys.join('+')}`,
        fault: null,
        tail: { ...cell, text: cell.text.slice(index).trim() },
        tailLimits: true,
      };
  }
  for (const match of cell.text.matchAll(tailStart)) {
    const head = vocabulary.readStatus(cell.text.slice(0, match.index));
    if (head.kind !== 'known') continue;
    const text = cell.text.slice(match.index + match[0].length).replace(/\)$/u, '');
    const scan = vocabulary.scan(text);
    const saysNone = scan.saysNone && !refersElsewhere(text);
    if (scan.signals.length === 0 && !saysNone && !isHarmless(text) && !concernsOther(text)) continue;
    return {
      known: head,
      fragment: cell,
      rule: `status/${head.keys.join('+')}`,
      fault: null,
      tail: { ...cell, text },
    };
  }
  return null;
}

function unread(
  cell: Fragment,
  rule: string,
  code: StatusFault['code'],
  suggested: string | null = null,
): CellReading {
  return { known: null, fragment: cell, rule, fault: { code, suggested } };
}

/** A mark that the legend explains. The column's own heading must not name another phase. */
function readByLegend(cell: Fragment, explained: KnownStatus, above: HeadingAbove): CellReading {
  const heading = above.fragment === null ? null : above.status;
  const silent = explained.process === 'NOT_STATED';
  if (heading !== null && !silent && heading.process !== explained.process)
    return unread(cell, 'status/ambiguous', 'AMBIGUOUS_STATUS');
  const known = heading !== null && silent ? heading : explained;
  return { known, fragment: cell, rule: `legend/${cell.text.toLowerCase()}`, fault: null };
}

/** A mark that says no more than the heading above it. */
function readByHeading(cell: Fragment, { status, fragment }: HeadingAbove): CellReading {
  // `(x)` says less than `x`, and only a legend says how much.
  if (status === null || /^\s*[([]/u.test(cell.text)) return unread(cell, 'status/mark', 'UNEXPLAINED_MARK');
  return { known: status, fragment: cell, rule: fragment?.via ?? 'status/context', fault: null };
}

/** A date where a status should be: the date of what the heading says, if it says. */
function dated(
  cell: Fragment,
  above: KnownStatus | null,
  value: string | null,
  problem: DateProblem | null,
): CellReading {
  if (above === null) return unread(cell, 'status/date', problem ?? 'DATE_WITHOUT_STATUS');
  const dispensed = above.basis === 'DISPENSATION';
  const known: KnownStatus = {
    ...above,
    decidedOn: dispensed ? null : value,
    validUntil: dispensed || above.standing === 'EXPIRED' ? value : above.validUntil,
    dateProblem: problem === null ? null : { code: problem, raw: cell.text },
  };
  return { known, fragment: cell, rule: 'status/heading-and-date', fault: null };
}
