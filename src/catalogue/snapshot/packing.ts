/** What the writer of a snapshot collects into: growing lists of numbers, pools of texts, JSON with sorted keys. */
import type { Column, ColumnKind } from './columns.ts';

/** Numbers that are appended to; whole numbers below 2^32, or any numbers where `floating`. */
export class NumberList {
  #values: Uint32Array | Float64Array;
  #length = 0;
  #max = 0;

  constructor(floating = false) {
    this.#values = floating ? new Float64Array(16) : new Uint32Array(16);
  }

  get length(): number {
    return this.#length;
  }

  /** The greatest number appended, 0 for none. */
  get max(): number {
    return this.#max;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const Values = this.#values.constructor as Uint32ArrayConstructor;
      const grown = new Values(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    if (value > this.#max) this.#max = value;
    this.#values[this.#length++] = value;
  }

  /** The numbers, on memory shared with the list. */
  values(): Uint32Array | Float64Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** The list as a column of the kind; a `ref` becomes as narrow as its greatest number allows. */
export function narrow(list: NumberList, kind: ColumnKind): Column {
  const values = list.values();
  if (kind === 'f64') return Float64Array.from(values);
  if (kind === 'u32') return Uint32Array.from(values);
  if (kind === 'u8') {
    if (list.max > 0xff) throw new RangeError(`${list.max} does not fit a byte`);
    return Uint8Array.from(values);
  }
  return narrowArray(values, list.max);
}

/** Whole numbers as the narrowest array that holds `max`. */
export function narrowArray(values: ArrayLike<number>, max: number): Uint8Array | Uint16Array | Uint32Array {
  if (max <= 0xff) return Uint8Array.from(values);
  return max <= 0xffff ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** Texts one after another as UTF-8. Interned: the same text is kept once. */
export class TextPool {
  #bytes = Buffer.allocUnsafe(1024);
  #used = 0;
  readonly #starts = new NumberList();
  readonly #known: Map<string, number> | null;

  constructor(interned: boolean) {
    this.#known = interned ? new Map() : null;
    this.#starts.push(0);
  }

  /** A reference to the text: its place plus one. */
  add(text: string): number {
    const known = this.#known?.get(text);
    if (known !== undefined) return known;
    const most = this.#used + text.length * 3;
    if (most > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(most, this.#bytes.length * 2));
      this.#bytes.copy(grown, 0, 0, this.#used);
      this.#bytes = grown;
    }
    this.#used += this.#bytes.write(text, this.#used);
    this.#starts.push(this.#used);
    const reference = this.#starts.length - 1;
    this.#known?.set(text, reference);
    return reference;
  }

  /** Bytes and starts of all texts. */
  texts(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly starts: Uint32Array<ArrayBuffer> } {
    return {
      bytes: Uint8Array.from(this.#bytes.subarray(0, this.#used)),
      starts: Uint32Array.from(this.#starts.values()),
    };
  }
}

/** JSON with the keys of every object in sorted order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
