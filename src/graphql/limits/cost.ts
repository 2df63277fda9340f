import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { ListSizes } from '../../catalogue/list-sizes.ts';
import { readMomentId } from '../../domain/history/moment-id.ts';
import { clientError } from '../errors.ts';
import { ArgumentReader } from './argument-bounds.ts';
import { argumentWeight, declared } from './declared-cost.ts';
import { maxFirst } from './page-size.ts';
import { mostItems, staysServed } from './real-sizes.ts';

/** An operation as it was asked: the cost depends on its variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How long the lists of the served snapshot are; absent: what is asked for counts whole. */
  readonly sizes?: ListSizes | undefined;
}

/** Values in arguments that cost as much as one object. */
const valuesPerObject = 10;

/**
 * About the number of objects that the answer can hold: each field adds its `@cost` and the size of its arguments, times
 * the items of the lists around it: as many as are asked for, and no more than the served snapshot has. Known before anything
 * is read. Throws BAD_USER_INPUT for a variable that cannot be coerced, an argument beyond its `@constraint`, a page size out
 * of bounds.
 */
export function costOf({ variables, ...asked }: Asked): Cost {
  return costWith({ ...asked, variables: coerceVariables(asked.schema, asked.operation, variables) });
}

/** The same for variables that are coerced already. */
export function costWith(asked: Asked): Cost {
  const { schema, operation } = asked;
  const root = schema.getRootType(operation.operation);
  const reader = new ArgumentReader(asked.variables);
  const start: Sized = { size: 1, fields: [], served: operation.operation === 'query' ? 'root' : false };
  const measure = (of: 'cost' | 'rows') =>
    root ? new Meter(asked, of, reader).selections(operation.selectionSet, root, start) : 0;
  return { cost: measure('cost'), estimatedRows: measure('rows') };
}

/** The variables as their types take them. The first that cannot be coerced ends it: each message repeats its value. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Asked['variables'],
): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
  const [error] = errors ?? [];
  if (!error) return coerced ?? {};
  throw clientError('BAD_USER_INPUT', error.message, { http: { status: 400 } }, error.nodes?.[0]);
}

/** What an operation costs, and the most objects with an id that its answer can hold. */
export interface Cost {
  readonly cost: number;
  readonly estimatedRows: number;
}

/** What a description of the graph costs; it says nothing of itself. Tools ask for one `__schema`. */
const introspection: Readonly<Record<string, number>> = { __schema: 20_000, __type: 1_000 };

/** The size that a connection gives to some of its fields, and whether all is of the snapshot that is served. */
interface Sized {
  readonly size: number;
  readonly fields: readonly string[];
  readonly served: boolean | 'root';
}

class Meter {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is measured once for each size that it is met with. */
  readonly #known = new Map<string, number>();

  readonly #of: 'cost' | 'rows';
  readonly #reader: ArgumentReader;
  readonly #sizes: ListSizes | undefined;

  constructor({ schema, document, variables, sizes }: Asked, of: 'cost' | 'rows', reader: ArgumentReader) {
    this.#schema = schema;
    this.#sizes = sizes;
    this.#of = of;
    this.#reader = reader;
    this.#variables = variables;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, sized: Sized): number {
    let total = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) total += this.#field(node, type, sized);
      else if (node.kind === Kind.FRAGMENT_SPREAD) total += this.#fragment(node.name.value, sized);
      else
        total += this.selections(
          node.selectionSet,
          this.#type(node.typeCondition?.name.value) ?? type,
          sized,
        );
    }
    return total;
  }

  #fragment(name: string, sized: Sized): number {
    const key = `${name} ${sized.size} ${sized.served} ${sized.fields.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const type = this.#type(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.selections(fragment.selectionSet, type, sized) : 0;
    this.#known.set(key, cost);
    return cost;
  }

  #type(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return type && isCompositeType(type) ? type : null;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sized: Sized): number {
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[node.name.value] : undefined;
    if (!field) return this.#of === 'cost' ? (introspection[node.name.value] ?? 0) : 0;
    const { weight, assumedSize, slicingArguments, sizedFields } = declared(field);
    const type = getNamedType(field.type);
    const served = staysServed(sized.served, field.name, type.name) && !this.#namesMoment(node);
    const asked = this.#slice(node, field, slicingArguments);
    const most = served ? mostItems(this.#sizes, parent.name, field.name) : undefined;
    const sliced = asked === undefined ? assumedSize : Math.min(asked, most ?? asked);
    const here = sized.fields.includes(field.name) ? sized.size : 1;
    const items = sizedFields.length > 0 ? 1 : (sliced ?? 1);
    const inner: Sized = {
      size: sizedFields.length > 0 ? (sliced ?? 1) : 1,
      fields: sizedFields,
      served,
    };
    const below =
      node.selectionSet && isCompositeType(type) ? this.selections(node.selectionSet, type, inner) : 0;
    const given = Math.floor(this.#reader.sizeOf(node, field) / valuesPerObject);
    const own =
      this.#of === 'cost' ? weight + given + argumentWeight(node, field) : items * (isNode(type) ? 1 : 0);
    return here * (own + items * below);
  }

  /** The number that the client asks for: a page size, or the length of a list of ids. */
  #slice(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    slicing: readonly string[],
  ): number | undefined {
    for (const name of slicing) {
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
      const value = given ? this.#value(given) : undefined;
      const asked = value ?? field.args.find((argument) => argument.name === name)?.defaultValue;
      const size = Array.isArray(asked) ? asked.length : asked;
      if (typeof size !== 'number') continue;
      if (size >= 0 && size <= maxFirst) return size;
      const what = Array.isArray(asked)
        ? `${name} may hold 0 to ${maxFirst} values`
        : `${name} must be 0 to ${maxFirst}`;
      throw clientError('BAD_USER_INPUT', `${what}; for ${field.name} it is ${size}.`, {
        http: { status: 400 },
      });
    }
    return undefined;
  }

  /** A cursor belongs to the snapshot that gave it, and an id may be of another moment. */
  #namesMoment({ arguments: given = [] }: FieldNode): boolean {
    return given.some(({ name, value }) => {
      const isCursor = name.value === 'after' || name.value === 'before';
      if (!isCursor && name.value !== 'id' && name.value !== 'ids') return false;
      const values =
        value.kind === Kind.LIST ? value.values.map((one) => this.#value(one)) : [this.#value(value)];
      const texts = values.flat().filter((one) => one != null);
      return isCursor ? texts.length > 0 : texts.some((one) => readMomentId(String(one)).moment !== null);
    });
  }

  #value(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    if (node.kind === Kind.STRING) return node.value;
    return node.kind === Kind.VARIABLE ? this.#variables[node.name.value] : undefined;
  }
}

function isNode(type: GraphQLNamedType): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
}
