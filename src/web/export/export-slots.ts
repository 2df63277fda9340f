import type { Readable } from 'node:stream';

/** Exports that run at once, in all and for one client: each holds its snapshot for as long as its client reads. */
const max = 6;
const maxPerClient = 2;
/** An export that takes longer is broken off: its client reads so slowly that it keeps others out. */
const longestMs = 15 * 60_000;
/** Where all places are taken, who has been waited for so long, and has read less than this a second, gives way. */
const patienceMs = 30_000;
const slowBytes = 32 * 1024;

/** A place of an export that is under way. */
export interface ExportPlace {
  release(): void;
  /** The same parts; it is measured how long their reader is waited for. */
  measure<T extends string | Uint8Array>(parts: AsyncIterable<T>): AsyncGenerator<T>;
  /** Watches over the stream that takes the parts, and gives the place back when it closes. */
  watch(stream: Readable): void;
}

interface Taken {
  readonly client: string;
  bytes: number;
  /** Milliseconds that the reader was waited for, but for this time. */
  waitedMs: number;
  waitsSince: number | null;
  stream: Readable | null;
}

/** Counts the exports that are under way, and ends them when the server closes. */
export class ExportSlots {
  readonly #taken = new Set<Taken>();
  readonly #now: () => number;

  /** `now`: milliseconds that only ever rise. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A place for one more export of the client; null: there is none. */
  take(client: string): ExportPlace | null {
    if ([...this.#taken].filter((one) => one.client === client).length >= maxPerClient) return null;
    if (this.#taken.size >= max && !this.#makeRoom()) return null;
    const taken: Taken = { client, bytes: 0, waitedMs: 0, waitsSince: null, stream: null };
    this.#taken.add(taken);
    const release = () => void this.#taken.delete(taken);
    return {
      release,
      measure: (parts) => this.#measure(parts, taken),
      watch(stream) {
        taken.stream = stream;
        const late = setTimeout(() => stream.destroy(new Error('The export took too long')), longestMs);
        late.unref();
        stream.once('close', () => {
          clearTimeout(late);
          release();
        });
      },
    };
  }

  endAll(): void {
    for (const { stream } of this.#taken) stream?.destroy();
  }

  async *#measure<T extends string | Uint8Array>(parts: AsyncIterable<T>, taken: Taken): AsyncGenerator<T> {
    for await (const part of parts) {
      taken.bytes += part.length;
      taken.waitsSince = this.#now();
      yield part;
      taken.waitedMs += this.#now() - taken.waitsSince;
      taken.waitsSince = null;
    }
  }

  #waited({ waitedMs, waitsSince }: Taken): number {
    return waitedMs + (waitsSince === null ? 0 : this.#now() - waitsSince);
  }

  /** Breaks off the export whose reader is the slowest, if it is slow. */
  #makeRoom(): boolean {
    const rate = (one: Taken) => one.bytes / (this.#waited(one) / 1_000);
    const [slowest] = [...this.#taken]
      .filter((one) => one.stream && this.#waited(one) >= patienceMs && rate(one) < slowBytes)
      .sort((left, right) => rate(left) - rate(right));
    if (!slowest) return false;
    this.#taken.delete(slowest);
    slowest.stream?.destroy(new Error('The export was read too slowly'));
    return true;
  }
}
