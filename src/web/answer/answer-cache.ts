import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib';
import { LRUCache } from 'lru-cache';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const zstd = promisify(zstdCompress);

export type Encoding = 'zstd' | 'br' | 'gzip' | 'identity';

/** A whole answer. Compressed at most once for each encoding; the tag is the hash of the plain bytes. */
export class Answer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly #encoded = new Map<Encoding, Buffer | Promise<Buffer>>();
  #tag = '';
  /** Until when it may be given again, by the clock of `performance.now()`; 0: it is not kept. */
  keptUntil = 0;

  constructor(
    status: number,
    contentType: string,
    text: string | Buffer,
    headers: readonly (readonly [string, string])[] = [],
  ) {
    this.status = status;
    this.contentType = contentType;
    this.headers = headers;
    this.body = typeof text === 'string' ? Buffer.from(text) : text;
  }

  /** A strong entity tag: each encoding is a representation of its own. */
  tag(encoding: Encoding): string {
    this.#tag ||= createHash('sha256').update(this.body).digest('base64url').slice(0, 22);
    return encoding === 'identity' ? `"${this.#tag}"` : `"${this.#tag}-${encoding}"`;
  }

  /** The bytes as they go over the wire. */
  bytes(encoding: Encoding): Buffer | Promise<Buffer> {
    if (encoding === 'identity') return this.body;
    const known = this.#encoded.get(encoding);
    if (known) return known;
    const made = compressed(this.body, encoding);
    this.#encoded.set(encoding, made);
    return made;
  }
}

/** To hand a shorter body to another thread costs more than to compress it: 70 to 100 µs, where zstd takes 30 to 50. */
const compressedHere = 16_384;

function compressed(body: Buffer, encoding: Exclude<Encoding, 'identity'>): Buffer | Promise<Buffer> {
  const isShort = body.length <= compressedHere;
  if (encoding === 'br')
    return isShort ? brotliCompressSync(body, brotliOptions) : brotli(body, brotliOptions);
  if (encoding === 'zstd') return isShort ? zstdCompressSync(body) : zstd(body);
  return isShort ? gzipSync(body) : zip(body);
}

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** An answer and for how many milliseconds it may be given again; 0: it must not be kept. */
export interface Made {
  readonly answer: Answer;
  readonly keepMs: number;
}

/** Whole answers by key, bounded by bytes. While an answer is being made, all who ask for it wait for that one. */
export class AnswerCache {
  readonly #kept: LRUCache<string, Answer>;
  readonly #making = new Map<string, Promise<Answer>>();
  readonly counts = { hit: 0, shared: 0, miss: 0 };

  constructor(maxBytes: number) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / 8),
      // Room for the compressed forms, for a table of it, and for the entry itself.
      sizeCalculation: ({ body }, key) => Math.ceil(body.length * 2) + key.length + 500,
    });
  }

  /** The kept answer, or the one that `make` gives. */
  get(key: string, make: () => Promise<Made>): Answer | Promise<Answer> {
    const kept = this.#kept.get(key);
    if (kept) {
      this.counts.hit += 1;
      return kept;
    }
    const making = this.#making.get(key);
    if (making) {
      this.counts.shared += 1;
      return making;
    }
    this.counts.miss += 1;
    const made = this.#make(key, make).finally(() => this.#making.delete(key));
    this.#making.set(key, made);
    return made;
  }

  /** Bytes in use. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  async #make(key: string, make: () => Promise<Made>): Promise<Answer> {
    const { answer, keepMs } = await make();
    if (keepMs > 0) {
      answer.keptUntil = performance.now() + keepMs;
      this.#kept.set(key, answer, { ttl: keepMs });
    }
    return answer;
  }
}
