import { isAscii } from 'node:buffer';
import { LRUCache } from 'lru-cache';
import type { Moment as AnswerMoment } from '../../graphql/plan/run.ts';
import { Answer } from '../answer/answer-cache.ts';
import { type PlannedAnswers, readQuestion } from '../answer/planned-answers.ts';
import type { Sent } from './kept-responses.ts';

/** A response as the framework sent it to the same way of asking, with the places of what each body has of its own. */
interface Template {
  readonly headers: Sent['headers'];
  readonly lengthAt: number;
  readonly tagAt: number;
  readonly leftAt: number;
}

/** A response that a plan makes, before anything is spent for it. */
export interface PlanOffer {
  readonly cost: number;
  /** Null: the plan cannot give it after all. */
  readonly make: (at: Pick<AnswerMoment, 'catalogue' | 'now' | 'authority'>) => MadeResponse | null;
}

export interface MadeResponse {
  readonly sent: Sent;
  readonly tag: string | null;
  readonly keepMs: number;
}

/** Ways of asking that are remembered. */
const maxWays = 200;

/** Names that the framework refuses in a body, whatever JSON makes of them. */
const refused = /__proto__|constructor|\\u|\bmutation\b/u;

/** Plans before the framework: headers are those that the framework sent to the same way of asking. */
export class LanePlans {
  readonly #plans: PlannedAnswers;
  readonly #templates = new LRUCache<string, Template>({ max: maxWays });

  constructor(plans: PlannedAnswers) {
    this.#plans = plans;
  }

  /** The framework has sent the headers with a whole answer, as it stands. */
  learn(way: string, headers: Sent['headers']): void {
    if (this.#templates.has(way) || headers.includes('content-encoding')) return;
    const placeOf = (name: string) => headers.findIndex((one, i) => i % 2 === 0 && one === name) + 1;
    const lengthAt = placeOf('content-length');
    if (lengthAt === 0) return;
    const [tagAt, leftAt] = [placeOf('etag') || -1, placeOf('x-ratelimit-remaining') || -1];
    this.#templates.set(way, { headers, lengthAt, tagAt, leftAt });
  }

  /** What a plan offers to a body; null: the framework answers. `spend` hears what examining a new document costs. */
  offer(way: string, body: Buffer, latin: string, spend: (units: number) => void): PlanOffer | null {
    const template = this.#templates.get(way);
    if (template === undefined || refused.test(latin)) return null;
    const question = questionIn(isAscii(body) ? latin : body.toString('utf8'));
    const prepared = question && this.#plans.prepare(question, spend);
    if (!prepared) return null;
    return {
      cost: prepared.cost.cost,
      make: (at) => {
        const planned = this.#plans.run(prepared, at);
        return planned && dressed(template, planned.body, planned.keepMs);
      },
    };
  }
}

function dressed({ headers, lengthAt, tagAt, leftAt }: Template, body: Buffer, keepMs: number): MadeResponse {
  const own = headers.slice();
  own[lengthAt] = String(body.length);
  const tag = tagAt < 0 ? null : new Answer(200, '', body).tag('identity');
  if (tag !== null) own[tagAt] = tag;
  return { sent: { headers: own, body, leftAt }, tag, keepMs };
}

function questionIn(text: string) {
  try {
    return readQuestion(JSON.parse(text));
  } catch {
    return null;
  }
}
