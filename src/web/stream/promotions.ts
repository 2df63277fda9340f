/** Wakes one stream when something new is served. What comes between two waits is not missed. */
export class Promotions {
  readonly #stop: () => void;
  readonly #signal: AbortSignal;
  #isNew = false;
  #wake: () => void = () => undefined;

  constructor(onChange: (listener: () => void) => () => void, signal: AbortSignal) {
    this.#signal = signal;
    const stop = onChange(() => {
      this.#isNew = true;
      this.#wake();
    });
    const end = () => this.#wake();
    signal.addEventListener('abort', end, { once: true });
    this.#stop = () => {
      stop();
      signal.removeEventListener('abort', end);
    };
  }

  /** Resolves at the next promotion, at once where one has come since the last; false: the stream has ended. */
  readonly next = async (): Promise<boolean> => {
    while (!this.#isNew && !this.#signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
    this.#isNew = false;
    return !this.#signal.aborted;
  };

  stop(): void {
    this.#stop();
  }
}
