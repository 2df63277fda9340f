import type { SourceState } from '../../domain/record.ts';
import type { Details } from '../../ports/details.ts';
import { StoreUnavailable } from '../../ports/serving-store.ts';

/** What is known of the sources' attempts, in memory, because every answer says how fresh it is. */
export class SourceStates {
  readonly #details: Pick<Details, 'sourceStates'>;
  #known: ReadonlyMap<string, SourceState> = new Map();
  #generation = 0;
  #text = '';

  constructor(details: Pick<Details, 'sourceStates'>) {
    this.#details = details;
  }

  /** By the source's key. */
  get known(): ReadonlyMap<string, SourceState> {
    return this.#known;
  }

  /** Rises each time that what is known changes. */
  get generation(): number {
    return this.#generation;
  }

  /** Reads them again. False while the store cannot be reached; what was known goes on being used. */
  async refresh(sources: readonly string[]): Promise<boolean> {
    try {
      const states = await this.#details.sourceStates(sources);
      this.#remember(states.filter((state) => state !== null));
      return true;
    } catch (error) {
      if (error instanceof StoreUnavailable) return false;
      throw error;
    }
  }

  #remember(states: readonly SourceState[]): void {
    const text = JSON.stringify(states);
    if (text === this.#text) return;
    this.#text = text;
    this.#known = new Map(states.map((state) => [state.source, state]));
    this.#generation += 1;
  }
}
