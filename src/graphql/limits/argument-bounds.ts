/** Holds what a client sends against the bounds that the SDL declares with `@constraint`. */
import {
  type ConstDirectiveNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import { clientError } from '../errors.ts';

/** What an argument or input field takes at most; absent: its type bounds it. */
export interface Constraint {
  readonly maxLength?: number;
  readonly maxWords?: number;
  readonly maxItems?: number;
}

/** The bounds that the SDL declares for an argument or input field. */
export function constraintOf(input: GraphQLArgument | GraphQLInputField): Constraint {
  const known = constraints.get(input);
  if (known) return known;
  const directive = input.astNode?.directives?.find(({ name }) => name.value === 'constraint');
  const found = {
    ...bound(directive, 'maxLength'),
    ...bound(directive, 'maxWords'),
    ...bound(directive, 'maxItems'),
  };
  constraints.set(input, found);
  return found;
}

const constraints = new WeakMap<GraphQLArgument | GraphQLInputField, Constraint>();

function bound(directive: ConstDirectiveNode | undefined, name: keyof Constraint): Constraint {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.INT ? { [name]: Number(value.value) } : {};
}

/** Coerced variables by name. */
type Variables = Readonly<Record<string, unknown>>;

/**
 * Checks the arguments of fields, literals and variables alike, and counts their values. Each field of the document and
 * each value of the variables is looked at once, however often the answer asks for it.
 */
export class ArgumentReader {
  readonly #variables: Variables;
  readonly #sizes = new Map<FieldNode, number>();
  readonly #seen = new Map<object, Map<Constraint, number>>();

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** How many values the field's arguments hold. Throws BAD_USER_INPUT for what is out of bounds. */
  sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    let size = 0;
    for (const { name, value } of node.arguments ?? []) {
      const argument = field.args.find((one) => one.name === name.value);
      if (!argument) continue;
      const place = { node: value, path: `${field.name}(${argument.name}:)` };
      size += this.#node(value, argument.type, constraintOf(argument), place);
    }
    this.#sizes.set(node, size);
    return size;
  }

  #node(node: ValueNode, type: GraphQLInputType, constraint: Constraint, place: Place): number {
    const inner = getNullableType(type);
    switch (node.kind) {
      case Kind.VARIABLE:
        return this.#value(this.#variables[node.name.value], type, constraint, place);
      case Kind.LIST: {
        checkItems(node.values.length, constraint, place);
        const of = isListType(inner) ? inner.ofType : type;
        return node.values.reduce((sum, one) => sum + this.#node(one, of, constraint, place), 0);
      }
      case Kind.OBJECT: {
        const object = isListType(inner) ? getNullableType(inner.ofType) : inner;
        if (!isInputObjectType(object)) return 1;
        return node.fields.reduce((sum, { name, value }) => {
          const field = object.getFields()[name.value];
          if (!field) return sum;
          const below = { node: value, path: `${place.path} ${name.value}` };
          return sum + this.#node(value, field.type, constraintOf(field), below);
        }, 0);
      }
      case Kind.STRING:
        return checkText(node.value, constraint, place);
      default:
        return 1;
    }
  }

  #value(value: unknown, type: GraphQLInputType, constraint: Constraint, place: Place): number {
    if (typeof value === 'string') return checkText(value, constraint, place);
    if (typeof value !== 'object' || value === null) return value == null ? 0 : 1;
    const known = this.#seen.get(value)?.get(constraint);
    if (known !== undefined) return known;
    const size = this.#inside(value, type, constraint, place);
    const sizes = this.#seen.get(value) ?? new Map<Constraint, number>();
    this.#seen.set(value, sizes.set(constraint, size));
    return size;
  }

  #inside(value: object, type: GraphQLInputType, constraint: Constraint, place: Place): number {
    const inner = getNullableType(type);
    if (Array.isArray(value)) {
      checkItems(value.length, constraint, place);
      const of = isListType(inner) ? inner.ofType : type;
      return value.reduce<number>((sum, one) => sum + this.#value(one, of, constraint, place), 0);
    }
    const object = isListType(inner) ? getNullableType(inner.ofType) : inner;
    if (!isInputObjectType(object)) return 1;
    return Object.entries(value).reduce((sum, [name, one]) => {
      const field = object.getFields()[name];
      if (!field) return sum;
      const below = { node: place.node, path: `${place.path} ${name}` };
      return sum + this.#value(one, field.type, constraintOf(field), below);
    }, 0);
  }
}

/** Where a value stands: in the document, and in words. */
interface Place {
  readonly node: ValueNode;
  readonly path: string;
}

function checkItems(length: number, { maxItems }: Constraint, place: Place): void {
  if (maxItems !== undefined && length > maxItems) throw beyond(place, 'values', length, maxItems);
}

function checkText(text: string, { maxLength, maxWords }: Constraint, place: Place): number {
  if (maxLength !== undefined && text.length > maxLength)
    throw beyond(place, 'characters', text.length, maxLength);
  if (maxWords === undefined) return 1;
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
  if (words > maxWords) throw beyond(place, 'words', words, maxWords);
  return words;
}

function beyond({ node, path }: Place, what: string, found: number, limit: number) {
  const message = `${path} holds ${found} ${what}; the limit is ${limit}.`;
  return clientError('BAD_USER_INPUT', message, { found, limit, http: { status: 400 } }, node);
}
