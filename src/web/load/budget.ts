import { LRUCache } from 'lru-cache';

/** Clients that are remembered; one that is forgotten begins with a whole budget, as one that has rested does. */
export const maxClients = 10_000;

/** A budget lasts for so many seconds at once: nobody spends a minute's in one burst. */
export const burstSeconds = 20;

/**
 * What each client may spend: a bucket that fills with time (token bucket). What is spent can go below nothing, because
 * some costs are known only afterwards; then the client waits until it is above again.
 */
export class Budget {
  readonly capacity: number;
  readonly #perMs: number;
  readonly #now: () => number;
  readonly #clients = new LRUCache<string, { left: number; at: number }>({ max: maxClients });

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.capacity = Math.ceil((perMinute * burstSeconds) / 60);
    this.#perMs = perMinute / 60_000;
    this.#now = now;
  }

  /** What the client has left; at most a burst. */
  left(client: string): number {
    return this.#bucket(client).left;
  }

  /** Seconds until the client has something to spend; 0: it has. */
  waitSeconds(client: string): number {
    const { left } = this.#bucket(client);
    return left > 0 ? 0 : Math.ceil((1 - left) / this.#perMs / 1000);
  }

  spend(client: string, units: number): void {
    const bucket = this.#bucket(client);
    bucket.left -= units;
    this.#clients.set(client, bucket);
  }

  #bucket(client: string) {
    const now = this.#now();
    const bucket = this.#clients.get(client) ?? { left: this.capacity, at: now };
    bucket.left = Math.min(this.capacity, bucket.left + (now - bucket.at) * this.#perMs);
    bucket.at = now;
    return bucket;
  }
}
