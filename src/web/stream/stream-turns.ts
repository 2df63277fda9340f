import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { OperationTurn } from '../../graphql/context.ts';
import { clientError } from '../../graphql/errors.ts';
import type { Load } from '../load/guard-load.ts';

/** Turns of one stream among all that the process does: each message is paid for as a query is. */
export class StreamTurns {
  readonly #load: Load | undefined;
  readonly #client: string;
  readonly #cost: number;
  readonly #closing: AbortSignal;

  constructor(load: Load | undefined, client: string, cost: number, closing: AbortSignal) {
    this.#load = load;
    this.#client = client;
    this.#cost = cost;
    this.#closing = closing;
  }

  /** The turn of the first message. Throws RATE_LIMITED or BUSY, as for a query. */
  async first(): Promise<OperationTurn | undefined> {
    if (!this.#load) return undefined;
    const turn = this.#load.turnOf(this.#client, false);
    if (!(await turn.wait()))
      throw clientError('BUSY', 'Too many queries wait to begin.', { retryAfterSeconds: 5 });
    await turn.begin(this.#cost);
    return turn;
  }

  /** The turn of a later message, once the client has something to spend: what is late is not lost. */
  async next(): Promise<OperationTurn | undefined> {
    for (;;) {
      try {
        return await this.first();
      } catch (error) {
        await sleep(retryAfterSeconds(error) * 1000, undefined, { signal: this.#closing, ref: false });
      }
    }
  }
}

function retryAfterSeconds(error: unknown): number {
  const seconds = error instanceof GraphQLError ? error.extensions.retryAfterSeconds : undefined;
  return typeof seconds === 'number' ? seconds : 5;
}
