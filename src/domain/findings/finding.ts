/** Findings with ids that stay the same from run to run. */
import { hash } from 'node:crypto';
import type { Trilingual } from '../bilingual.ts';
import type { Locator } from '../claims/claim.ts';
import type { Finding } from '../reading.ts';
import type { Severity } from '../vocabulary.ts';
import type { FindingCode } from './codes.ts';
import { unknownWordOf } from './unknown-word.ts';

export interface FindingParts {
  /** Key of the source. */
  readonly source: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Key of the record; a heading or place that does not move with row numbers where there is no record. */
  readonly recordKey: string;
  readonly record: string;
  /** Name of the field or heading that the finding is about. */
  readonly field: string;
  readonly locator: Locator | null;
  /** Texts of the message catalogue: `...describe('UNREAD_ROW.alone', …)`. */
  readonly message: Trilingual;
  readonly action: Trilingual;
  readonly found?: string | null;
  readonly suggested?: string | null;
}

/**
 * A finding whose id is made from source, code, record and field only: the same fault in the same record keeps its id
 * when rows move, so that a person's answer to it is kept too.
 */
export function makeFinding(parts: FindingParts): Finding {
  const { source, field, found = null, suggested = null, ...rest } = parts;
  const unknownWord = unknownWordOf(parts.code, field, found, suggested);
  return {
    ...rest,
    id: stableId('f', [source, parts.code, parts.recordKey, field]),
    found,
    suggested,
    ...(unknownWord === null ? {} : { unknownWord }),
  };
}

/** A short digest (96 bits, hexadecimal) of a list of strings, with a letter before it for what it is of. */
export function stableId(prefix: string, parts: readonly string[]): string {
  return `${prefix}_${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 24)}`;
}
