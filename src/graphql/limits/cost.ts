import {
  type DirectiveNode,
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
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { clientError } from '../errors.ts';
import { ArgumentReader } from './argument-bounds.ts';
import { maxFirst } from './page-size.ts';

/** An operation as it was asked: the cost depends on its variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values in arguments that cost as much as one object. */
const valuesPerObject = 10;

/**
 * About the number of objects that the answer can hold: each field adds its `@cost` and the size of its arguments, times
 * the items of the lists around it. Known before anything is read. Throws BAD_USER_INPUT for a variable that cannot be
 * coerced, an argument beyond its `@constraint`, a page size out of bounds.
 */
export function costOf({ variables, ...asked }: Asked): Cost {
  return costWith({ ...asked, variables: coerceVariables(asked.schema, asked.operation, variables) });
}

/** The same for variables that are coerced already. */
export function costWith({ schema, document, operation, variables: coerced }: Asked): Cost {
  const root = schema.getRootType(operation.operation);
  const reader = new ArgumentReader(coerced);
  const measure = (of: 'cost' | 'rows') =>
    root
      ? new Meter(schema, document, coerced, of, reader).selections(operation.selectionSet, root, none)
      : 0;
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

/** The size that a connection gives to some of its fields. */
interface Sized {
  readonly size: number;
  readonly fields: readonly string[];
}
const none: Sized = { size: 1, fields: [] };

class Meter {
  readonly #schema: GraphQLSchema;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Each fragment is measured once for each size that it is met with. */
  readonly #known = new Map<string, number>();

  readonly #of: 'cost' | 'rows';
  readonly #reader: ArgumentReader;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    of: 'cost' | 'rows',
    reader: ArgumentReader,
  ) {
    this.#schema = schema;
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
    const key = `${name} ${sized.size} ${sized.fields.join()}`;
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
    const sliced = this.#slice(node, field, slicingArguments) ?? assumedSize;
    const here = sized.fields.includes(field.name) ? sized.size : 1;
    const items = sizedFields.length > 0 ? 1 : (sliced ?? 1);
    const inner: Sized = sizedFields.length > 0 ? { size: sliced ?? 1, fields: sizedFields } : none;
    const type = getNamedType(field.type);
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

  #value(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    return node.kind === Kind.VARIABLE ? this.#variables[node.name.value] : undefined;
  }
}

/** What the arguments that are given add by their own `@cost`. */
function argumentWeight(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const given = new Set(node.arguments?.map((argument) => argument.name.value));
  return field.args
    .filter(({ name }) => given.has(name))
    .reduce((sum, { astNode }) => {
      const cost = astNode?.directives?.find(({ name }) => name.value === 'cost');
      return sum + (intArgument(cost, 'weight') ?? 0);
    }, 0);
}

function isNode(type: GraphQLNamedType): boolean {
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
}

interface Declared {
  readonly weight: number;
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}
const declarations = new WeakMap<object, Declared>();

/** What the schema says of a field's cost, read once. */
function declared(field: GraphQLField<unknown, unknown>): Declared {
  const known = declarations.get(field);
  if (known) return known;
  const directives = field.astNode?.directives ?? [];
  const cost = directives.find(({ name }) => name.value === 'cost');
  const list = directives.find(({ name }) => name.value === 'listSize');
  const weight = intArgument(cost, 'weight') ?? (isLeafType(getNamedType(field.type)) ? 0 : 1);
  const found: Declared = {
    weight,
    assumedSize: intArgument(list, 'assumedSize'),
    slicingArguments: listArgument(list, 'slicingArguments'),
    sizedFields: listArgument(list, 'sizedFields'),
  };
  declarations.set(field, found);
  return found;
}

function argumentOf(directive: DirectiveNode | undefined, name: string): ValueNode | undefined {
  return directive?.arguments?.find((argument) => argument.name.value === name)?.value;
}

function intArgument(directive: DirectiveNode | undefined, name: string): number | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function listArgument(directive: DirectiveNode | undefined, name: string): string[] {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.LIST
    ? value.values.flatMap((item) => (item.kind === Kind.STRING ? item.value : []))
    : [];
}
