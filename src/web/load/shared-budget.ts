import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Budget, burstSeconds, maxClients } from './budget.ts';

/** A client has its place among so many, which its key chooses; of these the one that has rested longest gives way. */
const ways = 4;
const sets = 4_096;
const noKey = 0n;

/** Memory of the buckets. Whoever has it spends from the same budget. */
export interface BudgetMemory {
  readonly perMinute: number;
  /** Key of the client in each place. */
  readonly keys: SharedArrayBuffer;
  /** When its bucket was or will be empty, in nanoseconds of the machine's uptime. */
  readonly emptyAt: SharedArrayBuffer;
  /** Keeps a client's key from being chosen by it. */
  readonly salt: string;
}

/** Memory for a budget of so much a minute. */
export const budgetMemory = (perMinute: number): BudgetMemory => ({
  perMinute,
  keys: new SharedArrayBuffer(sets * ways * 8),
  emptyAt: new SharedArrayBuffer(sets * ways * 8),
  salt: randomBytes(16).toString('base64url'),
});

/**
 * The budget of clients whom several threads answer: the token bucket of `Budget` as one number, the moment at which it is empty, so
 * that threads need no lock (the generic cell rate algorithm).
 */
export class SharedBudget implements Pick<Budget, 'capacity' | 'left' | 'waitSeconds' | 'spend'> {
  readonly capacity: number;
  readonly #perNs: number;
  readonly #capacityNs: bigint;
  readonly #keys: BigInt64Array;
  readonly #emptyAt: BigInt64Array;
  readonly #salt: string;
  readonly #now: () => bigint;
  readonly #known = new LRUCache<string, bigint>({ max: maxClients });

  /** `now`: nanoseconds, by the same clock in all threads. */
  constructor(
    { perMinute, keys, emptyAt, salt }: BudgetMemory,
    now: () => bigint = () => process.hrtime.bigint(),
  ) {
    this.capacity = Math.ceil((perMinute * burstSeconds) / 60);
    this.#perNs = perMinute / 60e9;
    this.#capacityNs = this.#nsOf(this.capacity);
    this.#keys = new BigInt64Array(keys);
    this.#emptyAt = new BigInt64Array(emptyAt);
    this.#salt = salt;
    this.#now = now;
  }

  /** What the client has left; at most a burst. */
  left(client: string): number {
    const place = this.#find(this.#keyOf(client));
    if (place < 0) return this.capacity;
    const rested = Number(this.#now() - Atomics.load(this.#emptyAt, place)) * this.#perNs;
    // A nanosecond is less than a hundredth of a unit.
    return Math.min(this.capacity, Math.round(rested * 100) / 100);
  }

  /** Seconds until the client has something to spend; 0: it has. */
  waitSeconds(client: string): number {
    const left = this.left(client);
    return left > 0 ? 0 : Math.ceil((1 - left) / this.#perNs / 1e9);
  }

  spend(client: string, units: number): void {
    const place = this.#placeOf(this.#keyOf(client));
    const more = this.#nsOf(units);
    const full = this.#now() - this.#capacityNs;
    for (;;) {
      const before = Atomics.load(this.#emptyAt, place);
      const after = laterOf(before, full) + more;
      if (Atomics.compareExchange(this.#emptyAt, place, before, after) === before) return;
    }
  }

  #nsOf(units: number): bigint {
    return BigInt(Math.round(units / this.#perNs));
  }

  #keyOf(client: string): bigint {
    const known = this.#known.get(client);
    if (known !== undefined) return known;
    const digest = hash('sha256', `${this.#salt}${client}`, 'buffer');
    // Never the key of a free place.
    const key = digest.readBigInt64LE() | 1n;
    this.#known.set(client, key);
    return key;
  }

  #firstOf(key: bigint): number {
    return Number(BigInt.asUintN(12, key >> 1n)) * ways;
  }

  /** -1: the client has no place. */
  #find(key: bigint): number {
    const first = this.#firstOf(key);
    for (let place = first; place < first + ways; place++)
      if (Atomics.load(this.#keys, place) === key) return place;
    return -1;
  }

  /** The place of the client, with a full bucket where it had none. */
  #placeOf(key: bigint): number {
    for (;;) {
      const found = this.#find(key);
      if (found >= 0) return found;
      const place = this.#longestRested(this.#firstOf(key));
      const old = Atomics.load(this.#keys, place);
      // Another thread may have taken the place, or given the client one.
      if (Atomics.compareExchange(this.#keys, place, old, key) !== old) continue;
      Atomics.store(this.#emptyAt, place, this.#now() - this.#capacityNs);
      return place;
    }
  }

  #longestRested(first: number): number {
    let longest = first;
    for (let place = first; place < first + ways; place++) {
      if (Atomics.load(this.#keys, place) === noKey) return place;
      if (Atomics.load(this.#emptyAt, place) < Atomics.load(this.#emptyAt, longest)) longest = place;
    }
    return longest;
  }
}

function laterOf(one: bigint, other: bigint): bigint {
  if (one > other) return one;
  return other;
}
