/** Every id that the graph gives, of now and of another moment: one type, one state, and `node` finds it. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../src/graphql/record-ids.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { ask, catalogueOf, openHub } from './open-hub.ts';
import { data } from './sample-data.ts';

const schema = createSchema();
const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Of time or of another answer, and so not of the object's state. */
const passing = new Set(['edges', 'pageInfo', 'history', 'previous', 'snapshot', 'resolutionCandidates']);

/** All that can be asked of a type without arguments, so deep. `aliased`: fields that other types beside it have otherwise. */
function selection(type: GraphQLNamedType, depth: number, aliased: ReadonlySet<string> = new Set()): string {
  const open = fieldsOf(type).filter(
    ({ name, args }) => !passing.has(name) && !args.some(isRequiredArgument),
  );
  const parts = open.map((field) => {
    const inner = getNamedType(field.type);
    const slice = field.args.some(({ name }) => name === 'first') ? '(first: 4)' : '';
    const alias = aliased.has(field.name) ? `${type.name}_${field.name}: ` : '';
    if (isLeafType(inner)) return `${alias}${field.name}${slice}`;
    const below = depth > 0 ? selection(inner, depth - 1) : '';
    return below === '' ? '' : `${alias}${field.name}${slice} { ${below} }`;
  });
  if (!isAbstractType(type)) return ['__typename', ...parts].join(' ');
  const possible = schema.getPossibleTypes(type);
  const differing = differ(possible);
  return [
    '__typename',
    ...possible.map((one) => `... on ${one.name} { ${selection(one, depth, differing)} }`),
  ].join(' ');
}

/** Names of fields that are not of one type in all of these, or lead to other fields. */
function differ(types: readonly GraphQLNamedType[]): Set<string> {
  const all = types.flatMap(fieldsOf);
  return new Set(
    all
      .filter(({ name, type, args }) =>
        all.some(
          (other) =>
            other.name === name && (String(other.type) !== String(type) || other.args.length !== args.length),
        ),
      )
      .map(({ name }) => name),
  );
}

interface Seen {
  readonly type: string;
  readonly permanentId: string;
  readonly values: Map<string, unknown>;
}

/** Notes each object with an id; fails where one id is two types, or a value of it is two. */
function note(value: unknown, seen: Map<string, Seen>): void {
  if (Array.isArray(value)) for (const one of value) note(one, seen);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { id, permanentId, __typename: type, ...rest } = value as Record<string, unknown>;
  if (typeof id === 'string') {
    const known: Seen = seen.get(id) ?? {
      type: String(type),
      permanentId: String(permanentId),
      values: new Map(),
    };
    expect([id, known.type, known.permanentId]).toEqual([id, type, permanentId]);
    for (const [name, own] of Object.entries(rest)) {
      if (typeof own === 'object' && own !== null) continue;
      expect([type, id, name, known.values.get(name) ?? own]).toEqual([type, id, name, own]);
      known.values.set(name, own);
    }
    seen.set(id, known);
  }
  for (const inner of Object.values(rest)) note(inner, seen);
}

let hub: Awaited<ReturnType<typeof openHub>>;
const at = recordId('Snapshot', 'v0');
const [now, past] = [new Map<string, Seen>(), new Map<string, Seen>()];
const failures: unknown[] = [];

/** Each field at the root alone: together they cost more than an operation may. */
async function walk(seen: Map<string, Seen>, wrap: (field: string) => string): Promise<void> {
  for (const field of fieldsOf(schema.getType('Catalogue') as GraphQLNamedType)) {
    // `vendor` needs one of two arguments, which the type cannot say.
    if (field.name === 'vendor' || passing.has(field.name) || field.args.some(isRequiredArgument)) continue;
    const slice = field.args.some(({ name }) => name === 'first') ? '(first: 4)' : '';
    for (const depth of [4, 3, 2, 1]) {
      const query = wrap(`${field.name}${slice} { ${selection(getNamedType(field.type), depth)} }`);
      const reply = await ask(hub, query);
      if (reply.errors && depth > 1) continue;
      if (reply.errors) failures.push([field.name, reply.errors[0]]);
      note(reply.data, seen);
      break;
    }
  }
}

beforeAll(async () => {
  hub = await openHub();
  const changed = {
    ...data,
    vendors: data.vendors.map((vendor) => ({ ...vendor, name: `${vendor.name} før` })),
  };
  hub.world.kept.set('v0', await catalogueOf(changed, 'v0'));
  await walk(now, (field) => `{ ${field} }`);
  await walk(past, (field) => `{ catalogue(at: { snapshot: "${at}" }) { ${field} } }`);
}, 120_000);
afterAll(() => hub.app.close());

/** Records of the store are the same at every moment. */
const records = new Set(['Snapshot', 'Run', 'RunDocument', 'Document', 'Finding', 'Source']);

describe('every id', () => {
  it('has one type and one state', () => {
    expect(failures).toEqual([]);
    expect(new Set([...now.values()].map(({ type }) => type))).toEqual(
      new Set([...past.values()].map(({ type }) => type)),
    );
    expect(now.size).toBeGreaterThan(40);
  });

  it('of now is the permanent one', () => {
    expect([...now].filter(([id, { permanentId }]) => id !== permanentId)).toEqual([]);
  });

  it('of another moment is another one, and the object says the permanent one', () => {
    const shared = [...past].filter(([id]) => now.has(id)).map(([, { type }]) => type);
    expect(shared.filter((type) => !records.has(type))).toEqual([]);
    const entities = [...past].filter(([, { type }]) => type === 'Vendor' || type === 'Integration');
    expect(entities.length).toBeGreaterThan(2);
    for (const [id, { type, permanentId }] of entities)
      expect([id === permanentId, now.get(permanentId)?.type]).toEqual([false, type]);
  });

  it.each(['now', 'another moment'])('of %s is found by node', async (which) => {
    const seen = which === 'now' ? now : past;
    const ids = [...seen.keys()];
    const { data: found, errors } = await ask(
      hub,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id permanentId } }',
      { ids },
    );
    expect(errors).toBeUndefined();
    expect(found.nodes).toEqual(
      ids.map((id) => ({ __typename: seen.get(id)?.type, id, permanentId: seen.get(id)?.permanentId })),
    );
  });
});
