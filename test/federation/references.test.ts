import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.ts';
import { ask, openHub } from '../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

const entities = (representations: readonly unknown[]) =>
  ask(
    hub,
    `query Entities($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename ... on Node { id permanentId } } }`,
    { representations },
  );

it('every type with an id can be referred to', () => {
  const schema = createSchema();
  const union = schema.getType('_Entity');
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  expect(
    union && 'getTypes' in union
      ? union
          .getTypes()
          .map(({ name }) => name)
          .sort()
      : [],
  ).toEqual(nodes.map(({ name }) => name).sort());
});

it('finds the same object by each of its keys', async () => {
  const { data } = await ask(
    hub,
    `{ vendors(first: 50) { nodes { __typename permanentId orgnr } } products(first: 1) { nodes { __typename permanentId } }
      targets { __typename permanentId key interfaces { __typename permanentId key } } agencies { __typename permanentId key }
      sources { __typename permanentId key } }`,
  );
  const all: { __typename: string; permanentId: string; [key: string]: unknown }[] = [
    ...data.vendors.nodes,
    ...data.products.nodes,
    ...data.targets,
    ...data.targets.flatMap(({ interfaces }: { interfaces: unknown[] }) => interfaces),
    ...data.agencies,
    ...data.sources,
  ];
  const references = all.flatMap(({ __typename, permanentId, key, orgnr }) =>
    [{ permanentId }, { id: permanentId }, { key }, { orgnr }]
      .filter((one) => Object.values(one)[0] != null)
      .map((one) => ({ reference: { __typename, ...one }, __typename, permanentId })),
  );
  expect(references.length).toBeGreaterThan(all.length * 2);
  const found = await entities(references.map(({ reference }) => reference));
  expect(found.errors).toBeUndefined();
  expect(found.data._entities).toEqual(
    references.map(({ __typename, permanentId }) => ({ __typename, id: permanentId, permanentId })),
  );
});

it('a reference that names nothing is null, and one that is none fails alone', async () => {
  const [vendor] = (await ask(hub, '{ vendors(first: 1) { nodes { permanentId } } }')).data.vendors.nodes;
  const { data, errors } = await entities([
    { __typename: 'Vendor', permanentId: vendor.permanentId },
    { __typename: 'Product', permanentId: vendor.permanentId },
    { __typename: 'Vendor', orgnr: '974760673' },
    { __typename: 'Vendor', name: 'Fjell' },
    { permanentId: vendor.permanentId },
    'Vendor',
  ]);
  expect(data._entities.map((one: object | null) => one !== null)).toEqual([true, ...Array(5).fill(false)]);
  expect(
    errors.map(({ path, extensions }: { path: unknown; extensions: { code: string } }) => [
      path,
      extensions.code,
    ]),
  ).toEqual([3, 4, 5].map((index) => [['_entities', index], 'BAD_USER_INPUT']));
});

it('the subgraph of `_service` has the keys and nothing of its own asking', async () => {
  const { sdl } = (await ask(hub, '{ _service { sdl } }')).data._service;
  expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.3"');
  expect(sdl).toMatch(
    /^type Vendor implements [\w &]+ @key\(fields: "id"\) @key\(fields: "permanentId"\) @key\(fields: "orgnr"\) \{/mu,
  );
  expect(sdl).not.toMatch(/_entities|_Any| @cost\(| @knownKeys\(|KeyKind/u);
});
