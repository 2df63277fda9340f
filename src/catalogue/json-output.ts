import { textAt } from './snapshot/columns.ts';

/** Bytes that are kept for the next answer; a longer one gives its memory back. */
const usualBytes = 2 ** 20;
/** Longer stretches are copied by the engine, shorter ones byte by byte: a call costs as much as about so many bytes. */
const copiedByHand = 40;

const [quote, backslash, space] = [0x22, 0x5c, 0x20];
/** What a byte order mark begins with: the decoder leaves it out. */
const markStart = 0xef;

/** JSON as UTF-8, written into one growing stretch of memory. */
export class JsonOutput {
  #bytes = Buffer.allocUnsafeSlow(2 ** 16);
  #at = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#at;
  }

  clear(): void {
    if (this.#bytes.length > usualBytes) this.#bytes = Buffer.allocUnsafeSlow(usualBytes);
    this.#at = 0;
  }

  /** A copy of what was written from `start` on. */
  copy(start = 0): Buffer {
    return Buffer.from(this.#bytes.subarray(start, this.#at));
  }

  /** Bytes as they are. */
  raw(part: Uint8Array): void {
    const { length } = part;
    this.#reserve(length);
    if (length > copiedByHand) this.#bytes.set(part, this.#at);
    else {
      const bytes = this.#bytes;
      for (let i = 0, at = this.#at; i < length; i++) bytes[at++] = part[i] as number;
    }
    this.#at += length;
  }

  /** What was written from `start` to `end` once more. */
  again(start: number, end: number): void {
    this.#reserve(end - start);
    this.#bytes.copyWithin(this.#at, start, end);
    this.#at += end - start;
  }

  /** Text `index` of a pool of UTF-8 bytes with its starts, as a string: copied, not decoded, where nothing is to be escaped. */
  pooled(pool: Uint8Array, starts: Uint32Array, index: number): void {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? start;
    this.#reserve(end - start + 2);
    if (pool[start] === markStart) return void this.text(textAt(pool, starts, index));
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = quote;
    for (let i = start; i < end; i++) {
      const byte = pool[i] as number;
      if (byte < space || byte === quote || byte === backslash)
        return void this.text(textAt(pool, starts, index));
      bytes[at++] = byte;
    }
    bytes[at++] = quote;
    this.#at = at;
  }

  /** A string as JSON. */
  text(text: string): void {
    const { length } = text;
    this.#reserve(length + 2);
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = quote;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < space || code > 0x7e || code === quote || code === backslash) return void this.json(text);
      bytes[at++] = code;
    }
    bytes[at++] = quote;
    this.#at = at;
  }

  /** Any value as `JSON.stringify` writes it. */
  json(value: unknown): void {
    const text = JSON.stringify(value);
    this.#reserve(text.length * 3);
    this.#at += this.#bytes.write(text, this.#at, 'utf8');
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#at + more, this.#bytes.length * 2));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
  }
}
