import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../src/app/start-hub.ts';
import { readConfig } from '../../src/config/config.ts';
import { changes, transports } from '../subscriptions/follow.ts';
import { newFolder } from '../support/hub-process.ts';
import { copySampleSite } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';
import { answersByThread, type Got, post, type Sent, send, textOf } from './ask-threads.ts';

const token = 'et-hemmelig-ord-for-test';
const list =
  '{ products(first: 20) { totalCount nodes { id name vendor { name } } pageInfo { endCursor } } }';

/** A whole hub on the samples, in this process, so that its threads can be ended as a crash would. */
describe('a hub of three threads', () => {
  const workers: Worker[] = [];
  const log: Record<string, unknown>[] = [];
  const logLine = (line: string) => void log.push(JSON.parse(line));
  const site = copySampleSite();
  const [data, folder] = [newFolder(), newFolder()];
  const usualFolder = process.env.TMPDIR;
  let hub: Hub;
  let url: string;

  const onWorker = (worker: Worker) => void workers.push(worker);
  const answering = () => workers.filter(({ threadName }) => threadName?.startsWith('answering') ?? false);
  const ready = async () =>
    (await (await fetch(`${url}/readyz`)).json()) as {
      threads: object;
      snapshot: { version: string } | null;
    };

  beforeAll(async () => {
    process.on('worker', onWorker);
    process.env.TMPDIR = folder;
    const config = readConfig({
      HUB_DATA_DIR: data,
      HUB_SAMPLE_SITE: site.root,
      HUB_WORKERS: '3',
      HUB_ADMIN_TOKEN: token,
      HUB_COST_PER_MINUTE: '60000',
      HUB_TRUSTED_PROXIES: '127.0.0.1',
      PORT: '0',
    });
    hub = await startHub(config, { logger: pino({ level: 'info' }, { write: logLine }), writeLog: logLine });
    url = `http://127.0.0.1:${hub.port}`;
    await until(async () => (await fetch(`${url}/readyz`)).ok, 120_000);
  });
  afterAll(async () => {
    await hub?.close();
    process.off('worker', onWorker);
    if (usualFolder === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usualFolder;
  });

  let clients = 0;
  /** Another client each time, with a whole budget. */
  const newClient = () => ({ 'x-forwarded-for': `192.0.2.${++clients}` });
  /** The same request over many connections: the answers of all threads. */
  const ofAll = async (path: string, { headers, ...sent }: Sent = {}) => {
    const all = { ...sent, headers: { ...newClient(), ...headers } };
    const got: Got[] = [];
    for (let i = 0; i < 24; i++) got.push(await send(`${url}${path}`, all));
    return got;
  };

  it('says how many answer, and all do', async () => {
    expect((await ready()).threads).toEqual({ answering: 3, wanted: 3 });
    await ofAll('/graphql', post(list));
    expect([...(await answersByThread(url)).keys()].toSorted()).toEqual(['0', '1', '2']);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('hub_threads_answering{thread="0"} 3');
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/mu);
    expect(metrics.match(/^# TYPE nodejs_heap_size_used_bytes/gmu)).toHaveLength(1);
  });

  const asGet = `/graphql?${new URLSearchParams({ query: list })}`;
  it.each([
    ['a query', 200, '/graphql', post(list)],
    ['a query by GET', 200, asGet, {}],
    ['a compressed answer', 200, asGet, { headers: { 'accept-encoding': 'br' } }],
    ['what a client has', 304, asGet, { headers: { 'if-none-match': '*' } }],
    [
      'evidence from the store',
      200,
      '/graphql',
      post('{ integrations(first: 3) { nodes { evidence { document { sha256 } } } } }'),
    ],
    [
      'a past day',
      200,
      '/graphql',
      post(
        '{ catalogue(at: { validAt: "2025-06-01" }) { integrations(first: 3) { nodes { id status { headline } } } } }',
      ),
    ],
    ['what is wrong in a document', 200, '/graphql', post('{ nothing }')],
    ['a change without a token', 401, '/graphql', post('mutation { unwatch(id: "x") }')],
    [
      'a change with a wrong token',
      401,
      '/graphql',
      post('mutation { unwatch(id: "x") }', {}, { authorization: 'Bearer no' }),
    ],
    [
      'a body that is none',
      400,
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
    ],
    ['another method', 405, '/graphql', { method: 'PUT' }],
    [
      'another site’s question',
      204,
      '/graphql',
      {
        method: 'OPTIONS',
        headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
      },
    ],
    ['headers alone', 200, asGet, { method: 'HEAD' }],
    ['a page', 200, '/sok?q=oppdikt', {}],
    ['a file', 200, '/export/products.csv', {}],
    ['nothing', 404, '/there-is-no-such-page', {}],
    ['a path that is no path', 400, '/%', {}],
  ] as const)('gives the same bytes from every thread: %s', async (_name, status, path, sent) => {
    const [first, ...others] = await ofAll(path, sent);
    expect(first?.status).toBe(status);
    for (const other of others) expect({ ...other, left: 0 }).toEqual({ ...first, left: 0 });
  });

  it('has one budget for a client, whichever thread it is connected to', async () => {
    const client = newClient();
    const dear =
      'query ($n: Int!) { integrations(first: $n) { nodes { id product { name vendor { name } } } } }';
    const first = await send(`${url}/graphql`, post(dear, { variables: { n: 100 } }, client));
    const capacity = Number(first.headers['x-ratelimit-limit']);
    expect(capacity).toBe(20_000);
    // A unit comes back in a millisecond.
    for (let left = capacity; left > 6_000; ) {
      const { left: now } = await send(
        `${url}/graphql`,
        post(dear, { variables: { n: 100 - clients++ } }, client),
      );
      left = now;
    }
    const all = await ofAll('/graphql', post(list, {}, client));
    expect(Math.max(...all.map(({ left }) => left))).toBeLessThan(capacity - 4_000);
  });

  it('remembers a document by its hash in all threads', async () => {
    const query = '{ vendors(first: 1) { totalCount nodes { name } } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(textOf(await send(`${url}/graphql`, { ...post(query, { extensions }) }))).toContain('totalCount');
    for (const got of await ofAll(`/graphql?documentId=sha256:${sha256Hash}`))
      expect(textOf(got)).toContain('totalCount');
  });

  it('checks a draft, and knows its findings by their ids, in all threads', async () => {
    const content =
      '<h1>VKP</h1><table><tr><th>Leverandør<th>Produkt<th>Status<tr><td>Oppdikt AS<td>Oppdikt<td>Godkjnt</table>';
    const check = `mutation ($input: DraftInput!) { checkDraft(input: $input) {
      verdict findings { id code } } }`;
    const input = { source: 'nhn-vkp', content, mediaType: 'text/html' };
    const client = newClient();
    const checks = [];
    for (let i = 0; i < 6; i++)
      checks.push(textOf(await send(`${url}/graphql`, post(check, { variables: { input } }, client))));
    const reports = checks.map((text) => JSON.parse(text).data.checkDraft);
    expect(new Set(reports.map(({ verdict }) => verdict))).toEqual(new Set([reports[0].verdict]));
    const [{ id, code }] = reports.at(-1).findings;
    const node = post('query ($id: ID!) { node(id: $id) { ... on DraftFinding { code } } }', {
      variables: { id },
    });
    for (const got of await ofAll('/graphql', node))
      expect(JSON.parse(textOf(got)).data.node).toEqual({ code });
  });

  it('takes what needs the token from every thread', async () => {
    const watch = `mutation ($input: WatchInput!) { watch(input: $input) { watch { id } } }`;
    const headers = { ...newClient(), authorization: `Bearer ${token}` };
    for (let i = 0; i < 6; i++) {
      const variables = { input: { url: `http://127.0.0.1:9/${i}` } };
      const { data } = JSON.parse(textOf(await send(`${url}/graphql`, post(watch, { variables }, headers))));
      expect(data.watch.watch.id).toEqual(expect.any(String));
    }
    const listed = await ofAll('/graphql', post('{ watches { id } }', {}, headers));
    for (const got of listed) expect(JSON.parse(textOf(got)).data.watches).toHaveLength(6);
  });

  it.each(transports)(
    'follows what is new over %s, whichever thread took the connection',
    async (_name, follow) => {
      const query = changes;
      const all = Array.from({ length: 6 }, () => follow(`${url}/graphql`, { query, variables: {} }));
      try {
        const firsts = await Promise.all(all.map(async ({ messages }) => (await messages.next()).value));
        for (const first of firsts) expect(first).toEqual(firsts[0]);
      } finally {
        for (const one of all) one.close();
      }
    },
  );

  it('starts a thread again that has died, says so, and answers all the while', async () => {
    const [one] = answering();
    let isOver = false;
    const statuses: (number | string)[] = [];
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (!isOver)
          await send(`${url}/graphql`, post(list, {}, newClient())).then(
            ({ status }) => statuses.push(status),
            ({ code }) => statuses.push(code),
          );
      }),
    );
    await one?.terminate();
    await until(async () => (await ready()).threads);
    await until(async () => JSON.stringify((await ready()).threads) === '{"answering":3,"wanted":3}', 60_000);
    isOver = true;
    await load;
    // Who was connected to the thread when it died is cut off, and nobody else.
    expect(statuses.filter((status) => status !== 200).length).toBeLessThanOrEqual(4);
    expect(statuses.length).toBeGreaterThan(20);
    expect(
      log.some(
        ({ level, thread, msg }) =>
          level === 50 && thread === 1 && /it is started again in/u.test(String(msg)),
      ),
    ).toBe(true);
    for (const got of await ofAll('/graphql', post(list))) expect(got.status).toBe(200);
  });

  it('leaves nothing behind when it is closed', async () => {
    await hub.close();
    await expect(send(`${url}/livez`)).rejects.toThrow('ECONNREFUSED');
    await until(() => answering().every(({ threadId }) => threadId === -1));
    expect(readdirSync(folder)).toEqual([]);
  });
});
