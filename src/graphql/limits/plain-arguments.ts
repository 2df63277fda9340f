import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isTypeSubTypeOf,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type ValueNode,
  type VariableNode,
} from 'graphql';
import { limits } from './limits.ts';

/** A name with a value, as arguments and the fields of an object are. */
interface Given {
  readonly name: { readonly value: string };
  readonly value: ValueNode;
}

interface Variable {
  readonly type: GraphQLInputType;
  /** It has a default that is not null. */
  readonly hasDefault: boolean;
  isUsed: boolean;
}

/**
 * Arguments and variables of one operation, of which `true` says that they surely follow the rules of the specification and the
 * bounds, and `false` nothing: `plainlyValid` has the reasons.
 */
export class PlainArguments {
  /** A deprecated argument, input field or value was met. */
  usesDeprecated = false;
  readonly #schema: GraphQLSchema;
  readonly #variables = new Map<string, Variable>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The variables of the operation. */
  declare({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
    for (const { variable, type: node, defaultValue, directives = [] } of variableDefinitions) {
      const name = variable.name.value;
      if (directives.length > 0 || this.#variables.has(name)) return false;
      // The overloads ask for one kind of node at a time.
      const type = typeFromAST(this.#schema, node as Parameters<typeof typeFromAST>[1]);
      if (!isInputType(type)) return false;
      if (defaultValue && !this.#value(defaultValue, type, false, 0)) return false;
      const hasDefault = defaultValue !== undefined && defaultValue.kind !== Kind.NULL;
      this.#variables.set(name, { type, hasDefault, isUsed: false });
    }
    return true;
  }

  get areAllUsed(): boolean {
    for (const { isUsed } of this.#variables.values()) if (!isUsed) return false;
    return true;
  }

  /** The arguments of a field or directive. */
  of(given: readonly Given[], declared: readonly GraphQLArgument[]): boolean {
    for (let i = 0; i < given.length; i += 1) {
      const { name, value } = given[i] as Given;
      const argument = declared.find((one) => one.name === name.value);
      if (argument === undefined || isNamedBefore(given, i) || !this.#input(argument, value, 0)) return false;
    }
    for (const argument of declared)
      if (isRequiredArgument(argument) && !given.some(({ name }) => name.value === argument.name))
        return false;
    return true;
  }

  #input(input: GraphQLArgument | GraphQLInputField, value: ValueNode, depth: number): boolean {
    if (input.deprecationReason != null) this.usesDeprecated = true;
    return this.#value(value, input.type, input.defaultValue !== undefined, depth);
  }

  #value(node: ValueNode, type: GraphQLInputType, hasDefault: boolean, depth: number): boolean {
    if (depth > limits.valueDepth) return false;
    switch (node.kind) {
      case Kind.VARIABLE:
        return this.#variable(node, type, hasDefault);
      case Kind.NULL:
        return !isNonNullType(type);
      case Kind.LIST: {
        const list = getNullableType(type);
        if (!isListType(list) || node.values.length > limits.listItems) return false;
        return node.values.every((one) => this.#value(one, list.ofType, false, depth + 1));
      }
      case Kind.OBJECT:
        return this.#object(node.fields, type, depth);
      default:
        return this.#leaf(node, type);
    }
  }

  #object(given: readonly Given[], of: GraphQLInputType, depth: number): boolean {
    const type = getNamedType(of);
    if (!isInputObjectType(type) || type.isOneOf) return false;
    const fields = type.getFields();
    for (let i = 0; i < given.length; i += 1) {
      const { name, value } = given[i] as Given;
      const field = Object.hasOwn(fields, name.value) ? fields[name.value] : undefined;
      if (field === undefined || isNamedBefore(given, i) || !this.#input(field, value, depth + 1))
        return false;
    }
    for (const name in fields) {
      const field = fields[name] as GraphQLInputField;
      if (isRequiredInputField(field) && !given.some((one) => one.name.value === name)) return false;
    }
    return true;
  }

  #leaf(node: ValueNode, of: GraphQLInputType): boolean {
    const type = getNamedType(of);
    if (!isLeafType(type)) return false;
    if (isEnumType(type) && node.kind === Kind.ENUM && type.getValue(node.value)?.deprecationReason != null)
      this.usesDeprecated = true;
    try {
      return type.parseLiteral(node, undefined) !== undefined;
    } catch {
      return false;
    }
  }

  /** As the specification's "All Variable Usages Are Allowed" has it. */
  #variable({ name }: VariableNode, type: GraphQLInputType, hasDefault: boolean): boolean {
    const variable = this.#variables.get(name.value);
    if (variable === undefined) return false;
    variable.isUsed = true;
    if (!isNonNullType(type) || isNonNullType(variable.type))
      return isTypeSubTypeOf(this.#schema, variable.type, type);
    return (variable.hasDefault || hasDefault) && isTypeSubTypeOf(this.#schema, variable.type, type.ofType);
  }
}

function isNamedBefore(given: readonly Given[], at: number): boolean {
  const name = given[at]?.name.value;
  for (let i = 0; i < at; i += 1) if (given[i]?.name.value === name) return true;
  return false;
}
