/**
 * Milliseconds to the first byte of a page against those of its own query at /graphql and of an answer with nothing in it, one request at a
 * time, in turns. New: each request has an address that was not seen before, so query and page are made. Kept: all requests are alike.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'undici';
import { printTable, short } from './measure.ts';

const rounds = Number(process.env.ROUNDS ?? 300);

const child = fork(new URL('./api/server.ts', import.meta.url), ['hub'], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, NODE_ENV: 'production' },
});
const [{ port, ids }] = (await once(child, 'message')) as [
  { readonly port: number; readonly ids: Readonly<Record<string, string>> },
];
const origin = `http://127.0.0.1:${port}`;
const agent = new Agent({ connections: 1, pipelining: 1 });

/** Milliseconds until the headers are there, and the bytes of the body. */
async function time(url: string, body?: string): Promise<readonly [ms: number, bytes: number]> {
  const started = performance.now();
  const answer = await request(url, {
    dispatcher: agent,
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: body === undefined ? 'text/html' : 'application/graphql-response+json',
      'accept-encoding': 'br',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
  });
  const ms = performance.now() - started;
  const bytes = (await answer.body.arrayBuffer()).byteLength;
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`);
  return [ms, bytes];
}

/** The query and variables that a page shows. */
async function queryOf(path: string): Promise<{ readonly query: string; readonly variables: object }> {
  const page = await request(origin + path, { dispatcher: agent, headers: { accept: 'text/html' } });
  const found = /href="\/explorer\?([^"]+)"/.exec(await page.body.text())?.[1] ?? '';
  const asked = new URLSearchParams(found.replaceAll('&amp;', '&'));
  return { query: asked.get('query') ?? '', variables: JSON.parse(asked.get('variables') ?? '{}') };
}

/** Pages, each with the part of its variables that a search word changes. */
const pages: readonly (readonly [
  name: string,
  path: (word: string) => string,
  vary: (word: string) => object,
])[] = [
  ['search', (q) => `/sok?q=${q}`, (q) => ({ text: q, words: q, filter: { text: q } })],
  ['service', (q) => `/tjeneste/${ids.TARGET}?q=${q}`, (q) => ({ filter: { text: q } })],
];

/** A search that finds the same as `a`, in words that nobody has asked in yet: the search passes over the signs. */
const word = (round: number) =>
  `a${round.toString(6).replaceAll(/[0-5]/gu, (digit) => '.,;:!?'[Number(digit)] ?? '')}`;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rows: Record<string, string>[] = [];
for (const [name, path, vary] of pages) {
  const { query, variables } = await queryOf(path('a'));
  const body = (word: string) => JSON.stringify({ query, variables: { ...variables, ...vary(word) } });
  const times: Record<string, number[]> = {};
  let bytes = 0;
  const note = (of: string, [ms, size]: readonly [number, number]) => {
    times[of] = [...(times[of] ?? []), ms];
    if (of === 'page kept') bytes = size;
  };
  for (let round = 0; round < rounds; round += 1) {
    const unseen = word(round);
    note('nothing', await time(`${origin}/livez`));
    // Another word for the page, for the answer to its query would be kept.
    note('query new', await time(`${origin}/graphql`, body(unseen)));
    note('page new', await time(origin + path(encodeURIComponent(word(round + rounds)))));
    note('query kept', await time(`${origin}/graphql`, body('a')));
    note('page kept', await time(origin + path('a')));
  }
  const of = (key: string) => median((times[key] ?? []).slice(20));
  rows.push({
    page: name,
    'kB sent': short(bytes / 1000),
    'query new': short(of('query new') / of('nothing')),
    'page new': short(of('page new') / of('nothing')),
    'query kept': short(of('query kept') / of('nothing')),
    'page kept': short(of('page kept') / of('nothing')),
    'page new / query new': short(of('page new') / of('query new')),
  });
}
printTable('Time to the first byte, relative to an answer with nothing in it', rows);
await agent.close();
child.kill();
