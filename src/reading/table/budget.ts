/** How much of a document's tables is read: cells and the words in them, counted over all its tables. */
import { LimitExceeded, limits } from '../limits.ts';

export class TableBudget {
  #cells: number = limits.cells;
  #characters: number = limits.tableCharacters;

  /** Takes cells off the budget. Throws `LimitExceeded` where none are left. */
  spendCells(count: number): void {
    this.#cells -= count;
    if (this.#cells < 0) throw new LimitExceeded('TOO_LARGE', `more than ${limits.cells} cells`);
  }

  /** Takes the words of a cell off the budget, once for each cell that shows them. Throws `LimitExceeded`. */
  spendText(characters: number): void {
    this.#characters -= characters;
    if (this.#characters < 0) {
      throw new LimitExceeded('TOO_LARGE', `more than ${limits.tableCharacters} characters in the cells`);
    }
  }
}
