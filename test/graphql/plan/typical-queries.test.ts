/** The queries of the bench are answered by plans, so that a field that loses its reader is noticed before the bench is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queries } from '../../../bench/api/queries.ts';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { openHub } from '../open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
}, 60_000);
afterAll(() => hub.app.close());

const planned = async (how: 'answered' | 'missed') => {
  const { body } = await hub.app.inject('/metrics');
  return Number(new RegExp(`hub_answers_planned\\{how="${how}"\\} (\\d+)`).exec(body)?.[1]);
};

test.each(queries)('$name has a plan', async ({ query, variables }) => {
  const catalogue = hub.world.served?.catalogue as Catalogue;
  const all = { first: 10, after: -1 };
  const known = {
    vendors: catalogue.vendors({}, all).items.map(({ id }) => id),
    products: catalogue.products({}, all).items.map(({ id }) => id),
    targets: catalogue.targets.map(({ key }) => key),
    profiles: [],
  };
  const ask = (n: number) =>
    hub.app.inject({ method: 'POST', url: '/graphql', payload: { query, variables: variables(n, known) } });
  // The framework's headers are learned from the first.
  await ask(0);
  const [answered, missed] = [await planned('answered'), await planned('missed')];
  for (let n = 1; n < 4; n += 1) expect((await ask(n)).statusCode).toBe(200);
  expect(await planned('answered')).toBe(answered + 3);
  expect(await planned('missed')).toBe(missed);
});
