import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { clientError, type ErrorCode } from '../errors.ts';
import { limits } from './limits.ts';

/** Bounds on the document itself, checked once for each document together with the specification's own rules. */
export const documentRules: readonly ValidationRule[] = [depthRule, aliasRule, rootFieldRule];

function depthRule(context: ValidationContext) {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const depth = depthOf(operation.selectionSet, fragmentReader(context), new Map());
      if (depth > limits.depth)
        report(context, 'DEPTH_LIMIT_EXCEEDED', 'fields deep', depth, limits.depth, operation);
    },
  };
}

function aliasRule(context: ValidationContext) {
  let aliases = 0;
  return {
    Field: {
      enter({ alias }: FieldNode) {
        if (alias) aliases += 1;
      },
    },
    Document: {
      leave: () => {
        if (aliases > limits.aliases)
          report(context, 'ALIAS_LIMIT_EXCEEDED', 'aliases', aliases, limits.aliases);
      },
    },
  };
}

function rootFieldRule(context: ValidationContext) {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const count = fieldCount(operation.selectionSet, fragmentReader(context), new Map());
      if (count > limits.rootFields) {
        report(context, 'ROOT_FIELD_LIMIT_EXCEEDED', 'root fields', count, limits.rootFields, operation);
      }
    },
  };
}

function report(
  context: ValidationContext,
  code: ErrorCode,
  what: string,
  found: number,
  limit: number,
  node?: ASTNode,
) {
  context.reportError(
    clientError(code, `The query has ${found} ${what}; the limit is ${limit}.`, { found, limit }, node),
  );
}

type FragmentReader = (name: string) => FragmentDefinitionNode | null | undefined;

function fragmentReader(context: ValidationContext): FragmentReader {
  return (name) => context.getFragment(name);
}

/** Each fragment is measured once, so nested fragments cost no more than they are long. A cycle counts as nothing: another rule refuses it. */
function measure(
  selections: SelectionSetNode,
  fragment: FragmentReader,
  known: Map<string, number>,
  ofField: (field: SelectionSetNode | undefined) => number,
  join: (total: number, one: number) => number,
): number {
  const again = (set: SelectionSetNode) => measure(set, fragment, known, ofField, join);
  return selections.selections.map((node) => one(node)).reduce(join, 0);

  function one(node: ASTNode): number {
    if (node.kind === Kind.FIELD) return node.name.value.startsWith('__') ? 0 : ofField(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return again(node.selectionSet);
    if (node.kind !== Kind.FRAGMENT_SPREAD) return 0;
    const name = node.name.value;
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const found = fragment(name);
    const size = found ? again(found.selectionSet) : 0;
    known.set(name, size);
    return size;
  }
}

function depthOf(set: SelectionSetNode, fragment: FragmentReader, known: Map<string, number>): number {
  const below = (inner: SelectionSetNode | undefined) => 1 + (inner ? depthOf(inner, fragment, known) : 0);
  return measure(set, fragment, known, below, Math.max);
}

function fieldCount(set: SelectionSetNode, fragment: FragmentReader, known: Map<string, number>): number {
  return measure(
    set,
    fragment,
    known,
    () => 1,
    (total, one) => total + one,
  );
}
