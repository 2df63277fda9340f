/** Cells that answer a heading: where a product meets an interface, and below a heading that is a status. */
import { readSlot } from '../../../domain/status/read-slot.ts';
import type { Entry } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import type { Legend } from '../words/legend.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type CellReading, type HeadingAbove, readCell } from './status-cell.ts';

/** A cell of a matrix; of `Ja – godkjent` what follows the yes, where that is a status. */
export function readAnswer(
  mark: Fragment,
  above: HeadingAbove,
  vocabulary: Vocabulary,
  legend: Legend,
): CellReading {
  const read = readCell(mark, above, vocabulary, legend);
  const rest = read.known === null ? afterYes(mark.text) : null;
  const stated = rest === null ? null : readCell({ ...mark, text: rest }, above, vocabulary, legend);
  return stated?.known == null ? read : stated;
}

/** What follows a yes: `Ja, ut juni 2026` says until when. Null: nothing. */
function afterYes(text: string): string | null {
  const rest = text.replace(/^(?:ja|yes|x)\s*[,;:.–-]?\s+/iu, '');
  return rest === text ? null : rest;
}

/** A column headed by a status: `no` in it denies that status. */
export function readWordCell(
  cell: Fragment,
  above: { readonly status: Entry<string>['wordCells'][number]['status']; readonly fragment: Fragment },
  vocabulary: Vocabulary,
  legend: Legend,
): CellReading {
  const read = readCell(cell, above, vocabulary, legend);
  if (read.known !== null || legend.get(cell.text, cell.locator.quote) !== null) return read;
  const rest = afterYes(cell.text);
  if (rest !== null) return readCell({ ...cell, text: rest }, above, vocabulary, legend);
  if (readSlot(cell.text) !== 'no') return read;
  return { ...read, known: { ...above.status, ...silent }, rule: 'status/ikke-godkjent', fault: null };
}

/** A status of which nothing is stated. */
export const silent = {
  process: 'NOT_STATED',
  standing: 'NOT_STATED',
  basis: null,
  decidedOn: null,
  validUntil: null,
  inUse: null,
  keys: ['ikke-godkjent'],
} as const;
