import { Promotions } from './promotions.ts';

/** One message, as it is sent; `cursor` is where the client would go on after it. */
export interface StreamMessage {
  readonly result: object;
  readonly cursor: string | null;
}

/** The messages of one stream. Whoever reads them ends it with `return()`, at any time and also while it waits for what is new. */
export class StreamMessages implements AsyncIterableIterator<StreamMessage> {
  readonly #ended = new AbortController();
  readonly #promotions: Promotions;
  readonly #release: () => void;
  #source: AsyncGenerator<StreamMessage> | null = null;

  constructor(onChange: (listener: () => void) => () => void, closing: AbortSignal, release: () => void) {
    this.#promotions = new Promotions(onChange, AbortSignal.any([closing, this.#ended.signal]));
    this.#release = release;
  }

  /** A stream of one message, which follows nothing. */
  static of(message: StreamMessage): StreamMessages {
    const messages = new StreamMessages(
      () => () => undefined,
      new AbortController().signal,
      () => undefined,
    );
    return messages.from(
      (async function* () {
        yield message;
      })(),
    );
  }

  /** As `Following.promotion` says. */
  get promotion(): () => Promise<boolean> {
    return this.#promotions.next;
  }

  from(source: AsyncGenerator<StreamMessage>): this {
    this.#source = source;
    return this;
  }

  async next(): Promise<IteratorResult<StreamMessage, undefined>> {
    const found = this.#ended.signal.aborted ? null : await this.#source?.next();
    if (found && !found.done) return found;
    await this.return();
    return done;
  }

  async return(): Promise<IteratorResult<StreamMessage, undefined>> {
    this.#ended.abort();
    this.#promotions.stop();
    this.#release();
    await this.#source?.return(undefined);
    return done;
  }

  /** Libraries ask for it to know a generator. */
  async throw(error: unknown): Promise<IteratorResult<StreamMessage, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const done = { value: undefined, done: true } as const;
