/** Operations that wait to begin, in all and of one client; beyond, the hub is busy. */
const maxWaiting = 1_000;
const maxWaitingOfClient = 32;
/** Below this share of its budget a client is greedy: its operations wait while the thread rests from the last such one. */
const greedyBelow = 0.8;
/** The thread rests so many times as long as a greedy operation took it, and never longer than `maxRestMs`. */
const restFactor = 10;
const maxRestMs = 2_000;

/** Who waits, and what share of its budget it has left at the moment. */
interface Asking {
  readonly client: string;
  readonly left: () => number;
}

interface Waiting extends Asking {
  readonly start: () => void;
}

/**
 * Begins one operation in each round of the event loop, and first that of the client who has spent least. An operation
 * takes the thread for as long as it computes, so whoever asks little waits for one of those who ask much at most, and
 * greedy clients together get a small share of the thread.
 */
export class Dispatcher {
  readonly #waiting: Waiting[] = [];
  readonly #now: () => number;
  #isRunning = false;
  #greedySince: number | null = null;
  #restUntil = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Waits for a turn to begin; false: too many wait. */
  async turn(asking: Asking): Promise<boolean> {
    const own = this.#waiting.filter(({ client }) => client === asking.client).length;
    if (this.#waiting.length >= maxWaiting || own >= maxWaitingOfClient) return false;
    await new Promise<void>((start) => {
      this.#waiting.push({ ...asking, start });
      if (!this.#isRunning) this.#next();
    });
    return true;
  }

  readonly #next = (): void => {
    this.#isRunning = true;
    const now = this.#now();
    if (this.#greedySince !== null) {
      this.#restUntil = now + Math.min(maxRestMs, (now - this.#greedySince) * restFactor);
      this.#greedySince = null;
    }
    const best = this.#best();
    if (best === null) {
      this.#isRunning = false;
      return;
    }
    const isGreedy = best.left < greedyBelow;
    if (isGreedy && now < this.#restUntil) {
      // Somebody else may come before.
      setTimeout(this.#next, Math.min(10, this.#restUntil - now));
      return;
    }
    this.#greedySince = isGreedy ? now : null;
    setImmediate(this.#next);
    this.#waiting.splice(best.index, 1)[0]?.start();
  };

  #best(): { readonly index: number; readonly left: number } | null {
    let best: { readonly index: number; readonly left: number } | null = null;
    for (const [index, waiting] of this.#waiting.entries()) {
      const left = waiting.left();
      if (best === null || left > best.left) best = { index, left };
    }
    return best;
  }
}
