/**
 * The lane before the framework: a read that was answered before, to the byte the same request, gets the same response
 * again from memory as long as the same snapshot is served. All else, and whatever is unusual, goes on to the framework,
 * from whose responses the lane learns; so it holds no rule of its own about the form of an answer.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Served } from '../../graphql/context.ts';
import type { Moment as PlanMoment } from '../../graphql/plan/run.ts';
import { isKnownTag } from '../answer/entity-tag.ts';
import type { Budget } from '../load/budget.ts';
import { type ClientNames, clientOf } from '../load/client.ts';
import type { Load } from '../load/guard-load.ts';
import { prices } from '../load/load-limits.ts';
import { type KeptResponse, KeptResponses, type Moment, type Sent } from './kept-responses.ts';
import { LaneLog } from './lane-log.ts';
import type { LanePlans } from './lane-plans.ts';
import { readBody } from './read-body.ts';
import { requestKeyOf, type Way } from './request-key.ts';
import { ResponseHead } from './response-head.ts';

/** What the lane needs of the process. */
export interface LaneParts {
  readonly served: () => Served | null;
  readonly generation: () => number;
  readonly load: Load | null;
  /** Called for each response of the lane. */
  readonly onAnswered: (status: number, method: string, ms: number, isKept: boolean) => void;
  /** Makes what is not kept; null: the framework does. */
  readonly plans: LanePlans | null;
  /** The moment of an answer that a plan makes. */
  readonly at: (served: Served) => Pick<PlanMoment, 'catalogue' | 'now' | 'authority'>;
  readonly log: FastifyInstance['log'];
  readonly names: ClientNames;
}

/** Memory for responses, in bytes. */
const maxBytes = 32 * 2 ** 20;
/** Clients whose name is remembered. */
const maxClients = 10_000;

/** A request that a plan may answer. */
interface Asked {
  readonly text: string;
  readonly way: Way | null;
  readonly from: string;
  readonly body: Buffer;
  readonly latin: string;
}

/** A request that the framework answers, and the lane may learn from. */
interface Pending {
  readonly key: string;
  readonly way: Way | null;
  readonly from: string;
  /** A plan could not give the answer. */
  readonly isMissed: boolean;
  moment: Moment | null;
  body: Buffer | null;
}

export class Lane {
  readonly #parts: LaneParts;
  readonly #log: LaneLog;
  readonly #kept = new KeptResponses(maxBytes);
  readonly #pending = new WeakMap<IncomingMessage, Pending>();
  /** By connection and forwarded addresses, as the framework reads them. */
  readonly #clients = new LRUCache<string, string>({ max: maxClients });
  #isUnderPressure: () => boolean = () => false;
  #isOpen = true;

  constructor(parts: LaneParts) {
    this.#parts = parts;
    this.#log = new LaneLog(parts.log, parts.names);
  }

