import { setImmediate } from 'node:timers/promises';

/** Dear operations that wait; beyond, the hub is busy. */
const maxWaiting = 16;
/** Of one client. */
const maxWaitingOfClient = 2;

/**
 * Dear operations go one at a time, and between two of them the loop serves all the cheap ones that have come: so a cheap
 * one waits for one dear one at most, however many there are.
 */
export class Lane {
  readonly #waiting: { readonly client: string; readonly start: () => void }[] = [];
  #isTaken = false;

  /** Waits for a turn and gives the way to end it; null: too many wait. */
  async enter(client: string): Promise<(() => void) | null> {
    if (this.#isTaken) {
      const own = this.#waiting.filter((one) => one.client === client).length;
      if (this.#waiting.length >= maxWaiting || own >= maxWaitingOfClient) return null;
      await new Promise<void>((start) => this.#waiting.push({ client, start }));
    }
    this.#isTaken = true;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      void this.#next();
    };
  }

  async #next(): Promise<void> {
    // Two rounds of the loop: one reads what has come, the other answers it.
    await setImmediate();
    await setImmediate();
    const next = this.#waiting.shift();
    if (next) next.start();
    else this.#isTaken = false;
  }
}
