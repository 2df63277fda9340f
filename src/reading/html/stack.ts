/** The headings, labels and captions above the place that a walk of a page has come to. */
import type { ContextPiece } from '../outline.ts';

/** Pieces from the outermost to the innermost. */
export type Stack = readonly ContextPiece[];

/** Grows and shrinks as the walk goes on. */
export class HeadingStack {
  #above: Stack = [];
  /** The text just before, which may say what the next list or table is. */
  #lead: ContextPiece | null = null;

  get above(): Stack {
    return this.#above;
  }

  /** Labels are levels below all headings, one for each that they stand within. */
  get labelLevel(): number {
    return 7 + this.#above.filter((piece) => piece.kind === 'summary').length;
  }

  /** Walks a part of the page under a piece of its own; headings inside do not reach out of it. */
  within(piece: ContextPiece | null, inner: () => void): void {
    const outer = this.#above;
    if (piece !== null && piece.text !== '') this.#above = [...outer, piece];
    this.#lead = null;
    inner();
    this.#above = outer;
    this.#lead = null;
  }

  /** A heading ends those of its level and below, though never the label of the part that it stands in. */
  push(heading: ContextPiece): void {
    this.#lead = null;
    if (heading.text === '') return;
    const scope = this.#above.findLastIndex((above) => above.kind === 'summary' && above.level > 6);
    const kept = this.#above.filter((above, index) => index <= scope || above.level < heading.level);
    this.#above = [...kept, heading];
  }

  /** Where the label at a path stands, or -1. */
  findLabel(path: string): number {
    return this.#above.findIndex((piece) => piece.kind === 'summary' && piece.path === path);
  }

  /** Ends the piece at an index and all within it. */
  endAt(index: number): void {
    this.#above = this.#above.slice(0, index);
  }

  setLead(lead: ContextPiece | null): void {
    this.#lead = lead;
  }

  /** What stands above a list or table: the lead too, which then has had its say. */
  takeLead(): Stack {
    const full = this.#lead === null ? this.#above : [...this.#above, this.#lead];
    this.#lead = null;
    return full;
  }
}
