import { LRUCache } from 'lru-cache';
import type { Served } from '../../graphql/context.ts';
import type { ResponseHead } from './response-head.ts';

/** What an answer is true of: the snapshot that is served, and what is known of the sources. */
export interface Moment {
  readonly served: Served;
  readonly generation: number;
  /** Until when it may be given, by the clock of `performance.now()`. */
  readonly until: number;
}

/** A response as it was sent. */
export interface Sent {
  readonly head: ResponseHead;
  readonly body: Buffer | null;
}

/** Responses to one request: the whole one, and the one to a client that has it already. */
export interface KeptResponse {
  readonly moment: Moment;
  readonly tag: string | null;
  readonly whole: Sent | null;
  readonly notModified: Sent | null;
}

/** Responses by request, bounded by bytes. */
export class KeptResponses {
  readonly #kept: LRUCache<string, KeptResponse>;

  constructor(maxBytes: number) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / 8),
      // A head takes less than so much; a key is one byte a character, a body may be shared with the answers that are kept.
      sizeCalculation: ({ whole }, key) => (whole?.body?.length ?? 0) + key.length + 2_000,
    });
  }

  /** The response to a request; what is not of this moment any more is forgotten. */
  get(key: string, served: Served | null, generation: number): KeptResponse | undefined {
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    const { moment } = found;
    if (moment.served === served && moment.generation === generation && performance.now() < moment.until)
      return found;
    this.#kept.delete(key);
    return undefined;
  }

  set(key: string, response: KeptResponse): void {
    this.#kept.set(key, response);
  }
}
