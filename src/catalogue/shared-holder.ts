/** Keeps the catalogue that another thread follows the feed for, and shares its memory. */
import { LRUCache } from 'lru-cache';
import { readVersion } from '../domain/history/snapshot-version.ts';
import type { Catalogue } from './catalogue.ts';
import type { Held } from './holder.ts';
import { type CatalogueParts, openCatalogue, renameCatalogue } from './open-catalogue.ts';

/** Earlier snapshots, and days of snapshots, that stay open here: as many as the other thread keeps. */
const [mostSnapshots, mostDays] = [2, 4];

export class SharedHolder {
  readonly #ask: (version: string) => Promise<CatalogueParts | null>;
  readonly #listeners = new Set<(held: Held) => unknown>();
  readonly #snapshots = new LRUCache<string, Catalogue>({ max: mostSnapshots });
  readonly #days = new LRUCache<string, Catalogue>({ max: mostDays });
  readonly #opening = new Map<string, Promise<Catalogue | null>>();
  #held: Held | null = null;

  /** `ask`: gives the parts of an earlier catalogue from the thread that follows; null where there is none any more. */
  constructor(ask: (version: string) => Promise<CatalogueParts | null>) {
    this.#ask = ask;
  }

  /** What is served now; null until something was. */
  get current(): Held | null {
    return this.#held;
  }

  /** Calls the listener after each swap and each new epoch. Gives the way to stop. */
  onChange(listener: (held: Held) => unknown): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Serves what the other thread serves. Fulfilled when the listeners have made of it what they make. */
  async serve(parts: CatalogueParts, epoch: number): Promise<void> {
    const before = this.#held?.catalogue;
    const held = { catalogue: this.#opened(parts), epoch };
    this.#held = held;
    this.#snapshots.delete(parts.snapshot.version);
    if (before && before !== held.catalogue) this.#snapshots.set(before.snapshot.version, before);
    await Promise.allSettled([...this.#listeners].map((listener) => listener(held)));
  }

  /** The catalogue of a version; null where there is none any more. Throws what the other thread's holder throws. */
  async at(version: string): Promise<Catalogue | null> {
    if (this.#held?.catalogue.snapshot.version === version) return this.#held.catalogue;
    const known = this.#pastOf(version).get(version);
    if (known) return known;
    const opening = this.#opening.get(version) ?? this.#open(version);
    this.#opening.set(version, opening);
    return opening;
  }

  #pastOf(version: string): LRUCache<string, Catalogue> {
    return readVersion(version).day === null ? this.#snapshots : this.#days;
  }

  async #open(version: string): Promise<Catalogue | null> {
    try {
      const parts = await this.#ask(version);
      const catalogue = parts && openCatalogue(parts.columns, parts.snapshot, parts.indexes);
      if (catalogue) this.#pastOf(version).set(version, catalogue);
      return catalogue;
    } finally {
      this.#opening.delete(version);
    }
  }

  /** The same content is not opened again. */
  #opened({ columns, snapshot, indexes }: CatalogueParts): Catalogue {
    const { catalogue } = this.#held ?? {};
    if (catalogue?.snapshot.digest !== snapshot.digest) return openCatalogue(columns, snapshot, indexes);
    return catalogue.snapshot.version === snapshot.version ? catalogue : renameCatalogue(catalogue, snapshot);
  }
}
