/** Findings about words that nobody knows. */
import type { TaughtKind } from '../lists/taught-words.ts';
import type { FindingCode } from './codes.ts';

/** A word that a list has and the hub does not know. */
export interface UnknownWord {
  readonly kind: TaughtKind;
  /** As the list writes it. */
  readonly word: string;
  /** The known word that is nearest to it; null: none is near. */
  readonly nearest: string | null;
}

const kinds: Partial<Record<FindingCode, TaughtKind>> = {
  UNKNOWN_STATUS: 'status',
  UNKNOWN_SECTION: 'status',
  UNKNOWN_HEADING: 'heading',
  HEADER_RENAMED: 'heading',
};
const kindsOfFields: Readonly<Record<string, TaughtKind>> = {
  target: 'place',
  interface: 'place',
  role: 'role',
};

/** The unknown word that a finding of this code and field is about; null: it is of something else, or cut short. */
export function unknownWordOf(
  code: FindingCode,
  field: string,
  found: string | null,
  nearest: string | null,
): UnknownWord | null {
  const kind = code === 'UNKNOWN_VALUE' ? kindsOfFields[field] : kinds[code];
  return kind === undefined || found === null || found.endsWith('…') ? null : { kind, word: found, nearest };
}
