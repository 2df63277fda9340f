/** Reads the conditions of one of the API's lists from the query of an address, as strictly as the API reads them. */
import { distance } from 'fastest-levenshtein';
import {
  coerceInputValue,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
} from 'graphql';
import { clientError } from '../errors.ts';
import { ArgumentReader } from '../limits/argument-bounds.ts';
import { limits } from '../limits/limits.ts';

/** What a list may be asked for, by the name of the parameter. */
export interface ListParameter {
  readonly argument: string;
  /** The field of the argument's input type; null: the argument itself. */
  readonly field: string | null;
  readonly type: GraphQLInputType;
  readonly description: string;
}

/** Arguments that choose a page; what reads a whole list has no use for them. */
const paging: readonly string[] = ['first', 'last', 'after', 'before', 'order'];

/** What a reader of lists takes beside their conditions. */
export interface Reading {
  /** An order: `orderBy=CHANGED&direction=ASC`. */
  readonly isOrdered?: boolean;
  /** Other parameters that the address has. */
  readonly besides?: readonly string[];
}

/** A list of the API's root: a connection or a plain list. */
export function listField(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`The API has no list ${name}`);
  return field;
}

/** The parameters of a list: its arguments, each field of its filter, and of its order where that is asked for. */
export function listParameters(
  field: GraphQLField<unknown, unknown>,
  { isOrdered = false }: Reading = {},
): ReadonlyMap<string, ListParameter> {
  const found = new Map<string, ListParameter>();
  const own = field.args.filter(({ name }) => !paging.includes(name) && name !== 'orderBy');
  for (const { name, type } of own) {
    const object = getNullableType(type);
    if (!isInputObjectType(object)) continue;
    for (const inner of Object.values(object.getFields())) {
      const { name: innerName, type: innerType, description } = inner;
      found.set(innerName, {
        argument: name,
        field: innerName,
        type: innerType,
        description: description ?? '',
      });
    }
  }
  const order = getNamedType(field.args.find(({ name }) => isOrdered && name === 'orderBy')?.type);
  for (const { name, type, description } of isInputObjectType(order)
    ? Object.values(order.getFields())
    : []) {
    const parameter = name === 'field' ? 'orderBy' : name;
    found.set(parameter, { argument: 'orderBy', field: name, type, description: description ?? '' });
  }
  for (const { name, type, description } of own) {
    found.set(name, { argument: name, field: null, type, description: description ?? '' });
  }
  return found;
}

/**
 * The arguments that the parameters give. A list is a parameter given several times, an object is JSON:
 * `headline=APPROVED&headline=EXPIRING`, `filter={"headline":["APPROVED"]}`. What is `fixed` cannot be asked for otherwise.
 * Throws BAD_USER_INPUT, naming the parameter.
 */
export function readListArguments(
  field: GraphQLField<unknown, unknown>,
  params: URLSearchParams,
  fixed: Readonly<Record<string, unknown>> = {},
  reading: Reading = {},
): Readonly<Record<string, unknown>> {
  const known = listParameters(field, reading);
  const given: Record<string, unknown> = { ...fixed };
  for (const name of new Set(params.keys())) {
    const parameter = known.get(name);
    if (!parameter) throw wrong(unknownParameter(name, [...known.keys(), ...(reading.besides ?? [])]));
    const value = rawValue(name, params.getAll(name), parameter.type);
    if (parameter.field === null) given[name] = join(name, given[name], value);
    else {
      const { argument } = parameter;
      given[argument] = join(name, given[argument], { [parameter.field]: value });
    }
  }
  return coerce(field, given);
}

function coerce(
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const args: Record<string, unknown> = {};
  for (const argument of field.args) {
    if (argument.defaultValue !== undefined) args[argument.name] = argument.defaultValue;
    if (given[argument.name] === undefined) continue;
    args[argument.name] = coerceInputValue(given[argument.name], argument.type, (path, _value, error) => {
      const asked = [argument.name, ...path].filter((part) => typeof part === 'string' && part !== 'field');
      const place = asked.at(-1);
      throw wrong(`The parameter “${place}” cannot be used: ${error.message}`);
    });
  }
  const size = new ArgumentReader(args).sizeOf(nodeOf(field, Object.keys(given)), field);
  if (size > limits.values) throw wrong(`The filter holds ${size} values; the limit is ${limits.values}.`);
  return args;
}

/** The field as a query with variables would ask for it: what holds arguments to their bounds reads documents. */
function nodeOf({ name }: GraphQLField<unknown, unknown>, names: readonly string[]): FieldNode {
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return {
    kind: Kind.FIELD,
    name: named(name),
    arguments: names.map((one) => ({
      kind: Kind.ARGUMENT,
      name: named(one),
      value: { kind: Kind.VARIABLE, name: named(one) },
    })),
  };
}

function rawValue(name: string, values: readonly string[], type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  const isObject = isInputObjectType(named);
  const [first = '', ...more] = values;
  if (isObject || !isListType(getNullableType(type))) {
    if (more.length > 0)
      throw wrong(`The parameter “${name}” is given ${values.length} times; it takes one.`);
    return isObject ? parse(name, first) : leaf(first, named.name);
  }
  return values.map((value) => leaf(value, named.name));
}

/** Addresses hold text alone; what is no number or truth value is left for the type to refuse. */
function leaf(text: string, type: string): unknown {
  if (type === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if ((type === 'Int' || type === 'Float') && /^-?\d+(\.\d+)?$/u.test(text)) return Number(text);
  return text;
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(`The parameter “${name}” is not valid JSON.`);
  }
}

/** Parts of one argument, from itself and from parameters of its fields. */
function join(name: string, before: unknown, value: unknown): unknown {
  if (before === undefined) return value;
  if (!isRecord(before) || !isRecord(value)) throw wrong(`The parameter “${name}” is given in two ways.`);
  const twice = Object.keys(value).find((key) => key in before);
  if (twice !== undefined) throw wrong(`The condition “${twice}” is given in two ways.`);
  return { ...before, ...value };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unknownParameter(name: string, known: readonly string[]): string {
  const shown = name.slice(0, 50);
  const nearest = known
    .map((one) => ({ one, steps: distance(one.toLowerCase(), shown.toLowerCase()) }))
    .sort((left, right) => left.steps - right.steps)[0];
  const hint =
    nearest && nearest.steps <= Math.max(2, shown.length / 3) ? ` Did you mean “${nearest.one}”?` : '';
  const all = known.length === 0 ? 'It takes none.' : `It takes ${known.join(', ')}.`;
  return `There is no parameter “${shown}” here.${hint} ${all}`;
}

const wrong = (message: string) => clientError('BAD_USER_INPUT', message);
