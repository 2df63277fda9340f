/** Remarks that many rows have: said once above the table, with a number that the rows refer to. */
import { html, type Markup, type Value } from '../frame/html.ts';
import { say } from '../words/say.ts';
import { link } from './components.ts';

/** A remark. Two with the same key say the same. */
export interface Note {
  readonly key: string;
  readonly content: Value;
}

/** Remarks of so many rows are said once; fewer are not worth the way to the note. */
const fewest = 3;

const part = (number: number) => `merk-${number}`;
const named = (number: number) => say(`Merk ${number}`, `Merk ${number}`, `Note ${number}`);

/** The remarks that many rows of a table have, in the order in which they are met. */
export class Notes {
  readonly #shared: readonly Note[];

  constructor(all: readonly Note[]) {
    const groups = Map.groupBy(all, ({ key }) => key);
    this.#shared = [...groups.values()].flatMap((own) => (own[0] && own.length >= fewest ? [own[0]] : []));
  }

  /** No table has any. */
  static readonly none = new Notes([]);

  /** The remarks that are said once. */
  shown(): Value {
    return this.#shared.map(
      ({ content }, index) =>
        html`<p class="hub-small hub-note" id="${part(index + 1)}">${named(index + 1)}: ${content}</p>`,
    );
  }

  /** The way to a remark that is said once; null: it is not, and stands in the row. */
  reference({ key }: Pick<Note, 'key'>): Markup | null {
    const number = this.#shared.findIndex((one) => one.key === key) + 1;
    return number === 0
      ? null
      : html`<span class="hub-small hub-reference">${link(`#${part(number)}`, named(number))}</span>`;
  }
}
