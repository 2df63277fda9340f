import type { ClaimOf, Sourced } from '../../src/kit.ts';
import { pageSize } from './lookups.ts';

interface Search {
  readonly total: Sourced<number>;
  readonly pages: Set<number>;
  hasHit: boolean;
}

/** Keeps account of searches by name over all their pages, to distinguish a name that nobody has from one not wholly searched for. */
export class NameSearches {
  readonly #searches = new Map<string, Search>();

  /** A page of a search was read. */
  page(name: string, number: number, total: Sourced<number>): void {
    const search = this.#searches.get(name) ?? { total, pages: new Set(), hasHit: false };
    search.pages.add(number);
    this.#searches.set(name, search);
  }

  /** An entity of exactly the name was found. */
  hit(name: string): void {
    const search = this.#searches.get(name);
    if (search) search.hasHit = true;
  }

  /** What is claimed of the names that no entity has: the count of hits is the evidence. */
  withoutEntity(): ClaimOf<'legalEntity'>['fields'][] {
    return [...this.#searches].flatMap(([name, { total, pages, hasHit }]) => {
      if (name === '' || hasHit || pages.size < Math.ceil(total.value / pageSize)) return [];
      const evidence = { raw: total.raw, locator: total.locator, rule: 'name/none' };
      const state = { value: 'NOT_REGISTERED' as const, ...evidence };
      return [{ searchedName: { value: name, ...evidence }, state }];
    });
  }
}
