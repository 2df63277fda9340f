/** A set of row numbers below a fixed size, one bit each. */
export class BitSet {
  readonly words: Uint32Array;
  readonly size: number;

  constructor(size: number, words: Uint32Array = new Uint32Array(BitSet.wordsFor(size))) {
    this.size = size;
    this.words = words;
  }

  /** Words of memory that a set of that size takes. */
  static wordsFor(size: number): number {
    return (size + 31) >>> 5;
  }

  /** The set of all rows below `size`. */
  static full(size: number): BitSet {
    const set = new BitSet(size);
    set.words.fill(0xffffffff);
    const rest = size & 31;
    if (rest !== 0) set.words[set.words.length - 1] = 2 ** rest - 1;
    return set;
  }

  add(row: number): void {
    const word = row >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (row & 31));
  }

  has(row: number): boolean {
    return ((this.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  /** Keeps what the other has too. */
  intersect(other: BitSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
    return this;
  }

  /** Takes in what the other has. */
  unite(other: BitSet): this {
    for (let i = 0; i < this.words.length; i++) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
    return this;
  }

  count(): number {
    let sum = 0;
    for (const word of this.words) sum += bitsIn(word);
    return sum;
  }

  /** The first row at or after `from`, -1 for none. */
  next(from: number): number {
    let index = from >>> 5;
    let word = (this.words[index] ?? 0) & (-1 << (from & 31));
    while (word === 0) {
      if (++index >= this.words.length) return -1;
      word = this.words[index] ?? 0;
    }
    return index * 32 + (31 - Math.clz32(word & -word));
  }

  /** Calls for each row in rising order. */
  forEach(visit: (row: number) => void): void {
    for (let index = 0; index < this.words.length; index++) {
      let word = this.words[index] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        visit(index * 32 + (31 - Math.clz32(lowest)));
        word ^= lowest;
      }
    }
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
