/** What Relay's compiler makes of a query, for queries without fragments of their own: the compiler itself is a binary. */
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ConcreteRequest } from 'relay-runtime';

export function compileForRelay(
  schema: GraphQLSchema,
  document: DocumentNode,
  text: string,
): ConcreteRequest {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  const name = operation.name?.value ?? 'Query';
  const selections = selectionsOf(schema, schema.getQueryType() as GraphQLNamedType, operation.selectionSet);
  const variables = (operation.variableDefinitions ?? []).map(({ variable }) => ({
    kind: 'LocalArgument',
    name: variable.name.value,
    defaultValue: null,
  }));
  return {
    kind: 'Request',
    fragment: {
      kind: 'Fragment',
      name,
      type: 'Query',
      abstractKey: null,
      metadata: null,
      argumentDefinitions: variables,
      selections,
    },
    operation: { kind: 'Operation', name, argumentDefinitions: variables, selections },
    params: { id: null, cacheID: text, metadata: {}, name, operationKind: 'query', text },
  } as unknown as ConcreteRequest;
}

function selectionsOf(
  schema: GraphQLSchema,
  on: GraphQLNamedType,
  { selections }: SelectionSetNode,
): object[] {
  return selections.map((node): object => {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const type = schema.getType(node.typeCondition?.name.value ?? '');
      if (!type) throw new Error('No type');
      return {
        kind: 'InlineFragment',
        type: type.name,
        abstractKey: isAbstractType(type) ? `__is${type.name}` : null,
        selections: selectionsOf(schema, type, node.selectionSet),
      };
    }
    if (node.kind !== Kind.FIELD) throw new Error('Fragments are written in place here.');
    const args = (node.arguments ?? []).map(({ name, value }) => argument(name.value, value));
    const field = {
      alias: node.alias?.value ?? null,
      name: node.name.value,
      args: args.length > 0 ? args : null,
      storageKey: null,
    };
    if (!node.selectionSet) return { kind: 'ScalarField', ...field };
    if (!isObjectType(on) && !isInterfaceType(on)) throw new Error(`${on.name} has no fields`);
    const type = on.getFields()[node.name.value]?.type;
    const named = type && getNamedType(type);
    if (!named || !isCompositeType(named)) throw new Error(`${on.name}.${node.name.value} is no object`);
    return {
      kind: 'LinkedField',
      ...field,
      concreteType: isObjectType(named) ? named.name : null,
      plural: isPlural(type),
      selections: selectionsOf(schema, named, node.selectionSet),
    };
  });
}

function argument(name: string, value: ValueNode): object {
  return value.kind === Kind.VARIABLE
    ? { kind: 'Variable', name, variableName: value.name.value }
    : { kind: 'Literal', name, value: valueFromASTUntyped(value) };
}

function isPlural(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isPlural(type.ofType) : isListType(type);
}
