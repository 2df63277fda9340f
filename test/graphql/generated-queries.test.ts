/**
 * Queries made at random from the SDL, with hostile values: none may make the hub fail. `GENERATED=6000 SEED=7` asks more,
 * and others.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateQueries } from '../../bench/abuse/generate-queries.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { ask, openHub } from './open-hub.ts';

const count = Number(process.env.GENERATED ?? 300);
const seed = Number(process.env.SEED ?? 1);

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

test(`${count} generated queries are answered or refused, and none fails`, { timeout: 600_000 }, async () => {
  const { data } = await ask(hub, '{ products { nodes { id } } vendors { nodes { id } } targets { key } }');
  const idsOf = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
  const known = {
    products: idsOf(data.products),
    vendors: idsOf(data.vendors),
    targets: data.targets.map(({ key }: { key: string }) => key),
    profiles: [],
  };
  const failed: string[] = [];
  let answered = 0;
  for (const { query, variables } of generateQueries(createSchema(), { seed, count, known })) {
    const reply = await ask(hub, query, variables);
    const text = JSON.stringify(reply.errors ?? []);
    if (reply.status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) {
      const why = hub.world.log.findLast((line) => line.includes('not expected')) ?? '';
      failed.push(`${reply.status} ${query} ${JSON.stringify(variables)} ${why}`.slice(0, 3_000));
    }
    if (reply.data != null) answered += 1;
  }
  expect(failed).toEqual([]);
  // The queries reach the resolvers, and are not all refused at the gate.
  expect(answered).toBeGreaterThan(count / 4);
});
