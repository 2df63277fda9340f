/**
 * Refuses values of arguments that name nothing (`@knownKeys` in the SDL): `targetKeys: ["vkp"]` is a slip, and an empty
 * answer would read as «nobody is approved».
 */
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
} from 'graphql';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { permanentId } from '../../domain/history/moment-id.ts';
import { readVersion } from '../../domain/history/snapshot-version.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type { KeyKind } from '../generated/schema-types.ts';
import { allKeys, findKey, isIdKind, keyNoun, nearestKeys } from './key-index.ts';

/** Values of one argument or input field that must name something. */
interface KeyUse {
  readonly path: string;
  readonly kind: KeyKind;
  readonly value: string;
}

/** Unknown values that one error names. */
const maxNamed = 5;

/** Has each field with such arguments check them before it is resolved. */
export function checkKeys(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const checked = field.args.filter((argument) => holdsKeys(argument, new Set()));
      if (checked.length === 0) continue;
      // Of a subscription before it begins, and not of each of its messages.
      const hook = field.subscribe ? 'subscribe' : 'resolve';
      const resolve = field[hook] ?? defaultFieldResolver;
      field[hook] = (source, args, context: Context, info) => {
        const problem = checkOnce(source, args, context, info, checked);
        if (problem instanceof Promise)
          return problem.then((found) => {
            if (found) throw found;
            return resolve(source, args, context, info);
          });
        if (problem) throw problem;
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}

type Input = GraphQLArgument | GraphQLInputField;
type Problem = GraphQLError | null;

/** The kind that the SDL declares for the values of an argument or input field; null: none. */
export function keyKindOf(input: Input): KeyKind | null {
  const known = kinds.get(input);
  if (known !== undefined) return known;
  const kind = declaredKind(input);
  kinds.set(input, kind);
  return kind;
}

const kinds = new WeakMap<Input, KeyKind | null>();

function declaredKind(input: Input): KeyKind | null {
  const directive = input.astNode?.directives?.find(({ name }) => name.value === 'knownKeys');
  const value = directive?.arguments?.find(({ name }) => name.value === 'of')?.value;
  return value?.kind === Kind.ENUM ? (value.value as KeyKind) : null;
}

function holdsKeys(input: Input, seen: Set<GraphQLInputType>): boolean {
  if (keyKindOf(input) !== null) return true;
  const type = getNamedType(input.type);
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some((field) => holdsKeys(field, seen));
}

const known = new WeakMap<Context, Map<unknown, Problem | Promise<Problem>>>();

/** The arguments of a field are the same for all objects that have it: they are checked once for a request. */
function checkOnce(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  { fieldNodes: [node], fieldName }: GraphQLResolveInfo,
  checked: readonly GraphQLArgument[],
): Problem | Promise<Problem> {
  // A cursor is of one filter, which was checked for the page before; what it names may be gone since.
  if (args.after != null || args.before != null) return null;
  const before = known.get(context) ?? new Map<unknown, Problem | Promise<Problem>>();
  known.set(context, before);
  const found = before.get(node);
  if (found !== undefined) return found;
  const uses = checked.flatMap((argument) => keysIn(argument, args[argument.name], argument.name));
  const problem =
    uses.length === 0 ? null : problemOf(uses, catalogueOf(source, context), context, fieldName);
  before.set(node, problem);
  return problem;
}

/** The catalogue that the field reads: its own on Catalogue, that of the object elsewhere. */
function catalogueOf(source: unknown, context: Context): Catalogue {
  if (typeof source !== 'object' || source === null) return context.catalogue;
  if ('catalogue' in source) return source.catalogue as Catalogue;
  return 'snapshot' in source && 'targets' in source ? (source as Catalogue) : context.catalogue;
}

function keysIn(input: Input, value: unknown, path: string): KeyUse[] {
  if (value == null) return [];
  const kind = keyKindOf(input);
  if (kind !== null)
    return [value].flat(3).flatMap((one) => (typeof one === 'string' ? [{ path, kind, value: one }] : []));
  const type = getNamedType(input.type);
  if (!isInputObjectType(type)) return [];
  const fields = type.getFields();
  return [value].flat(3).flatMap((one) =>
    Object.entries((one ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => {
      const field = fields[name];
      return inner == null || !field ? [] : keysIn(field, inner, `${path}.${name}`);
    }),
  );
}

function problemOf(
  uses: readonly KeyUse[],
  at: Catalogue,
  context: Context,
  field: string,
): Problem | Promise<Problem> {
  // What is there today and was not then names something: the answer of then is empty.
  const unknown = uses.filter(
    ({ kind, value }) =>
      !findKey(at, kind, value) && !(at !== context.served && findKey(context.served, kind, value)),
  );
  const keys = unknown.filter(({ kind }) => !isIdKind(kind));
  if (keys.length > 0) return unknownKeys(keys, at, field);
  return unknown.length === 0 ? null : withoutRetired(unknown, at, context, field);
}

/** An id that was given out once names something for ever. Where nobody can say just now, nothing is refused. */
async function withoutRetired(
  ids: readonly KeyUse[],
  at: Catalogue,
  { load, served }: Context,
  field: string,
): Promise<Problem> {
  const retired = await load.retiredIds(readVersion(served.snapshot.version).base).catch(() => null);
  if (!retired) return null;
  const never = ids.filter(({ value }) => !retired.has(permanentId(value)));
  return never.length === 0 ? null : unknownKeys(never, at, field);
}

function unknownKeys(unknown: readonly KeyUse[], at: Catalogue, field: string): GraphQLError {
  const named = unknown.slice(0, maxNamed).map(({ path, kind, value }) => ({
    argument: path,
    value: value.slice(0, 50),
    nearest: nearestKeys(at, kind, value),
    kind,
  }));
  const sentences = named.map(({ argument, value, nearest, kind }) => {
    const hint =
      nearest.length > 0 ? ` Did you mean ${nearest.map(quoted).join(' or ')}?` : hintFor(at, kind);
    return `${field}(${argument}): there is no ${keyNoun(kind)} ${quoted(value)}.${hint}`;
  });
  const more = unknown.length > named.length ? ` And ${unknown.length - named.length} more.` : '';
  return clientError('BAD_USER_INPUT', sentences.join(' ') + more, {
    unknown: named.map(({ kind: _, ...one }) => one),
  });
}

const quoted = (text: string) => `“${text}”`;

function hintFor(at: Catalogue, kind: KeyKind): string {
  if (isIdKind(kind)) return ' Ids are given by earlier answers; `search` finds them by name.';
  const all = allKeys(at, kind);
  return all.length > 0
    ? ` There are: ${all.map(quoted).join(', ')}.`
    : ' Ask for those there are without this condition.';
}
