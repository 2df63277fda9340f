/** The typed client package: built as it would be published, type-checked as its users are, and asked against a running hub. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changes, openList, serveList } from '../subscriptions/follow.ts';
import { approved, listOfFinder } from './finder.ts';
import { both, openTwoMoments } from './two-moments.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const node = join(repository, 'node_modules/.bin/node');
const tsc = join(repository, 'node_modules/typescript/bin/tsc');
let app: string;
beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), 'client-'));
  mkdirSync(join(app, 'node_modules'));
  const built = join(app, 'node_modules/helseteknologi-hub-client');
  cpSync(join(repository, 'clients/typescript/package.json'), join(built, 'package.json'));
  execFileSync(node, [tsc, '-p', join(repository, 'clients/typescript'), '--outDir', join(built, 'dist')]);
  for (const name of ['gql.tada', 'graphql-sse', 'graphql', '@0no-co'])
    symlinkSync(join(repository, 'node_modules', name), join(app, 'node_modules', name));
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(app, { recursive: true }));

/** What the compiler says of a module of the app; empty: nothing. */
function typeErrors(code: string): string {
  writeFileSync(join(app, 'app.ts'), code);
  const options = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
  try {
    execFileSync(node, [tsc, ...options, '--types', '', '--ignoreConfig', 'app.ts'], {
      cwd: app,
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const start = `import { createHubClient, graphql } from 'helseteknologi-hub-client';
const hub = createHubClient({ url: 'http://localhost:4000/graphql' });
const products = graphql(\`query Products($filter: ProductFilter, $after: String) {
  products(filter: $filter, after: $after) { totalCount nodes { name vendor { orgnr } integrations { nodes { status { headline validUntil } } } }
    pageInfo { hasNextPage endCursor } } }\`);
const { data } = await hub.query(products, { filter: { category: ['EHR_GP'] } });
`;

it('types results and variables by the schema, without code generation', () => {
  expect(
    typeErrors(`${start}
      const names: string[] | undefined = data.products?.nodes.map(({ name }) => name);
      const orgnr: string | null | undefined = data.products?.nodes[0]?.vendor?.orgnr;
      for (const { status } of data.products?.nodes[0]?.integrations?.nodes ?? []) {
        const is: boolean = status.headline === 'APPROVED' && status.validUntil === null;
      }
      for await (const product of hub.walk(products, {}, (of) => of.products)) { const name: string = product.name; }`),
  ).toBe('');
});

it.each([
  ['a field that was not asked for', `data.products?.nodes[0]?.aliases;`],
  ['a list that may be null', `data.products.totalCount;`],
  [
    'a value that no headline has',
    `data.products?.nodes[0]?.integrations?.nodes[0]?.status.headline === 'OK';`,
  ],
  ['a condition that there is not', `await hub.query(products, { filter: { colour: 'red' } });`],
  ['a value that no kind of product has', `await hub.query(products, { filter: { category: ['EPJ'] } });`],
])('refuses %s', (_what, line) => {
  expect(typeErrors(`${start}${line}`)).toMatch(/error TS/u);
});

interface Built {
  // biome-ignore lint/suspicious/noExplicitAny: the built package is looked at as a script would.
  readonly [name: string]: any;
}
const load = (): Promise<Built> =>
  import(
    /* @vite-ignore */ pathToFileURL(join(app, 'node_modules/helseteknologi-hub-client/dist/index.js')).href
  );

it('asks, walks in one snapshot, and follows changes through a restart, each once', async () => {
  const { createHubClient, graphql, HubError } = await load();
  const list = openList();
  list.change();
  let hub = await serveList(list);
  const client = createHubClient({ url: hub.url });
  const document = graphql(
    'query Walk($after: String) { products(first: 2, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }',
  );
  const answer = await client.query(document, {});
  expect([answer.data.products.totalCount, answer.extensions.dataMode]).toEqual([6, 'LIVE']);
  const names: string[] = [];
  for await (const { name } of client.walk(document, {}, (data: Built) => data.products)) names.push(name);
  expect(names).toEqual('ABCDEF'.split(''));
  await expect(client.query(graphql('{ nothing }'), {})).rejects.toThrow(HubError);
  await expect(client.query(graphql('{ nothing }'), {})).rejects.toMatchObject({
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  });

  const aborting = new AbortController();
  const port = Number(new URL(hub.url).port);
  const followed = client.follow(
    graphql(changes),
    {},
    (data: Built) => data.changes.pageInfo.endCursor,
    aborting.signal,
  );
  await followed.next();
  const had: number[] = [];
  for (const count of [2, 5, 3]) {
    list.change(count);
    await hub.serve();
    const { value } = await followed.next();
    had.push(...value.data.changes.nodes.map(({ seq }: { seq: string }) => Number(seq)));
    await hub.kill();
    hub = await serveList(list, undefined, port);
  }
  aborting.abort();
  const all = list.ledger.allChanges().map(({ seq }) => seq);
  expect(had).toEqual(all.slice(-had.length));
  expect(had.length).toBeGreaterThan(9);
  await hub.kill();
  list.ledger.close();
});

it('types what is now and what was then in one query, and gives both', async () => {
  const typed = (line: string) =>
    typeErrors(`import { createHubClient, graphql } from 'helseteknologi-hub-client';
      const hub = createHubClient({ url: 'http://localhost:4000/graphql' });
      const both = graphql(\`${both}\`);
      const { data } = await hub.query(both, { at: { knownAt: '2026-01-15T00:00:00Z' } });
      const now = data.integrations?.nodes[0]?.status.headline;
      const then = data.catalogue?.integrations?.nodes[0]?.status.headline;
      ${line}`);
  expect(typed(`const gone: boolean = now === 'WITHDRAWN' && then === 'APPROVED';`)).toBe('');
  expect(typed(`now === 'GONE';`)).toMatch(/error TS/u);
  expect(typed(`await hub.query(both, { at: { day: 'yesterday' } });`)).toMatch(/error TS/u);

  const { createHubClient, graphql } = await load();
  const hub = await openTwoMoments();
  try {
    const client = createHubClient({ url: hub.url });
    await hub.revoke();
    const { data } = await client.query(graphql(both), { at: { snapshot: hub.before.id } });
    const [now] = data.integrations.nodes;
    const [then] = data.catalogue.integrations.nodes;
    expect([now.status.headline, then.status.headline]).toEqual(['WITHDRAWN', 'APPROVED']);
    expect([then.permanentId, then.id === now.id]).toEqual([now.permanentId, false]);
  } finally {
    await hub.close();
  }
});

it('walks a finder over a swap, beside the choices of each condition without its own', async () => {
  const { createHubClient, graphql } = await load();
  const hub = await openTwoMoments();
  try {
    const client = createHubClient({ url: hub.url });
    const document = graphql(listOfFinder);
    const { data } = await client.query(document, approved);
    await hub.revoke();
    const { endCursor } = data.integrations.pageInfo;
    const more = (await client.query(document, { ...approved, after: endCursor, first: 10 })).data;
    const names = [data, more].flatMap(({ integrations }: Built) =>
      integrations.edges.map((edge: Built) => edge.node.product.name),
    );
    expect(names).toEqual('ABCDEF'.split(''));
    // The list goes on in its own snapshot; its choices are those of today.
    expect(more.choices.facets[0].buckets.map(({ value }: Built) => value).sort()).toEqual([
      'APPROVED',
      'WITHDRAWN',
    ]);
  } finally {
    await hub.close();
  }
});
