/** The hub behind gateways of the field: composed with another graph, and asked through them. */
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeSubgraphs } from '@graphql-mesh/fusion-composition';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openHub } from '../graphql/open-hub.ts';
import { openOtherGraph, otherSdl } from './other-graph.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let other: Awaited<ReturnType<typeof openOtherGraph>>;
let hubUrl = '';
let known: {
  readonly orgnr: string;
  readonly name: string;
  readonly product: { permanentId: string; name: string };
};
beforeAll(async () => {
  hub = await openHub();
  hubUrl = `${await hub.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const { nodes } = (
    await ask(hub, '{ vendors { nodes { name orgnr products { nodes { permanentId name } } } } }')
  ).data.vendors;
  const found = nodes.find(
    (one: { orgnr: string | null; products: { nodes: unknown[] } }) => one.orgnr && one.products.nodes.length,
  );
  known = { orgnr: found.orgnr, name: found.name, product: found.products.nodes[0] };
  other = await openOtherGraph([
    { orgnr: known.orgnr, product: known.product.permanentId },
    { orgnr: known.orgnr, product: known.product.permanentId },
  ]);
});
afterAll(async () => {
  await other.close();
  await hub.app.close();
});

/** Asks the gateway as its clients do. */
async function through(supergraph: string, query: string) {
  const gateway = createGatewayRuntime({ supergraph, logging: false, maskedErrors: false });
  try {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
    return (await response.json()) as any;
  } finally {
    await gateway[Symbol.asyncDispose]();
  }
}

const sdlOfHub = async () => (await ask(hub, '{ _service { sdl } }')).data._service.sdl as string;

it('composes with another graph by Apollo Federation 2, and a Hive gateway answers over both', async () => {
  const composed = composeServices([
    { name: 'hub', url: hubUrl, typeDefs: parse(await sdlOfHub()) },
    { name: 'cases', url: other.url, typeDefs: parse(otherSdl) },
  ]);
  expect(composed.errors ?? []).toEqual([]);
  const { data, errors } = await through(
    composed.supergraphSdl ?? '',
    `{ cases { title vendor { name openCases } product { name vendor { orgnr } } }
       vendor(orgnr: "${known.orgnr}") { name openCases products(first: 1) { nodes { name } pageInfo { hasNextPage } } } }`,
  );
  expect(errors).toBeUndefined();
  const vendor = { name: known.name, openCases: 2 };
  expect(data.cases).toEqual(
    [1, 2].map((number) => ({
      title: `Case ${number}`,
      vendor,
      product: { name: known.product.name, vendor: { orgnr: known.orgnr } },
    })),
  );
  expect(data.vendor).toMatchObject(vendor);
});

it('is composed by Mesh as a plain GraphQL source, with the answers of the hub itself', async () => {
  const { supergraphSdl, errors } = composeSubgraphs([
    {
      name: 'hub',
      url: hubUrl,
      schema: buildSchema(await (await fetch(hubUrl.replace('/graphql', '/schema.graphql'))).text()),
    },
  ]);
  expect(errors ?? []).toEqual([]);
  const query = `{ integrations(filter: { targetKeys: ["VKP"] }, first: 5) { totalCount
    facets(fields: ["headline"]) { buckets { value label { nb } count } }
    nodes { id product { name vendor { name } } target { __typename key name { nb } } status { headline } } } }`;
  const answer = await through(supergraphSdl, query);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual((await ask(hub, query)).data);
  expect(answer.data.integrations.totalCount).toBeGreaterThan(0);
});

it('a gateway passes what is new on to its own clients', async () => {
  const { supergraphSdl = '' } = composeServices([
    { name: 'hub', url: hubUrl, typeDefs: parse(await sdlOfHub()) },
  ]);
  const gateway = createGatewayRuntime({ supergraph: supergraphSdl, logging: false, maskedErrors: false });
  const aborting = new AbortController();
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { changes { nodes { seq } pageInfo { endCursor } } }' }),
    signal: aborting.signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (/^data: .+/mu.test(text)) break;
  }
  aborting.abort();
  await gateway[Symbol.asyncDispose]();
  expect(JSON.parse(/^data: (.+)$/mu.exec(text)?.[1] ?? 'null')).toMatchObject({
    data: { changes: { nodes: [], pageInfo: { endCursor: expect.stringMatching(/./u) } } },
  });
});
