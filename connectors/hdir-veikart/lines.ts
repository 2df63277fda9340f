/** Lines of the roadmap's page that have no label: phases, and words that may say whether an activity holds. */
import {
  bearingOf,
  isRemarkHeading,
  type LabelledLine,
  type Piece,
  phraseKey,
  pieceFragment,
  type SaidOfRow,
  saidUnder,
} from '../../src/kit.ts';
import { phaseWords, subGoalPattern } from './lookups.ts';

const phases = new Set(phaseWords.map(phraseKey));

/** `Konsept | utvikling`: nothing but phases of the roadmap. */
export const arePhases = (text: string): boolean =>
  text.split(/\s*[|,/]\s*/u).every((part) => phases.has(phraseKey(part)));

/** Whether a line without a label of the roadmap's may say that the activity does not hold, or not as it stands. */
export function isSaid(line: LabelledLine): boolean {
  if (line.unknown !== null && isRemarkHeading(line.unknown)) return line.value.text !== '';
  const { at, place } = saidUnder(line);
  return bearingOf(at.text, place === 'remark' ? 'beside' : place, 'activity') !== null;
}

/** A short line without a label and without the end of a sentence: a phase in words that nobody knows would look so. */
export const mayBePhase = (text: string): boolean =>
  text.split(' ').length <= 5 && !/[.!?:]$/u.test(text) && text.length < 50;

/** Headings and captions as words that may say whether what stands below them holds. */
export const headingsSaid = (pieces: readonly Piece[], document: string): readonly SaidOfRow[] =>
  pieces.map((piece) => {
    const at = pieceFragment(piece, document, 'heading');
    const [, , title] = subGoalPattern.exec(at.text) ?? [];
    return { at: title ? { ...at, text: title } : at, place: 'heading' };
  });
