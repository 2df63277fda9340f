/** Footnotes of a standard's page: words that begin with a mark which a row or item of organisation types bears are of that one. */
import {
  bearingOf,
  endingIn,
  type Fragment,
  footnoteMark,
  linesOfPage,
  type Outline,
  pieceFragment,
} from '../../src/kit.ts';
import type { Facts } from './draft.ts';

/** The footnotes whose marks are borne. */
export class Footnotes {
  readonly #notes = new Map<string, Fragment>();
  readonly #paths = new Set<string>();

  /** `borne`: the marks of the cells and items that say who is bound. */
  constructor(outline: Outline | null, borne: readonly string[]) {
    const marks = new Set(borne.map(keyOf));
    if (outline === null || marks.size === 0) return;
    for (const piece of linesOfPage(outline))
      for (const text of piece.text.split('\n')) {
        const mark = footnoteMark(text);
        if (mark === null || !marks.has(mark) || this.#notes.has(mark)) continue;
        const words = text.replace(/^[^\p{L}]+/u, '');
        this.#notes.set(mark, { ...pieceFragment(piece, outline.document, 'footnote'), text: words });
        this.#paths.add(piece.path);
      }
  }

  /** What the footnotes of these marks say; null: there are none. */
  on(marks: readonly string[]): Fragment | null {
    return marks.flatMap((mark) => this.#notes.get(keyOf(mark)) ?? [])[0] ?? null;
  }

  /** Whether a line is a footnote, and so says nothing of the standard as a whole. */
  has(path: string): boolean {
    return this.#paths.has(path);
  }
}

const keyOf = (mark: string): string => mark.normalize('NFKC').replace(/[()[\]\s]/gu, '');

/** Whether words of a row say that what it says does not hold. */
export function isAgainst({ text }: Fragment): boolean {
  const ending = endingIn(text);
  const effect = bearingOf(text, 'beside', 'standard')?.effect;
  return (ending !== null && !ending.isUnclear) || effect === 'ended' || effect === 'planned';
}

/** Whether a footnote takes the level of its row; that, and what may limit it, is reported. */
export function takesLevel(who: string, note: Fragment | null, facts: Facts): boolean {
  if (note === null) return false;
  if (isAgainst(note)) {
    facts.notInForce(who, note, null);
    return true;
  }
  if (bearingOf(note.text, 'beside', 'standard') !== null) facts.remark(who, note);
  return false;
}
