/** Which of the several cells of a row that are each a status count. */
import type { ProcessPhase } from '../../../domain/vocabulary.ts';
import type { CellReading } from './status-cell.ts';

const phaseOrder: readonly ProcessPhase[] = [
  'NOT_STATED',
  'DECLARED_BY_VENDOR',
  'IN_DIALOGUE',
  'IN_TEST',
  'LIMITED_TRIAL',
  'EXTENDED_TRIAL',
  'APPROVED',
];

/**
 * Columns that are each a status. Those that say no to theirs are set aside where another says yes. Where each holds a
 * date, they are a history, and the last phase counts if its date is last too.
 */
export function decidingColumns(all: readonly CellReading[], hasStatus: boolean): readonly CellReading[] {
  const isUse = ({ rule }: CellReading) => rule === 'status/i-bruk';
  const words = all.filter((reading) => !isUse(reading));
  return [...deciding(words, hasStatus || words.length < all.length), ...all.filter(isUse)];
}

function deciding(words: readonly CellReading[], hasStatus: boolean): readonly CellReading[] {
  const denied = (reading: CellReading) =>
    ['status/ikke-godkjent', 'status/ikke-aktuelt', 'status/ikke-i-bruk', 'status/uten-fase'].includes(
      reading.rule,
    );
  const positive = words.filter((reading) => !denied(reading));
  if (positive.length === 0) return hasStatus ? [] : words.slice(0, 1);
  const dates = positive.map((reading) => reading.known?.decidedOn ?? null);
  if (positive.length < 2 || dates.some((date) => date === null)) return positive;
  const sorted = [...positive].sort(
    (a, b) =>
      phaseOrder.indexOf(a.known?.process ?? 'NOT_STATED') -
      phaseOrder.indexOf(b.known?.process ?? 'NOT_STATED'),
  );
  const inOrder = sorted.every(
    (reading, at) => at === 0 || (sorted[at - 1]?.known?.decidedOn ?? '') <= (reading.known?.decidedOn ?? ''),
  );
  return inOrder ? sorted.slice(-1) : positive;
}
