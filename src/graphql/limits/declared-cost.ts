/** What the schema's directives say of the cost of fields and arguments. */
import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLField,
  getNamedType,
  isLeafType,
  Kind,
  type ValueNode,
} from 'graphql';

/** What the arguments that are given add by their own `@cost`. */
export function argumentWeight(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const given = new Set(node.arguments?.map((argument) => argument.name.value));
  return field.args
    .filter(({ name }) => given.has(name))
    .reduce((sum, { astNode }) => {
      const cost = astNode?.directives?.find(({ name }) => name.value === 'cost');
      return sum + (intArgument(cost, 'weight') ?? 0);
    }, 0);
}

/** The size and weight of a field. */
interface Declared {
  readonly weight: number;
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}
const declarations = new WeakMap<object, Declared>();

/** What the schema says of a field's cost, read once. */
export function declared(field: GraphQLField<unknown, unknown>): Declared {
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
