import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualLoadLimits } from '../../src/web/load/load-limits.ts';
import { until } from '../support/until.ts';
import { changes, type Followed, type Message, openList, serveList, transports } from './follow.ts';

let list: ReturnType<typeof openList>;
let hub: Awaited<ReturnType<typeof serveList>>;
const open: Followed[] = [];
beforeEach(async () => {
  list = openList();
  list.change();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await hub.kill();
  list.ledger.close();
});

const next = async ({ messages }: Followed): Promise<Message> => (await messages.next()).value as Message;
const seqs = ({ data }: Message): number[] =>
  data.changes.nodes.map(({ seq }: { seq: string }) => Number(seq));
const endOf = ({ data }: Message): string => data.changes.pageInfo.endCursor;

/** The codes that an operation is refused with, whichever way the client tells of it. */
async function refusal(followed: Followed): Promise<unknown> {
  const codesOf = (errors: unknown) =>
    (errors as { extensions?: { code?: string } }[]).map(({ extensions }) => extensions?.code);
  try {
    const { errors } = await next(followed);
    return codesOf(errors ?? []);
  } catch (error) {
    if (Array.isArray(error)) return codesOf(error);
    const { response } = error as { response?: Response };
    if (!response) throw error;
    return codesOf(((await response.json()) as { errors: unknown }).errors);
  }
}

