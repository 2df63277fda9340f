/** Accounts for every cell, item and heading of a document: read = mapped + ignored + reported, always. */
import type { CellTally } from '../../domain/reading.ts';

/** A place of a document that is counted: any object or text that stands for one. */
export type Unit = object | string;

export type Outcome = 'mapped' | 'ignored' | 'reported';
const rank: Readonly<Record<Outcome, number>> = { ignored: 1, mapped: 2, reported: 3 };

/** A unit that is marked again keeps the strongest outcome (reported, mapped, ignored). */
export class Ledger {
  readonly #units = new Map<Unit, Outcome>();

  /** Counts the unit, once. What is never mapped or reported counts as ignored. */
  mark(unit: Unit, outcome: Outcome): void {
    const known = this.#units.get(unit);
    if (known === undefined || rank[outcome] > rank[known]) this.#units.set(unit, outcome);
  }

  tally(): CellTally {
    const count = { mapped: 0, ignored: 0, reported: 0 };
    for (const outcome of this.#units.values()) count[outcome] += 1;
    return { read: this.#units.size, ...count };
  }
}
