/** What the colours of an entry say of its status, by the legends of its documents. */
import { readStatus } from '../../../domain/status/reader.ts';
import type { Colours } from '../colours/read-colours.ts';
import { isIdle } from '../colours/status-words.ts';
import { type Speech, speechOf } from '../context/speech.ts';
import type { Entry, RowColour } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { CellReading, StatusFault } from './status-cell.ts';

/** The colours of a row: of a table's cells, or of the items that its words stand in. */
export function coloursOf<F extends string>(entry: Entry<F>, colours: Colours): readonly RowColour[] {
  if (entry.colours !== undefined) return entry.colours;
  const found = new Map<string, RowColour>();
  for (const cell of entry.fields.values()) {
    const meaning = cell.fill === undefined ? null : colours.meaningOf(cell.fill);
    if (cell.fill !== undefined && meaning !== null)
      found.set(cell.fill, { fill: cell.fill, cell, meaning, isStatus: false });
  }
  return [...found.values()];
}

/** The words of the legend as a cell for the status that the row has by its colour. */
export function readColour(meaning: Fragment, vocabulary: Vocabulary): CellReading {
  const read = readStatus(meaning.text, vocabulary.status, vocabulary.isKnownName);
  const known = read.kind === 'known' ? read : (vocabulary.meaningOf(meaning.text)?.status ?? null);
  const code = read.kind === 'ambiguous' ? 'AMBIGUOUS_STATUS' : 'UNKNOWN_STATUS';
  return {
    known,
    fragment: meaning,
    rule: meaning.via,
    fault: known === null ? { code, suggested: null } : null,
  };
}

/** The words of the legend beside the row's own words for a status. */
export function speechOfColour(meaning: Fragment, vocabulary: Vocabulary): Speech {
  const { known } = readColour(meaning, vocabulary);
  return {
    ...speechOf('above', meaning, vocabulary.scan(meaning.text)),
    states: known,
    rule: meaning.via,
    depth: nearest,
  };
}

/** Nearer to the row than any heading. */
const nearest = 1000;

/** Whether it is unclear what the words of the legend say of a row with a status of its own. */
export function isUnclear(meaning: Fragment, vocabulary: Vocabulary): boolean {
  const { known } = readColour(meaning, vocabulary);
  return (
    known === null && vocabulary.scan(meaning.text).signals.length === 0 && !isIdle(meaning.text, vocabulary)
  );
}

/** Colours that stand where the status should, and that nothing explains. */
export function unexplained(colours: readonly RowColour[]): readonly StatusFault[] {
  return colours.flatMap(({ meaning, cell, isStatus }) =>
    isStatus && meaning === null
      ? [{ code: 'UNEXPLAINED_COLOUR', fragment: cell, suggested: null } as const]
      : [],
  );
}