describe.each(transports)('over %s', (_name, follow) => {
  const start = (query: string, variables: Record<string, unknown> = {}) => {
    const followed = follow(hub.url, { query, variables });
    open.push(followed);
    return followed;
  };

  it('gives what comes from now on, in the snapshot that brings it', async () => {
    hub = await serveList(list);
    const followed = start(changes);
    const first = await next(followed);
    expect(seqs(first)).toEqual([]);
    list.change(2);
    await hub.serve();
    const second = await next(followed);
    const page = await hub.ask(changes.replace('subscription', 'query'), { after: endOf(first) });
    expect(second.data.changes).toEqual(page.data.changes);
    expect(seqs(second).length).toBeGreaterThan(1);
    expect(second.extensions?.snapshot).toBe(page.extensions.snapshot);
    expect(second.extensions?.snapshot).not.toBe(first.extensions?.snapshot);
    list.change(3);
    await hub.serve();
    expect(seqs(await next(followed))[0]).toBe((seqs(second).at(-1) ?? 0) + 1);
  });

  it('gives each change exactly once through kills and resumptions', async () => {
    hub = await serveList(list);
    let cursor = (await hub.ask('{ changes(first: 0) { pageInfo { endCursor } } }')).data.changes.pageInfo
      .endCursor as string;
    const had: number[] = [];
    // Killed after so many messages, with changes before, while it is away and after.
    for (const messages of [1, 3, 2, 4, 1]) {
      const followed = start(changes, { after: cursor, first: 2 });
      for (let count = 0; count < messages; count += 1) {
        list.change((count % 5) + 1);
        await hub.serve();
        const message = await next(followed);
        had.push(...seqs(message));
        cursor = endOf(message);
      }
      await hub.kill();
      followed.close();
      list.change(4);
      hub = await serveList(list);
    }
    const rest = start(changes, { after: cursor, first: 1000 });
    had.push(...seqs(await next(rest)));
    expect(had.length).toBeGreaterThan(20);
    expect(had).toEqual(list.ledger.allChanges().map(({ seq }) => seq));
  });

  it('keeps to its filter, and sends nothing of what does not match', async () => {
    hub = await serveList(list);
    const { id } = (await hub.ask('{ integrations(first: 1, filter: { text: "A" }) { nodes { id } } }')).data
      .integrations.nodes[0];
    const followed = start(changes, { filter: { entities: [id] } });
    await next(followed);
    list.change(3);
    await hub.serve();
    const { data } = await next(followed);
    const products = data.changes.nodes.map(
      (one: { entity: { product: { name: string } } }) => one.entity.product.name,
    );
    expect([...new Set(products)]).toEqual(['A']);
  });

  it.each([
    ['a wrong cursor', changes, { after: 'x' }, 'BAD_USER_INPUT'],
    ['another filter’s cursor', changes, { after: '@other' }, 'CURSOR_MISMATCH'],
    ['no page', changes, { first: 0 }, 'BAD_USER_INPUT'],
    ['a page that is too large', changes, { first: 1001 }, 'BAD_USER_INPUT'],
    ['an unknown key', changes, { filter: { targetKeys: ['vkp'] } }, 'BAD_USER_INPUT'],
    ['an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two root fields',
      'subscription { a: changes { nodes { seq } } b: changes { nodes { seq } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['no language', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['no single operation', 'query A { dataMode } query B { dataMode }', {}, 'OPERATION_RESOLUTION_FAILURE'],
  ])('refuses %s with its code', async (_what, query, variables, code) => {
    hub = await serveList(list);
    const other = await hub.ask(
      '{ changes(first: 0, filter: { kinds: [MERGED] }) { pageInfo { endCursor } } }',
    );
    const given = JSON.parse(
      JSON.stringify(variables).replace('@other', other.data.changes.pageInfo.endCursor),
    );
    expect(await refusal(start(query, given))).toEqual([code]);
  });

  it('answers queries as by HTTP, and changes nothing', async () => {
    hub = await serveList(list);
    const query = '{ products { totalCount nodes { id name } } }';
    const followed = start(query);
    const [message, whole] = [await next(followed), await hub.ask(query)];
    expect(message.data).toEqual(whole.data);
    expect((await followed.messages.next()).done).toBe(true);
    const refused = await refusal(start('mutation { answerFinding(id: "x", state: OPEN) { id } }'));
    expect(refused).toEqual(['UNAUTHENTICATED']);
  });

  it('bounds what one client and all clients hold open, and takes others once some have left', async () => {
    hub = await serveList(list, { ...usualLoadLimits, maxStreamsPerClient: 2 });
    const [first, second] = [start(changes), start(changes)];
    await Promise.all([next(first), next(second)]);
    expect(await refusal(start(changes))).toEqual(['BUSY']);
    second.close();
    await until(async () => {
      const again = start(changes);
      return (await next(again).catch(() => null))?.data ?? null;
    });
    list.change(2);
    await hub.serve();
    expect(seqs(await next(first)).length).toBeGreaterThan(0);
  });

  it('waits where the client has spent its budget, and leaves nothing out', async () => {
    // A message costs some hundreds: the budget is spent after a few, and grows by 100 a second.
    hub = await serveList(list, { ...usualLoadLimits, costPerMinute: 6_000 });
    const followed = start(changes);
    const had = seqs(await next(followed));
    for (let count = 0; count < 5; count += 1) {
      list.change((count % 5) + 1);
      await hub.serve();
      had.push(...seqs(await next(followed)));
    }
    const all = list.ledger.allChanges().map(({ seq }) => seq);
    expect(had).toEqual(all.slice(-had.length));
    // Another one is refused, before a socket is open or after.
    await expect(next(start(changes))).rejects.toBeDefined();
    expect((await hub.app.inject('/metrics')).payload).toMatch(/^hub_streams_open 1$/mu);
  });
});

it('a subscription by plain HTTP is told how to ask', async () => {
  hub = await serveList(list);
  const { status, errors } = await hub.ask(changes);
  expect([status, errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  expect(errors[0].message).toContain('text/event-stream');
});

it('an EventSource that comes back goes on by its last event', async () => {
  hub = await serveList(list);
  const search = new URLSearchParams({ query: changes });
  const read = async (headers: Record<string, string>) => {
    const aborting = new AbortController();
    const response = await fetch(`${hub.url}?${search}`, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: aborting.signal,
    });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (/^data: .+\n\n/mu.test(text)) break;
    }
    aborting.abort();
    return {
      id: /^id: (.+)$/mu.exec(text)?.[1] ?? '',
      message: JSON.parse(/^data: (.+)$/mu.exec(text)?.[1] ?? '') as Message,
    };
  };
  const first = await read({});
  expect(seqs(first.message)).toEqual([]);
  list.change(3);
  await hub.serve();
  const second = await read({ 'last-event-id': first.id });
  expect(seqs(second.message).length).toBeGreaterThan(2);
  expect(second.id).not.toBe(first.id);
});

it('a process that ends lets its sockets go with a code on which clients connect anew', async () => {
  hub = await serveList(list);
  const socket = new WebSocket(hub.url.replace('http', 'ws'), 'graphql-transport-ws');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const closed = new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
  await hub.app.close();
  expect((await closed).code).toBe(1012);
});

it('other paths take no sockets, and other protocols are not upgraded to', async () => {
  hub = await serveList(list);
  const elsewhere = new WebSocket(
    hub.url.replace('http', 'ws').replace('/graphql', '/sok'),
    'graphql-transport-ws',
  );
  const outcome = await new Promise((resolve) => {
    elsewhere.addEventListener('close', () => resolve('closed'));
    elsewhere.addEventListener('error', () => resolve('error'));
  });
  expect(['closed', 'error']).toContain(outcome);
  const status = await new Promise((resolve, reject) => {
    const headers = { connection: 'Upgrade', upgrade: 'h2c' };
    get(hub.url.replace('/graphql', '/livez'), { headers }, ({ statusCode }) => resolve(statusCode)).on(
      'error',
      reject,
    );
  });
  expect(status).toBe(200);
});
