/** What a reader makes of a source's documents: the claims, and an account of everything that is not one. */
import type { Trilingual } from './bilingual.ts';
import type { Claim, ClaimOf, Locator } from './claims/claim.ts';
import type { UnknownWord } from './findings/unknown-word.ts';
import type { DriftKind, Severity } from './vocabulary.ts';

/**
 * Something in a document that a person should see. `code` is stable and upper case, `record` names the row by its
 * label, `found` and `suggested` are values, `action` says what to do.
 */
export interface Finding {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  /** Key of the record, stable across runs; the locator's place where the record has no key. */
  readonly recordKey: string;
  /** Name of the record, for people. */
  readonly record: string;
  readonly locator: Locator | null;
  readonly message: Trilingual;
  readonly action: Trilingual;
  readonly found: string | null;
  readonly suggested: string | null;
  /** The word that nobody knows, where that is the fault. */
  readonly unknownWord?: UnknownWord;
}

/** The document's shape differs from what the connector knows. `breaking` holds the batch. */
export interface Drift {
  readonly kind: DriftKind;
  readonly detail: string;
  readonly breaking: boolean;
}

/** How the cells of a document were accounted for: read = mapped + ignored + reported, always. */
export interface CellTally {
  readonly read: number;
  readonly mapped: number;
  readonly ignored: number;
  readonly reported: number;
}

/** What became of one heading of a column, or of one label, for `hub probe`. */
export interface HeadingUse {
  readonly document: string;
  readonly sheet: string | null;
  /** Verbatim. */
  readonly heading: string;
  readonly use: 'mapped' | 'ignored' | 'unknown';
  /** Mapped: the field. Ignored: the reason. Unknown: the known heading that is nearest to it, if one is near. */
  readonly as: string | null;
}

/** Everything that was read from a source's documents. */
export interface Reading {
  readonly claims: readonly Claim[];
  /** What the documents say is not there («Nei»). Never among `claims`; absent where there is none. */
  readonly negatives?: readonly ClaimOf<'negative'>[];
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  readonly cells: CellTally;
  /** Which layouts were recognised, such as `table` or `accordion`, for people and for `hub probe`. */
  readonly layouts: readonly string[];
  /** What became of the headings, each once; absent where the reader keeps no account of them. */
  readonly headings?: readonly HeadingUse[];
}
