/** A cache bounded by the sum of its entries' weights; what was used longest ago goes first. */
export class Memo<V> {
  readonly #entries = new Map<string, { readonly value: V; readonly weight: number }>();
  readonly #maxWeight: number;
  #weight = 0;

  constructor(maxWeight: number) {
    this.#maxWeight = maxWeight;
  }

  /** The value kept under the key, made now if there is none. An entry heavier than half of all is not kept. */
  get(key: string, make: () => V, weigh: (value: V) => number): V {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.value;
    }
    const value = make();
    const weight = weigh(value) + key.length * 2 + 64;
    if (weight <= this.#maxWeight / 2) {
      this.#entries.set(key, { value, weight });
      this.#weight += weight;
      for (const [oldest, entry] of this.#entries) {
        if (this.#weight <= this.#maxWeight) break;
        this.#entries.delete(oldest);
        this.#weight -= entry.weight;
      }
    }
    return value;
  }
}