  /** Answers what it can, and hands the rest to the framework's own listener. */
  listener(framework: RequestListener): RequestListener {
    return (request, response) => {
      const key = requestKeyOf(request);
      if (key === null) return framework(request, response);
      const started = performance.now();
      const answer = (body: Buffer | null) => {
        const latin = body?.toString('latin1') ?? '';
        const text = key.text + latin;
        if (this.#answer(request, response, { ...key, text }, started)) return true;
        const made = body ? this.#make(request, response, { ...key, text, body, latin }, started) : 'NO_PLAN';
        if (made === 'ANSWERED') return true;
        const { way, from } = key;
        this.#pending.set(request, {
          key: text,
          way,
          from,
          isMissed: made === 'MISSED',
          moment: null,
          body: null,
        });
        return false;
      };
      if (key.bodyBytes >= 0)
        return readBody(request, key.bodyBytes, answer, () => framework(request, response));
      if (!answer(null)) framework(request, response);
    };
  }

  /** Options of the route whose responses the lane learns. */
  readonly hooks = {
    onSend: (
      request: FastifyRequest,
      _reply: FastifyReply,
      payload: unknown,
      done: (error: null, payload: unknown) => void,
    ) => {
      const pending = this.#pending.get(request.raw);
      if (pending && Buffer.isBuffer(payload)) pending.body = payload;
      done(null, payload);
    },
    onResponse: (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      const pending = this.#pending.get(request.raw);
      if (pending) this.#learn(pending, request, reply);
      done();
    },
  };

  /** Whether a plan has tried to answer the request, and could not. */
  hasMissed(request: FastifyRequest): boolean {
    return this.#pending.get(request.raw)?.isMissed ?? false;
  }

  /** Marks that the answer to the request may be given again as long as the moment lasts. */
  keep(request: FastifyRequest, moment: Moment): void {
    const pending = this.#pending.get(request.raw);
    if (pending) pending.moment = moment;
  }

  /** Where the framework sheds load or closes, the lane answers nothing. */
  follow(app: FastifyInstance): void {
    app.addHook('preClose', (done) => {
      this.#isOpen = false;
      done();
    });
    this.#isUnderPressure = () => (app as { isUnderPressure?: () => boolean }).isUnderPressure?.() ?? false;
  }

  #answer(
    request: IncomingMessage,
    response: ServerResponse,
    {
      text,
      known,
      from,
      bodyBytes,
    }: { text: string; known: string | undefined; from: string; bodyBytes: number },
    started: number,
  ): boolean {
    const { served, generation, load, onAnswered } = this.#parts;
    const found = this.#kept.get(text, served(), generation());
    const client = this.#clients.get(from);
    if (found === undefined || client === undefined || !this.#isOpen || this.#isUnderPressure()) return false;
    const isFresh = known !== undefined && found.tag !== null && isKnownTag(known, found.tag);
    const sent = isFresh ? found.notModified : found.whole;
    if (sent === null) return false;
    const budget = load?.api;
    if (budget) {
      if (budget.waitSeconds(client) > 0) return false;
      budget.spend(client, prices.request + Math.max(0, bodyBytes) / prices.bytesPerUnit);
    }
    const status = isFresh ? 304 : 200;
    sent.head.send(response, status, sent.body, budget ? leftIn(budget, client) : 0);
    const ms = performance.now() - started;
    onAnswered(status, request.method ?? '', ms, true);
    this.#log.answered(request.method ?? '', status, ms, client, 'memory');
    return true;
  }

  /** Makes the response by a plan, sends it and keeps it. What has to wait its turn is for the framework. */
  #make(
    request: IncomingMessage,
    response: ServerResponse,
    { text, way, from, body, latin }: Asked,
    started: number,
  ): 'ANSWERED' | 'MISSED' | 'NO_PLAN' {
    const { plans, load, at } = this.#parts;
    const served = this.#parts.served();
    const generation = this.#parts.generation();
    const client = this.#clients.get(from);
    if (plans === null || way === null || client === undefined || served === null) return 'NO_PLAN';
    if (!this.#isOpen || this.#isUnderPressure()) return 'NO_PLAN';
    if (load && !load.isFree(client)) return 'NO_PLAN';
    let examined = 0;
    const offer = plans.offer(way, body, latin, (units) => {
      examined += units;
    });
    const isFree = offer !== null && load?.mayBeginNow(client, offer.cost) !== false;
    const made = isFree ? offer.make(at(served)) : null;
    const isMade = made !== null && typeof made !== 'string';
    const left = isMade && load ? load.beginNow(client, offer?.cost ?? 0, body.length) : 0;
    // As in the framework: the client hears what it had left before.
    if (examined > 0) load?.api?.spend(client, examined);
    if (!isMade) return made === 'MISSED' ? 'MISSED' : 'NO_PLAN';
    const send = (bytes: Buffer) => {
      const head = made.head.with({ 'content-length': String(bytes.length) });
      head.send(response, 200, bytes, Math.max(0, Math.floor(left)));
      if (made.keepMs > 0) {
        const moment = { served, generation, until: started + made.keepMs };
        this.#kept.set(text, { moment, tag: null, whole: { head, body: bytes }, notModified: null });
      }
      const ms = performance.now() - started;
      this.#parts.onAnswered(200, request.method ?? '', ms, false);
      this.#log.answered(request.method ?? '', 200, ms, client, 'plan');
    };
    if (Buffer.isBuffer(made.body)) send(made.body);
    else made.body.then(send, (error: Error) => response.destroy(error));
    return 'ANSWERED';
  }

  #learn({ key, way, from, moment, body }: Pending, request: FastifyRequest, reply: FastifyReply): void {
    // Nothing is learned of a response that was broken off, nor of a client that has left without an address.
    if (!reply.raw.writableFinished || !request.ip) return;
    this.#clients.set(from, clientOf(request.ip));
    const { statusCode } = reply.raw;
    if (moment === null || (statusCode !== 200 && statusCode !== 304)) return;
    const learned = ResponseHead.of(reply.raw);
    if (learned === null) return;
    if (way !== null && statusCode === 200 && body) this.#parts.plans?.learn(way, learned, body);
    const [etag, length] = [reply.raw.getHeader('etag'), reply.raw.getHeader('content-length')];
    const tag = typeof etag === 'string' ? etag : null;
    const head = learned.with({
      ...(tag !== null && { etag: tag }),
      ...(length !== undefined && { 'content-length': String(length) }),
    });
    const sent: Sent = { head, body };
    const before = this.#kept.get(key, moment.served, moment.generation);
    const known = before?.tag === tag ? before : undefined;
    const response: KeptResponse =
      statusCode === 304
        ? { moment, tag, whole: known?.whole ?? null, notModified: { ...sent, body: null } }
        : { moment, tag, whole: body ? sent : null, notModified: known?.notModified ?? null };
    this.#kept.set(key, response);
  }
}

const leftIn = (budget: Pick<Budget, 'left'>, client: string) => Math.max(0, Math.floor(budget.left(client)));
