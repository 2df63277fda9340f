import { LRUCache } from 'lru-cache';
import type { OperationTurn } from '../../graphql/context.ts';
import type { Planned, Plans, PreparedAnswer as Prepared, Question } from '../../graphql/plan/plans.ts';
import type { Moment } from '../../graphql/plan/run.ts';
import type { SourceStates } from '../../graphql/sources/source-states.ts';
import type { ServerDeps } from '../server-deps.ts';
import { Answer, type Made } from './answer-cache.ts';
import type { Incoming } from './graphql-request.ts';

/** A question, and the way in which it was asked: what the headers of its answer depend on. */
export interface PlannableQuestion extends Question {
  readonly way: string;
}

/** What an answer has beside its body. */
type Dress = Pick<Answer, 'contentType' | 'headers'>;

/** Ways to ask that are remembered. */
const maxWays = 100;

/**
 * Answers of plans. What stands around the body is learned from the reference's own answers to the same way of asking, so no
 * rule about it stands here.
 */
export class PlannedAnswers {
  readonly #deps: Pick<ServerDeps, 'holder' | 'contracts'>;
  readonly #states: SourceStates;
  readonly #plans: Plans;
  readonly #ways = new LRUCache<string, Dress>({ max: maxWays });

  constructor(deps: Pick<ServerDeps, 'holder' | 'contracts'>, states: SourceStates, plans: Plans) {
    this.#deps = deps;
    this.#states = states;
    this.#plans = plans;
  }

  /** The question of a request that plans may answer; null: it is none. What is unusual in any way is for the reference. */
  questionOf({ identity, http: { method, headers, search, body } }: Incoming): PlannableQuestion | null {
    if (identity === null) return null;
    const asked = method === 'GET' ? fromSearch(search) : method === 'POST' ? body : null;
    const question = readQuestion(asked);
    const way = `${method} ${headers.get('content-type') ?? ''} ${headers.get('accept') ?? ''}`;
    return question && way.length < 500 ? { ...question, way } : null;
  }

  /** The reference has given the question a whole answer without errors. */
  learn(question: PlannableQuestion, { contentType, headers }: Answer): void {
    this.#ways.set(question.way, { contentType, headers });
  }

  /** Null: the reference answers. Waits where the operation has to wait its turn. */
  async answer(question: PlannableQuestion, at: At, turn: OperationTurn | undefined): Promise<Made | null> {
    const dress = this.#ways.get(question.way);
    const prepared = dress ? this.prepare(question, (units) => turn?.spend(units)) : null;
    if (!dress || !prepared) return null;
    try {
      await turn?.begin(prepared.cost.cost);
    } catch {
      // The reference's turn is the same, and refuses in its own words.
      return null;
    }
    const planned = this.run(prepared, at);
    if (!planned) return null;
    return {
      answer: new Answer(200, dress.contentType, planned.body, dress.headers),
      keepMs: planned.keepMs,
    };
  }

  /** What a plan needs to answer; null: there is none. `spend` hears what examining a document costs that was not asked before. */
  prepare(question: Question, spend: (units: number) => void): Prepared | null {
    return this.#plans.prepare(question, spend);
  }

  /** At once. Null: the reference answers. */
  run(prepared: Prepared, at: At): Planned | null {
    const { holder, contracts } = this.#deps;
    return this.#plans.answer(prepared, { ...at, holder, contracts, states: this.#states.known });
  }
}

type At = Pick<Moment, 'catalogue' | 'now' | 'authority'>;

function fromSearch(search: string): unknown {
  const { query, variables, operationName, ...others } = Object.fromEntries(new URLSearchParams(search));
  if (Object.keys(others).length > 0) return null;
  try {
    return { query, operationName, variables: variables === undefined ? undefined : JSON.parse(variables) };
  } catch {
    return null;
  }
}

/** The question in a body of GraphQL over HTTP; null: it has other fields too, or is none. */
export function readQuestion(asked: unknown): Question | null {
  if (typeof asked !== 'object' || asked === null) return null;
  const { query, operationName, variables, ...others } = asked as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || Object.keys(others).length > 0) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return {
    query,
    operationName: operationName ?? null,
    variables: (variables ?? {}) as Question['variables'],
  };
}
