import type { Readable } from 'node:stream';

/** Exports that run at once, in all and for one client: each holds its snapshot for as long as its client reads. */
const max = 6;
const maxPerClient = 2;
/** An export that takes longer is broken off: its client reads so slowly that it keeps others out. */
const longestMs = 15 * 60_000;

/** Counts the exports that are under way, and ends them when the server closes. */
export class ExportSlots {
  readonly #clients: string[] = [];
  readonly #streams = new Set<Readable>();

  /** A place for one more export of the client, given back by calling it; null: there is none. */
  take(client: string): (() => void) | null {
    const own = this.#clients.filter((one) => one === client).length;
    if (this.#clients.length >= max || own >= maxPerClient) return null;
    this.#clients.push(client);
    return () => void this.#clients.splice(this.#clients.indexOf(client), 1);
  }

  /** Watches over a stream until it closes. */
  watch(stream: Readable, onClose: () => void): void {
    this.#streams.add(stream);
    const late = setTimeout(() => stream.destroy(new Error('The export took too long')), longestMs);
    late.unref();
    stream.once('close', () => {
      clearTimeout(late);
      this.#streams.delete(stream);
      onClose();
    });
  }

  endAll(): void {
    for (const stream of this.#streams) stream.destroy();
  }
}
