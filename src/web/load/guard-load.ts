import { BlockList } from 'node:net';
import { HeaderMap } from '@apollo/server';
import underPressure from '@fastify/under-pressure';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationTurn } from '../../graphql/context.ts';
import { clientError } from '../../graphql/errors.ts';
import { Budget } from './budget.ts';
import { clientOf } from './client.ts';
import { type CountConnections, limitConnections } from './connections.ts';
import { Dispatcher, greedyBelow } from './dispatcher.ts';
import { dearFrom, type LoadLimits, microsecondsPerUnit, prices } from './load-limits.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Units that a request for the route spends; 0: it is never turned away. */
    price?: number;
  }
}

/** Options of a route that is answered whatever the load is. */
export const alwaysAnswered = { config: { price: 0 } } as const;
/** Options of a file's route. */
export const fileRoute = { config: { price: prices.file } } as const;

interface Turn extends OperationTurn {
  /** Waits until the operation may begin; false: too many wait. */
  wait(): Promise<boolean>;
}

type AnyBudget = Pick<Budget, 'capacity' | 'left' | 'waitSeconds' | 'spend'>;

/** What clients may spend on the API, and on pages. */
export interface Budgets {
  readonly api: AnyBudget;
  readonly pages: AnyBudget;
}

/** The load of a process: who has spent what, and whose turn it is. */
export class Load {
  readonly api: AnyBudget | null;
  readonly pages: AnyBudget | null;
  readonly #dispatcher = new Dispatcher();

  /** `budgets`: those that the threads of the process share; absent: its own. */
  constructor({ costPerMinute }: Pick<LoadLimits, 'costPerMinute'>, budgets?: Budgets | null) {
    const own = () => (costPerMinute === null ? null : new Budget(costPerMinute));
    this.api = budgets?.api ?? own();
    this.pages = budgets?.pages ?? own();
  }

  /** Whether an operation of the client may be carried out at once: nobody waits, and it has not used much of its budget. */
  isFree(client: string): boolean {
    const budget = this.api;
    return (
      this.#dispatcher.isIdle && (budget === null || budget.left(client) >= budget.capacity * greedyBelow)
    );
  }

  /** Whether an operation of that cost need not wait its turn. */
  mayBeginNow(client: string, cost: number): boolean {
    return cost <= dearFrom && this.isFree(client);
  }

  /**
   * Spends for an operation that is carried out at once, and gives what the client had left before it, which its answer states.
   */
  beginNow(client: string, cost: number, bodyBytes: number): number {
    const budget = this.api;
    if (budget === null) return 0;
    budget.spend(client, prices.request + bodyBytes / prices.bytesPerUnit);
    const left = budget.left(client);
    budget.spend(client, prices.operation + cost);
    return left;
  }

  /** An operation of a client. What a page asks is paid for with the page. */
  turnOf(client: string | null, isPage: boolean): Turn {
    const budget = client === null || isPage ? null : this.api;
    const own = isPage ? this.pages : this.api;
    const asking = {
      client: client ?? 'hub',
      left: () => (client === null || own === null ? 1 : own.left(client) / own.capacity),
    };
    let paused: Promise<void> | null = null;
    let begun: Promise<void> | null = null;
    const begin = async (cost: number) => {
      const wait = client === null ? 0 : (budget?.waitSeconds(client) ?? 0);
      if (wait > 0) throw rateLimited(wait);
      // Of a page it is known only now what it asks: it is answered, and the next one waits.
      if (client !== null) own?.spend(client, prices.operation + cost);
      // A dear one has a round of its own, behind all that are cheaper.
      if (cost > dearFrom && !(await this.#dispatcher.turn(asking))) throw busy();
    };
    return {
      wait: () => this.#dispatcher.turn(asking),
      pause: () => {
        paused ??=
          this.#dispatcher.pause(asking)?.then(() => {
            paused = null;
          }) ?? null;
        return paused;
      },
      // Once, whoever of a plan and the reference begins it.
      begin: (cost) => (begun ??= begin(cost)),
      spend: (units) => {
        if (client !== null) budget?.spend(client, units);
      },
    };
  }
}

