/** The MCP endpoint, asked by the SDK's own client over real HTTP. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { openHub } from '../graphql/open-hub.ts';
import { data as sample } from '../graphql/sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let origin: string;
let client: Client;
beforeAll(async () => {
  hub = await openHub();
  origin = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', origin)));
});
afterAll(async () => {
  await client.close();
  await hub.app.close();
});

interface Called {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any;
}

async function call(name: string, input: Record<string, unknown>): Promise<Called> {
  const result = await client.callTool({ name, arguments: input });
  const [first] = result.content as { type: string; text: string }[];
  const text = first?.text ?? '';
  return { isError: result.isError === true, text, body: text.startsWith('{') ? JSON.parse(text) : null };
}

const product = sample.products[0]!;

it('says which version of the hub it is', () => {
  expect(client.getServerVersion()).toMatchObject({ name: about.name, version: about.version });
});

it('has tools that only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    'changes',
    'coverage',
    'product',
    'query',
    'search',
    'vendor',
  ]);
  for (const { annotations, inputSchema, description } of tools) {
    expect(annotations?.readOnlyHint).toBe(true);
    expect(inputSchema.type).toBe('object');
    expect(description).toContain('Unknown is never no');
  }
});

it('takes ten messages a request, and no more', async () => {
  const send = (count: number) =>
    fetch(new URL('/mcp', origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(
        Array.from({ length: count }, (_, id) => ({ jsonrpc: '2.0', id, method: 'tools/list' })),
      ),
    });
  expect((await send(10)).status).toBe(200);
  const refused = await send(11);
  expect([refused.status, (await refused.json()).error.code]).toEqual([400, -32600]);
});

it('finds, and gives a product with what says so and where to see it', async () => {
  const found = await call('search', { text: product.name });
  const [hit] = found.body.data.search;
  expect(hit.node).toMatchObject({ __typename: 'Product', id: product.id, name: product.name });
  const { body } = await call('product', { id: hit.node.id });
  expect(body.data).toMatchObject({
    dataMode: 'SAMPLE',
    disclaimer: { nb: expect.any(String) },
    product: { name: product.name },
  });
  const [integration] = body.data.product.integrations.nodes;
  expect(integration.status.headline).toMatch(/^[A-Z_]+$/u);
  const page = await fetch(body.evidence.replace('{id}', integration.id), {
    headers: { accept: 'text/html' },
  });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(product.name)]);
});

it('gives vendors, changes and any query', async () => {
  expect((await call('vendor', { orgnr: '999999999' })).body.data.vendor).toMatchObject({
    orgnr: '999999999',
  });
  expect((await call('changes', { targetKeys: ['VKP'] })).body.data.changes.nodes).toEqual([]);
  const { body } = await call('query', {
    query: 'query ($n: Int) { products(first: $n) { totalCount } }',
    variables: { n: 1 },
  });
  expect(body.data.products.totalCount).toBe(sample.products.length);
});

it.each([
  [
    'query',
    { query: '{ sources { runs(first: 1000) { nodes { findings { id } } } } }' },
    'COST_LIMIT_EXCEEDED',
  ],
  ['query', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['vendor', { orgnr: '123' }, 'BAD_USER_INPUT'],
  ['coverage', { profile: 'nothing', baskets: [[product.id]] }, 'BAD_USER_INPUT'],
  ['changes', { targetKeys: ['vkp'] }, 'Did you mean “VKP”?'],
  ['query', { query: 'mutation { checkDraft(input: {}) { verdict } }' }, 'nothing can be changed'],
] as const)('%s %j is refused with what is wrong', async (name, input, what) => {
  const { isError, text } = await call(name, input);
  expect(text).toContain(what);
  expect(isError || text.includes('"errors":[{')).toBe(true);
});

it('takes no other method, and no body that is not of the protocol', async () => {
  const got = await fetch(`${origin}/mcp`);
  expect([got.status, await got.json()]).toMatchObject([405, { code: 'METHOD_NOT_ALLOWED' }]);
  const wrong = await fetch(`${origin}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: '{"hello":1}',
  });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { jsonrpc: '2.0', error: {} }]);
});
