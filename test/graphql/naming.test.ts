import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openHub } from './open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

it('names whatever has a name in one field, in the language that is asked for', async () => {
  const { data, errors } = await ask(
    hub,
    `{ vendors { nodes { name displayName } } products { nodes { name displayName } }
       targets { name { nb en } displayName english: displayName(language: EN) interfaces { name { nb } displayName } }
       sources { title { nb } displayName } agencies { name { nb nn } displayName(language: NN) } }`,
  );
  expect(errors).toBeUndefined();
  for (const { name, displayName } of [...data.vendors.nodes, ...data.products.nodes])
    expect(displayName).toBe(name);
  expect(data.targets.length).toBeGreaterThan(1);
  for (const { name, displayName, english, interfaces } of data.targets) {
    expect([displayName, english]).toEqual([name.nb, name.en ?? name.nb]);
    for (const one of interfaces) expect(one.displayName).toBe(one.name.nb);
  }
  for (const { title, displayName } of data.sources) expect(displayName).toBe(title.nb);
  for (const { name, displayName } of data.agencies) expect(displayName).toBe(name.nn ?? name.nb);
});

it('names hits of all kinds in one fragment', async () => {
  const { data } = await ask(
    hub,
    '{ searchConnection(text: "a") { nodes { label { nb } node { ... on Named { displayName } } } } }',
  );
  expect(data.searchConnection.nodes.length).toBeGreaterThan(1);
  for (const { label, node } of data.searchConnection.nodes) expect(node.displayName).toBe(label.nb);
});

it.each([
  ['vendors(text: "op")', 'vendors(filter: { text: "op" })'],
  ['vendors(products: { category: [EHR_GP] })', 'vendors(filter: { products: { category: [EHR_GP] } })'],
  ['integrations(filter: { role: PRODUCER })', 'integrations(filter: { roles: [PRODUCER] })'],
  ['integrations(filter: { productCategory: [EHR_GP] })', 'integrations(filter: { category: [EHR_GP] })'],
  ['requirements(filter: { productCategory: [EHR_GP] })', 'requirements(filter: { category: [EHR_GP] })'],
])('%s is an older way to write %s', async (old, now) => {
  const { data, errors } = await ask(hub, `{ old: ${old} { totalCount } now: ${now} { totalCount } }`);
  expect(errors).toBeUndefined();
  expect(data.old).toEqual(data.now);
});

it('a condition under both its names is refused', async () => {
  const { errors } = await ask(hub, '{ integrations(filter: { role: BOTH, roles: [HUB] }) { totalCount } }');
  expect(errors[0]).toMatchObject({ path: ['integrations'], extensions: { code: 'BAD_USER_INPUT' } });
});

it('counts what is still asked for under an older name, by plans too', async () => {
  const count = async (name: string) => {
    const { payload } = await hub.app.inject('/metrics');
    const line = payload
      .split('\n')
      .find((one) => one.startsWith(`hub_graphql_deprecated_total{name="${name}"}`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  const before = await count('Query.vendors(text:)');
  for (const text of ['a', 'b', 'c'])
    await ask(
      hub,
      'query Old($text: String) { vendors(text: $text) { totalCount } integrations(filter: { role: BOTH }) { totalCount } }',
      {
        text,
      },
    );
  expect((await count('Query.vendors(text:)')) - before).toBe(3);
  expect(await count('IntegrationFilter.role')).toBeGreaterThanOrEqual(3);
});
