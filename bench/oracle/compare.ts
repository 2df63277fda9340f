/**
 * Sends generated documents over connections to a hub with plans and to one without, and compares what they answer: status,
 * headers as they stand on the wire, bytes.
 */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Agent, request } from 'undici';
import type { GeneratedDocument } from './generate-documents.ts';

/** What was found. */
export interface Comparison {
  readonly documents: number;
  /** Answers that were whole and without errors. */
  readonly whole: number;
  /** Answers that plans gave, and those that a plan left to the reference. */
  readonly answered: number;
  readonly missed: number;
  /** Questions with another answer by plan than by the reference. */
  readonly different: readonly string[];
}

/** The plan and the reference, the one asked by a plan wherever it has one. Both listen. */
export interface Pair {
  readonly planned: FastifyInstance;
  readonly reference: FastifyInstance;
}

/** A way to ask: its headers, and whether by GET. */
interface Way {
  readonly headers: Readonly<Record<string, string>>;
  readonly isGet: boolean;
}

const newJson = { accept: 'application/graphql-response+json' };
const ways: readonly Way[] = [
  { headers: newJson, isGet: false },
  { headers: {}, isGet: false },
  { headers: { accept: 'application/json', 'accept-encoding': 'identity' }, isGet: false },
  { headers: { ...newJson, 'accept-encoding': 'gzip' }, isGet: false },
  // As browsers do.
  { headers: { ...newJson, 'accept-encoding': 'gzip, deflate, br, zstd' }, isGet: false },
  { headers: { ...newJson, 'accept-encoding': 'br, gzip' }, isGet: true },
  { headers: newJson, isGet: true },
];

export async function compare(
  pair: Pair,
  documents: Iterable<GeneratedDocument>,
  onProgress: (documents: number, different: number) => void = () => undefined,
): Promise<Comparison> {
  const agent = new Agent({ connections: 1 });
  const different: string[] = [];
  let whole = 0;
  let count = 0;
  for (const { query, variables } of documents) {
    const way = ways[count % ways.length] as Way;
    count += 1;
    if (count % 1_000 === 0) onProgress(count, different.length);
    const [first, second] = variables;
    for (const given of [first, second, { ...first, n: count }]) {
      const body = { query, variables: given };
      const [plan, reference] = await Promise.all([
        send(agent, pair.planned, way, body),
        send(agent, pair.reference, way, body),
      ]);
      if (plan.wire !== reference.wire)
        different.push(
          `${JSON.stringify({ ...way, ...body })}\n  plan      ${plan.wire}\n  reference ${reference.wire}`,
        );
      if (reference.status === 200 && !reference.wire.includes('"errors":')) whole += 1;
    }
  }
  await agent.close();
  return { documents: count, whole, different, ...(await countsOf(pair.planned)) };
}

/** Status, headers and bytes, one byte a character, without what the clock says. */
async function send(
  agent: Agent,
  app: FastifyInstance,
  { headers, isGet }: Way,
  { query, variables }: { readonly query: string; readonly variables: unknown },
): Promise<{ readonly status: number; readonly wire: string }> {
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
  const search = isGet ? `?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}` : '';
  // The address that was asked is no part of the answer, and must be the same.
  const host = { host: 'hub.example' };
  const response = await request(url + search, {
    dispatcher: agent,
    responseHeaders: 'raw',
    ...(isGet
      ? { method: 'GET', headers: { ...host, ...headers } }
      : {
          method: 'POST',
          headers: { ...host, 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query, variables }),
        }),
  });
  const bytes = Buffer.from(await response.body.arrayBuffer());
  const raw = (response.headers as unknown as readonly Buffer[]).map(String);
  const sent = raw.flatMap((name, i) => (i % 2 === 1 || name === 'Date' ? [] : [`${name}: ${raw[i + 1]}`]));
  return {
    status: response.statusCode,
    wire: `${response.statusCode}\n${sent.join('\n')}\n\n${bytes.toString('latin1')}`,
  };
}

/** As /metrics has them. */
async function countsOf(app: FastifyInstance): Promise<{ answered: number; missed: number }> {
  const { body } = await app.inject('/metrics');
  const count = (how: string) =>
    Number(new RegExp(`hub_answers_planned\\{how="${how}"\\} (\\d+)`).exec(body)?.[1] ?? 0);
  return { answered: count('answered'), missed: count('missed') };
}