const rateLimited = (retryAfterSeconds: number) =>
  clientError('RATE_LIMITED', tooMuch(retryAfterSeconds), {
    retryAfterSeconds,
    http: { status: 429, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
  });

const busy = () =>
  clientError('BUSY', 'Other large queries wait their turn; try again in 5 seconds, or ask for less.', {
    retryAfterSeconds: 5,
    http: { status: 503, headers: new HeaderMap([['retry-after', '5']]) },
  });

const tooMuch = (seconds: number) =>
  `This address has used what it may in a minute; try again in ${seconds} second${seconds === 1 ? '' : 's'}.`;

/** Work of a client that is no query, in its turn and paid for by what it takes; null: too many wait. */
export async function inTurn<T>(load: Load | undefined, client: string, work: () => T): Promise<T | null> {
  if (!load) return work();
  if (!(await load.turnOf(client, true).wait())) return null;
  const before = process.threadCpuUsage();
  try {
    return work();
  } finally {
    const { user, system } = process.threadCpuUsage(before);
    load.pages?.spend(client, (user + system) / microsecondsPerUnit);
  }
}

/** Turns requests away before they cost anything: while the loop is late, or once their client has spent its budget. */
export async function guardLoad(
  app: FastifyInstance,
  load: Load,
  limits: LoadLimits,
  connections?: CountConnections,
): Promise<void> {
  const { trustedProxies, maxConnections: max, maxConnectionsPerClient: maxPerClient } = limits;
  limitConnections(app.server, { max, maxPerClient, isProxy: proxiesOf(trustedProxies) }, connections);
  if (limits.maxLoopDelayMs > 0) {
    await app.register(underPressure, {
      maxEventLoopDelay: limits.maxLoopDelayMs,
      // A mean over five seconds: a busy machine holds the loop up for a second now and then, which is no overload.
      sampleInterval: 5_000,
      retryAfter: 5,
      pressureHandler: (request, reply, _type, _value) => {
        if (request.routeOptions.config.price === 0) return;
        reply.header('retry-after', '5');
        throw overloaded();
      },
    });
  }
  // Who has the page already spends no more than for a kept answer.
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 304 || isApi(request)) return;
    load.pages?.spend(clientOf(request.ip), Math.min(0, prices.request - priceOf(request)));
  });
  app.addHook('onRequest', async (request, reply) => {
    const price = priceOf(request);
    const budget = isApi(request) ? load.api : load.pages;
    if (price === 0 || budget === null) return;
    const client = clientOf(request.ip);
    const wait = budget.waitSeconds(client);
    if (wait > 0) {
      reply.header('retry-after', String(wait));
      throw Object.assign(new Error(tooMuch(wait)), { statusCode: 429, code: 'RATE_LIMITED' });
    }
    budget.spend(client, price);
    writeLeft(reply, budget, client);
  });
}

function proxiesOf(trusted: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const one of trusted) {
    const [address = '', bits] = one.split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
    return plain !== '' && list.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
  };
}

function writeLeft(reply: FastifyReply, budget: AnyBudget, client: string): void {
  reply.header('x-ratelimit-limit', String(budget.capacity));
  reply.header('x-ratelimit-remaining', String(Math.max(0, Math.floor(budget.left(client)))));
}

const isApi = ({ routeOptions: { url } }: FastifyRequest) => url?.endsWith('/graphql') ?? false;

function priceOf(request: FastifyRequest): number {
  if (!isApi(request)) return request.routeOptions.config.price ?? prices.page;
  const length = Number(request.headers['content-length'] ?? 0);
  return prices.request + (Number.isFinite(length) ? Math.max(0, length) / prices.bytesPerUnit : 0);
}

const overloaded = (): FastifyError =>
  Object.assign(new Error('The hub has more to do than it can; try again in 5 seconds.'), {
    name: 'FastifyError',
    code: 'OVERLOADED',
    statusCode: 503,
  });
