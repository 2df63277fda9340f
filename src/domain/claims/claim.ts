/**
 * A claim is what one place in one document says: a row of a list, a card, a cell of a matrix. Every value in it
 * carries the words that said it and where they stand, so a value without evidence cannot be made.
 * An absent field means that the document does not say; it never means no.
 */

import type { ListedOf } from '../entities/declaration.ts';
import type { product } from '../entities/product.ts';
import type { ClaimKind, StatedValues } from './claim-values.ts';

/** Where in a document the words stand. `row` counts from 1 and counts heading rows, as Excel does. */
export interface Locator {
  /** Name of the document within its source, `list` for the list itself. */
  readonly document: string;
  readonly sheet?: string;
  readonly row?: number;
  /** The column's heading, verbatim. */
  readonly column?: string;
  /** Address of a workbook's cell, such as `C7`. */
  readonly cell?: string;
  /** Where there is no row: a path of element names and positions in HTML, a pointer (RFC 6901) in JSON and YAML. */
  readonly path?: string;
  /** The words themselves, verbatim, as found at that place. */
  readonly quote: string;
}

/** Where editors read a value: the publisher's page or document, its words, or what it says there in the editors' words. */
export interface Citation {
  /** Null: the document has no address. */
  readonly url: string | null;
  readonly document: string | null;
  /** Whose page or document it is; absent: not written down. */
  readonly publisher?: string;
  /** Of the page or document, as far as it gives one; otherwise the day on which it was read or recorded. Absent: not written down. */
  readonly date?: string;
  /** Verbatim; null: not written down. */
  readonly quote: string | null;
  readonly says: string | null;
}

/** A value, the words that said it, where they stand, and the key of the rule that read them. */
export interface Sourced<T> {
  readonly value: T;
  readonly raw: string;
  readonly locator: Locator;
  readonly rule: string;
  /** Of an editorial value; absent: the document at the locator is the publisher's own. */
  readonly citation?: Citation;
}

/** Which values each kind of claim may hold. Dates are ISO `yyyy-mm-dd`, or `yyyy-mm` / `yyyy` where no more is said. */
export type ClaimValues = Omit<StatedValues, 'integration'> & {
  integration: StatedValues['integration'] & ListedOf<typeof product.fields>;
};
export type { ClaimKind } from './claim-values.ts';
/** A field of a kind of claim. Example: `integration.userGroup`. */
export type ListedClaimField = { [K in ClaimKind]: `${K}.${keyof ClaimValues[K] & string}` }[ClaimKind];

export type ClaimFields<K extends ClaimKind> = {
  readonly [F in keyof ClaimValues[K]]?: Sourced<ClaimValues[K][F]>;
};

/** One claim. `key` is made by `claimKey` from the fields that identify the row, and is the same in every harvest. */
export interface ClaimOf<K extends ClaimKind> {
  readonly kind: K;
  readonly key: string;
  readonly fields: ClaimFields<K>;
  /**
   * Where rows of one list disagree about this claim: what each of them says, in the order of the list, the row that
   * `fields` was made from included. `fields` then has the status NOT_STATED. Absent: no rows disagree.
   */
  readonly contradicted?: readonly ClaimFields<K>[];
}
export type Claim = { [K in ClaimKind]: ClaimOf<K> }[ClaimKind];
