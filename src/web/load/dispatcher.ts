/** Operations that wait to begin, in all and of one client; beyond, the hub is busy. */
const maxWaiting = 1_000;
const maxWaitingOfClient = 32;
/** Below this share of its budget a client is greedy: its operations wait while the thread rests from the last such one. */
export const greedyBelow = 0.8;
/** The thread rests so many times as long as a greedy operation took it, and never longer than `maxRestMs`. */
const restFactor = 10;
const maxRestMs = 2_000;
/** An operation holds the thread for about so long at a time; then others come in between. */
const sliceMs = 8;

/** Who waits, and what share of its budget it has left at the moment. */
interface Asking {
  readonly client: string;
  readonly left: () => number;
}

interface Waiting extends Asking {
  readonly start: () => void;
}

/**
 * Begins one operation in each round of the event loop, and first that of the client who has spent least. An operation that
 * computes for long is paused, and goes on in turns with those that begin. So whoever asks little waits for a slice of
 * somebody else's operation at most, and greedy clients together get a small share of the thread.
 */
export class Dispatcher {
  readonly #waiting: Waiting[] = [];
  /** Operations that have begun and let others come in between, the longest paused first. */
  readonly #paused: Waiting[] = [];
  readonly #now: () => number;
  #isRunning = false;
  #roundSince = 0;
  #roundIsGreedy = false;
  #wasResumed = false;
  #restUntil = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether nothing waits and nothing has begun in this round. */
  get isIdle(): boolean {
    return !this.#isRunning;
  }

  /** Waits for a turn to begin; false: too many wait. */
  async turn(asking: Asking): Promise<boolean> {
    const own = this.#waiting.filter(({ client }) => client === asking.client).length;
    if (this.#waiting.length >= maxWaiting || own >= maxWaitingOfClient) return false;
    await this.#join(this.#waiting, asking);
    return true;
  }

  /** Null while an operation that has begun may go on; else resolves when it may. */
  pause(asking: Asking): Promise<void> | null {
    if (this.#now() - this.#roundSince < sliceMs) return null;
    // The round was a slice of its own.
    this.#wasResumed = true;
    return this.#join(this.#paused, asking);
  }

  #join(queue: Waiting[], asking: Asking): Promise<void> {
    return new Promise((start) => {
      queue.push({ ...asking, start });
      if (!this.#isRunning) this.#next();
    });
  }

  readonly #next = (): void => {
    this.#isRunning = true;
    this.#endRound();
    const best = this.#best();
    const mustRest = best !== null && best.left < greedyBelow && this.#roundSince < this.#restUntil;
    const [paused] = this.#paused;
    if (paused && (best === null || mustRest || !this.#wasResumed)) {
      this.#paused.shift();
      this.#startRound(paused, paused.left(), true);
      return;
    }
    if (best === null) {
      this.#isRunning = false;
      return;
    }
    if (mustRest) {
      // Somebody else may come before.
      setTimeout(this.#next, Math.min(10, this.#restUntil - this.#roundSince));
      return;
    }
    const [waiting] = this.#waiting.splice(best.index, 1);
    if (waiting) this.#startRound(waiting, best.left, false);
  };

  /** What greedy operations took in the round is rested from, before the next of them begins. */
  #endRound(): void {
    const now = this.#now();
    if (this.#roundIsGreedy) {
      const rest = Math.max(this.#restUntil - now, 0) + (now - this.#roundSince) * restFactor;
      this.#restUntil = now + Math.min(maxRestMs, rest);
    }
    this.#roundIsGreedy = false;
    this.#roundSince = now;
  }

  #startRound({ start }: Waiting, left: number, isResumed: boolean): void {
    this.#roundIsGreedy = left < greedyBelow;
    this.#wasResumed = isResumed;
    setImmediate(this.#next);
    start();
  }

  #best(): { readonly index: number; readonly left: number } | null {
    let best: { readonly index: number; readonly left: number } | null = null;
    for (const [index, waiting] of this.#waiting.entries()) {
      const left = waiting.left();
      if (best === null || left > best.left) best = { index, left };
    }
    return best;
  }
}
