import { isAscii } from 'node:buffer';
import { LRUCache } from 'lru-cache';
import type { Moment as AnswerMoment } from '../../graphql/plan/run.ts';
import { Answer } from '../answer/answer-cache.ts';
import { type PlannedAnswers, readQuestion } from '../answer/planned-answers.ts';
import { encodingOf } from '../answer/send-answer.ts';
import type { Way } from './request-key.ts';
import type { ResponseHead } from './response-head.ts';

/** A response that a plan makes, before anything is spent for it. */
export interface PlanOffer {
  readonly cost: number;
  readonly make: (at: Pick<AnswerMoment, 'catalogue' | 'now' | 'authority'>) => MadeResponse;
}

/** `MISSED`: the plan cannot give it after all. `NO_HEAD`: the framework has not sent such a one yet. */
export type MadeResponse =
  | 'MISSED'
  | 'NO_HEAD'
  | { readonly head: ResponseHead; readonly body: Buffer | Promise<Buffer>; readonly keepMs: number };

/** Ways of asking that are remembered. */
const maxWays = 200;

/** Names that the framework refuses in a body, whatever JSON makes of them. */
const refused = /__proto__|constructor|\\u|\bmutation\b/u;

/** Plans before the framework: headers are those that the framework sent to the same way of asking. */
export class LanePlans {
  readonly #plans: PlannedAnswers;
  /** By the way of asking and the encoding of the answer. */
  readonly #heads = new LRUCache<string, ResponseHead>({ max: maxWays });

  constructor(plans: PlannedAnswers) {
    this.#plans = plans;
  }

  /** The framework has sent the head with a whole answer, as it stands or in an encoding. */
  learn({ text, accepted }: Way, head: ResponseHead, body: Buffer): void {
    const encoding = head.encoding;
    const isSized = head.has('content-length') && !head.has('etag');
    // Only where the same rule says so from the size alone.
    if (isSized && (encoding !== 'identity' || encodingOf(accepted, body.length) === 'identity'))
      this.#heads.set(`${encoding} ${text}`, head);
  }

  /** What a plan offers to a body; null: the framework answers. `spend` hears what examining a new document costs. */
  offer(
    { text, accepted }: Way,
    body: Buffer,
    latin: string,
    spend: (units: number) => void,
  ): PlanOffer | null {
    if (refused.test(latin)) return null;
    const question = questionIn(isAscii(body) ? latin : body.toString('utf8'));
    const prepared = question && this.#plans.prepare(question, spend);
    if (!prepared) return null;
    return {
      cost: prepared.cost.cost,
      make: (at) => {
        const planned = this.#plans.run(prepared, at);
        if (planned === null) return 'MISSED';
        const encoding = encodingOf(accepted, planned.body.length);
        const head = this.#heads.get(`${encoding} ${text}`);
        if (head === undefined) return 'NO_HEAD';
        return { head, body: new Answer(200, '', planned.body).bytes(encoding), keepMs: planned.keepMs };
      },
    };
  }
}

function questionIn(text: string) {
  try {
    return readQuestion(JSON.parse(text));
  } catch {
    return null;
  }
}
