/** Bounds on subscriptions that are open. */
export interface StreamLimits {
  readonly maxStreams: number;
  readonly maxStreamsPerClient: number;
}

/** Counts the subscriptions that are open, in all and of each client. */
export class StreamSlots {
  readonly #limits: StreamLimits;
  readonly #open = new Map<string, number>();
  #total = 0;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  /** How many are open. */
  get total(): number {
    return this.#total;
  }

  /** Takes one; gives the way to give it back, once. Null: all are taken. */
  take(client: string): (() => void) | null {
    const own = this.#open.get(client) ?? 0;
    if (this.#total >= this.#limits.maxStreams || own >= this.#limits.maxStreamsPerClient) return null;
    this.#total += 1;
    this.#open.set(client, own + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#total -= 1;
      const left = (this.#open.get(client) ?? 1) - 1;
      if (left > 0) this.#open.set(client, left);
      else this.#open.delete(client);
    };
  }
}
