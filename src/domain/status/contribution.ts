/** What speaks about a row's status, and what is decided from it. */
import type { ApprovalBasis, ProcessPhase, Standing } from '../vocabulary.ts';
import type { KnownStatus } from './reader.ts';
import type { TextScan } from './signals/scan-text.ts';
import type { TextSignal } from './signals/text-signal.ts';

/**
 * Where a contribution stands. `cell`: the row's own status column, matrix cell or column headed by a status. `above`: a
 * section, caption, sheet or row that heads it. `title`: the page's title or first heading. `condition`: a column of
 * conditions or limits. `remark`: a remark, footnote, note row or paragraph about the row. `notice`: an alert or paragraph
 * about the page. `name`: the cells that name the row.
 */
export type ContributionPlace = 'cell' | 'above' | 'title' | 'condition' | 'remark' | 'notice' | 'name';

/** One thing that speaks about a row. `source` is the caller's evidence for it. */
export interface Contribution<E> {
  readonly place: ContributionPlace;
  readonly source: E;
  /** The status that it states in known words, and the rule they were read by; null: none. */
  readonly states: KnownStatus | null;
  readonly rule: string;
  readonly scan: TextScan;
  readonly struck: boolean;
  /** How near the row it stands: of two headings the deeper one gives the status. 0 for what is not a heading. */
  readonly depth: number;
  /** A cell of the row's own for the status whose words are not known. */
  readonly unread: boolean;
}

/** A value, the contribution that gave it, and the rule. */
export interface Decided<T, E> {
  readonly value: T;
  readonly source: E | null;
  readonly rule: string;
}

/**
 * `STATUS_OVERRULED`: words beside a status say that it does not hold, or not so (`source` says it, `against` is the
 * status). `STATUS_DIFFERS_FROM_HEADING`: the row's own words are narrower than the heading's, and count.
 * `UNCLEAR_REMARK`: such words that may be about something else; nothing was taken away.
 */
export interface StatusFaultFound<E> {
  readonly code:
    | 'AMBIGUOUS_STATUS'
    | 'STRUCK_THROUGH'
    | 'STATUS_OVERRULED'
    | 'STATUS_DIFFERS_FROM_HEADING'
    | 'UNCLEAR_REMARK';
  readonly source: E;
  readonly against: E | null;
  /** The sentence that the fault is about; null: the whole of the source. */
  readonly quote: string | null;
}

export interface Decision<E> {
  readonly process: Decided<ProcessPhase, E>;
  readonly standing: Decided<Standing, E>;
  readonly basis: Decided<ApprovalBasis, E> | null;
  readonly decidedOn: Decided<string, E> | null;
  readonly validUntil: Decided<string, E> | null;
  readonly version: Decided<string, E> | null;
  readonly inUse: Decided<boolean, E> | null;
  /** What limits the approval, to be reported as its conditions. */
  readonly conditions: readonly E[];
  readonly faults: readonly StatusFaultFound<E>[];
}

/** A signal that counts for the row, with the contribution that gave it. */
export interface Block<E> {
  readonly signal: Pick<
    TextSignal,
    'effect' | 'key' | 'standing' | 'process' | 'basis' | 'until' | 'ahead' | 'quote'
  >;
  readonly from: Contribution<E>;
}

/** A decision before what speaks against it was heard. */
export type Stated<E> = Omit<Decision<E>, 'faults' | 'conditions'>;

/** A status that is left open, by a rule. */
export function left<E>(source: E | null, rule: string) {
  const value = { value: 'NOT_STATED', source, rule } as const;
  return { process: value, standing: value };
}
