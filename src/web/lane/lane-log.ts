import type { FastifyBaseLogger } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { ClientNames } from '../load/client.ts';

/** One line for a client in so many milliseconds. */
const everyMs = 1_000;
const maxClients = 10_000;

/** The log of the lane: one line for each client in a second at most, with the number of its responses that it stands for. */
export class LaneLog {
  readonly #log: FastifyBaseLogger;
  readonly #names: ClientNames;
  readonly #clients = new LRUCache<string, { at: number; answers: number }>({ max: maxClients });

  constructor(log: FastifyBaseLogger, names: ClientNames) {
    this.#log = log;
    this.#names = names;
  }

  answered(method: string, status: number, ms: number, client: string, how: 'memory' | 'plan'): void {
    const now = performance.now();
    const before = this.#clients.get(client);
    if (before && now - before.at < everyMs) {
      before.answers += 1;
      return;
    }
    this.#clients.set(client, { at: now, answers: 0 });
    const answers = (before?.answers ?? 0) + 1;
    const line = {
      method,
      route: '/graphql',
      status,
      ms: Math.round(ms * 10) / 10,
      client: this.#names.nameOf(client),
      answers,
    };
    this.#log.info(line, how === 'plan' ? 'answered by a plan' : 'answered from memory');
  }
}
