import {
  type DirectiveNode,
  type DocumentNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isEqualType,
  isUnionType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { limits } from './limits.ts';
import { PlainArguments } from './plain-arguments.ts';

/** What is known of a document that is valid. */
export interface PlainDocument {
  /** It names something deprecated. */
  readonly usesDeprecated: boolean;
}

/**
 * Whether a document is surely valid and within all bounds; null says nothing. One walk over one query in place of the three dozen
 * rules of the gate, which say what is wrong where this does not say that all is well. So it may be stricter than they are,
 * and is wherever that keeps it simple: fields that are met again in a selection must have no arguments and the same type,
 * and what fragments hold counts at each place where they are used.
 */
export function plainlyValid(schema: GraphQLSchema, document: DocumentNode): PlainDocument | null {
  if (document.definitions.length > limits.definitions) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | null = null;
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION && operation === null) operation = node;
    else if (node.kind === Kind.FRAGMENT_DEFINITION && !fragments.has(node.name.value))
      fragments.set(node.name.value, node);
    else return null;
    if (node.directives !== undefined && node.directives.length > 0) return null;
  }
  const root = schema.getQueryType();
  if (operation?.operation !== 'query' || !root) return null;
  const walk = new Walk(schema, fragments);
  const isValid =
    walk.values.declare(operation) &&
    walk.selections(operation.selectionSet, root, new Map(), 1, 1) &&
    walk.values.areAllUsed &&
    walk.areFragmentsUsed;
  return isValid ? { usesDeprecated: walk.usesDeprecated || walk.values.usesDeprecated } : null;
}

/** A name of the answer in one selection, all fragments of it included. */
interface Met {
  readonly field: GraphQLField<unknown, unknown>;
  readonly hasArguments: boolean;
  /** The names below it. */
  readonly below: Scope;
  times: number;
}
type Scope = Map<string, Met>;

class Walk {
  usesDeprecated = false;
  readonly values: PlainArguments;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #used = new Set<string>();
  readonly #open = new Set<string>();
  readonly #counts = { fields: 0, aliases: 0, rootFields: 0, directives: 0, fragmentSpreads: 0 };

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.values = new PlainArguments(schema);
  }

  get areFragmentsUsed(): boolean {
    return this.#used.size === this.#fragments.size;
  }

  /** `depth` counts fields within fields, `nesting` selections within selections; both from 1. */
  selections(
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    scope: Scope,
    depth: number,
    nesting: number,
  ): boolean {
    if (nesting > limits.selectionDepth) return false;
    for (const node of selections) {
      if (node.directives !== undefined && node.directives.length > 0 && !this.#directives(node.directives))
        return false;
      const isValid =
        node.kind === Kind.FIELD
          ? this.#field(node, parent, scope, depth, nesting)
          : this.#fragment(node, parent, scope, depth, nesting);
      if (!isValid) return false;
    }
    return true;
  }

  #field(
    node: FieldNode,
    parent: GraphQLCompositeType,
    scope: Scope,
    depth: number,
    nesting: number,
  ): boolean {
    const field = fieldOf(parent, node.name.value);
    if (field === null || !this.#count(node, depth)) return false;
    if (field.deprecationReason != null) this.usesDeprecated = true;
    if (!this.values.of(node.arguments ?? noArguments, field.args)) return false;
    const met = meet(scope, node, field);
    const type = getNamedType(field.type);
    if (met === null) return false;
    if (node.selectionSet === undefined) return !isCompositeType(type);
    return (
      isCompositeType(type) && this.selections(node.selectionSet, type, met.below, depth + 1, nesting + 1)
    );
  }

  /** Counts a field; false: one too many. */
  #count({ name, alias }: FieldNode, depth: number): boolean {
    const counts = this.#counts;
    counts.fields += 1;
    if (alias !== undefined) counts.aliases += 1;
    if (counts.fields > limits.fields || counts.aliases > limits.aliases) return false;
    if (name.value === TypeNameMetaFieldDef.name) return true;
    if (depth === 1) counts.rootFields += 1;
    return depth <= limits.depth && counts.rootFields <= limits.rootFields;
  }

  #fragment(
    node: FragmentSpreadNode | InlineFragmentNode,
    parent: GraphQLCompositeType,
    scope: Scope,
    depth: number,
    nesting: number,
  ): boolean {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const type = node.typeCondition ? this.#narrowed(node.typeCondition, parent) : parent;
      return type !== null && this.selections(node.selectionSet, type, scope, depth, nesting + 1);
    }
    const name = node.name.value;
    const fragment = this.#fragments.get(name);
    this.#counts.fragmentSpreads += 1;
    if (fragment === undefined || this.#counts.fragmentSpreads > limits.fragmentSpreads) return false;
    // In itself.
    if (this.#open.has(name)) return false;
    const type = this.#narrowed(fragment.typeCondition, parent);
    if (type === null) return false;
    this.#used.add(name);
    this.#open.add(name);
    const isValid = this.selections(fragment.selectionSet, type, scope, depth, nesting + 1);
    this.#open.delete(name);
    return isValid;
  }

  /** The type that a condition names, if objects of the parent can be of it. */
  #narrowed({ name }: NamedTypeNode, parent: GraphQLCompositeType): GraphQLCompositeType | null {
    const type = this.#schema.getType(name.value);
    if (!isCompositeType(type)) return null;
    return type === parent || doTypesOverlap(this.#schema, type, parent) ? type : null;
  }

  /** `@skip` and `@include`, each once. */
  #directives(nodes: readonly DirectiveNode[]): boolean {
    this.#counts.directives += nodes.length;
    if (nodes.length > 2 || this.#counts.directives > limits.directives) return false;
    if (nodes.length === 2 && nodes[0]?.name.value === nodes[1]?.name.value) return false;
    return nodes.every(({ name, arguments: given = [] }) => {
      const known = name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;
      return known && this.values.of(given, GraphQLSkipDirective.args);
    });
  }
}

const noArguments: readonly never[] = [];

/** The field; null: there is none, or it is one of introspection. */
function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | null {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (isUnionType(parent)) return null;
  const fields = parent.getFields();
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** The field among those of the same name in the answer; null: they may not be one. */
function meet(scope: Scope, node: FieldNode, field: GraphQLField<unknown, unknown>): Met | null {
  const key = (node.alias ?? node.name).value;
  const hasArguments = node.arguments !== undefined && node.arguments.length > 0;
  const met = scope.get(key);
  if (met === undefined) {
    const first = { field, hasArguments, below: new Map(), times: 1 };
    scope.set(key, first);
    return first;
  }
  met.times += 1;
  if (hasArguments || met.hasArguments || met.times > limits.sameFields) return null;
  const isSame =
    met.field === field || (met.field.name === field.name && isEqualType(met.field.type, field.type));
  return isSame ? met : null;
}
