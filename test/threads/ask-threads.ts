/** Asks a hub of several threads so that each request has a connection of its own, which the system gives to any of them. */
import { type OutgoingHttpHeaders, request } from 'node:http';

/** A response, with its headers but those that differ each time. */
export interface Got {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly text: string;
  /** What the client has left of its budget. */
  readonly left: number;
}

/** A request. */
export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

const ofTheMoment = ['date', 'x-ratelimit-remaining', 'age'];

/** Sends it over a new connection. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent: false, headers });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).filter(([name]) => !ofTheMoment.includes(name)),
          ),
          text: Buffer.concat(chunks).toString('latin1'),
          left: Number(response.headers['x-ratelimit-remaining'] ?? -1),
        }),
      );
    });
    asked.end(body);
  });
}

/** A query by POST. */
export const post = (query: string, more: object = {}, headers: OutgoingHttpHeaders = {}): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query, ...more }),
});

export const textOf = ({ text }: Got) => Buffer.from(text, 'latin1').toString();

/** How many answers each thread has given so far, by what /metrics says. */
export async function answersByThread(url: string): Promise<ReadonlyMap<string, number>> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const found = metrics.matchAll(
    /^hub_http_request_seconds_count\{[^}]*route="\/graphql"[^}]*thread="(\d+)"[^}]*\} (\d+)$/gmu,
  );
  const counts = new Map<string, number>();
  for (const [, thread = '', count] of found) counts.set(thread, (counts.get(thread) ?? 0) + Number(count));
  return counts;
}
