import type { HTTPGraphQLResponse } from '@apollo/server';
import type { Served } from '../../graphql/context.ts';
import { keepFor } from '../../graphql/keep-for.ts';
import type { ServerDeps } from '../server-deps.ts';
import { Answer, type Made } from './answer-cache.ts';
import type { AnswerParts } from './answer-parts.ts';
import { errorAnswer } from './error-answer.ts';
import type { Incoming } from './graphql-request.ts';
import { requestContext } from './request-context.ts';

/** The answer to a request, kept from before or made now; null: no snapshot has been read yet. */
export async function answerTo(
  deps: ServerDeps,
  parts: AnswerParts,
  incoming: Incoming,
): Promise<Answer | null> {
  const served = deps.holder.current;
  if (!served) return null;
  const make = () => execute(deps, parts, served, incoming);
  if (incoming.identity === null) return (await make()).answer;
  const { version } = served.catalogue.snapshot;
  return parts.cache.get(`${version} ${served.epoch} ${parts.states.generation} ${incoming.identity}`, make);
}

async function execute(
  deps: ServerDeps,
  parts: AnswerParts,
  served: Served,
  incoming: Incoming,
): Promise<Made> {
  const { apollo, metrics, load, plans } = parts;
  const { http, authority } = incoming;
  const turn = load?.turnOf(incoming.client ?? null, incoming.isPage ?? false);
  if (turn && !(await turn.wait())) return { answer: busyAnswer(http.headers.get('accept')), keepMs: 0 };
  const question = plans?.questionOf(incoming) ?? null;
  const planned =
    question &&
    !incoming.isMissed &&
    (await plans?.answer(question, { catalogue: served.catalogue, now: deps.clock.now(), authority }, turn));
  if (planned) return planned;
  const context = requestContext(deps, parts, served, incoming, turn);
  const executing = apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: http,
    context: async () => context,
  });
  const response = await within(timeBudget(deps, incoming), executing);
  if (response === null) {
    metrics.errors.inc({ code: 'TIMEOUT' });
    const text = 'The query took too long and was given up; ask for less, or try again.';
    return { answer: errorAnswer(503, 'TIMEOUT', text, http.headers.get('accept')), keepMs: 0 };
  }
  for (const code of context.outcome.codes) metrics.errors.inc({ code });
  const answer = answerOf(response);
  const isWhole = context.outcome.cacheable && answer.status === 200;
  if (question && isWhole) plans?.learn(question, answer);
  return { answer, keepMs: isWhole ? keepFor(context) : 0 };
}

const busyAnswer = (accept: string | undefined) =>
  errorAnswer(503, 'BUSY', 'Too many queries wait to begin; try again in 5 seconds.', accept);

/** Reading a draft takes its time: it has limits of its own. */
const timeBudget = ({ operationTimeoutMs = 15_000 }: ServerDeps, { identity }: Incoming) =>
  identity === null ? operationTimeoutMs * 8 : operationTimeoutMs;

/** What the promise gives; null where it takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, ms, null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function answerOf({ status, headers, body }: HTTPGraphQLResponse): Answer {
  if (body.kind !== 'complete') throw new Error('The schema has no directive that gives an answer in parts.');
  const own = [...headers].filter(([name]) => name !== 'content-type' && name !== 'content-length');
  return new Answer(status ?? 200, headers.get('content-type') ?? 'application/json', body.string, own);
}
