/** Random choices that are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A place below `limit`; low ones far more often than high ones. */
  skewed(limit: number): number;
  pickSkewed<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** Choices from the seed on. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const skewed = (limit: number) => Math.floor(next() ** 3 * limit);
  const at = <T>(items: readonly T[], place: number): T => {
    const item = items[place];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  };
  return {
    below,
    skewed,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, below(items.length)),
    pickSkewed: (items) => at(items, skewed(items.length)),
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
