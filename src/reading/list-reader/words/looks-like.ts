/** Guesses from its cells what a column holds whose heading nobody knows. */

import { readStatus } from '../../../domain/status/reader.ts';
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { readDate } from '../../../domain/text/dates.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the cells of a column look like, to guess at a heading that nobody knows. Only ever a hint for people. */
export function looksLike(
  cells: readonly string[],
  vocabulary: Vocabulary,
): 'status' | 'interface' | 'decidedOn' | null {
  const filled = cells.filter((text) => !isBlankMark(text));
  if (filled.length === 0) return null;
  const share = (test: (text: string) => boolean) => filled.filter(test).length / filled.length;
  if (
    share((text) => ['known', 'mark', 'ambiguous'].includes(readStatus(text, vocabulary.status).kind)) >= 0.5
  )
    return 'status';
  if (share((text) => vocabulary.place(text) !== null) >= 0.5) return 'interface';
  if (share((text) => readDate(text).kind === 'date') >= 0.5) return 'decidedOn';
  return null;
}
