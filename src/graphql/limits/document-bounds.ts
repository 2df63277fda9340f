/** Bounds on a document's own size, looked at right after parsing: validation costs more than the document is long. */
import { type ASTNode, type DocumentNode, type GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { clientError, type ErrorCode } from '../errors.ts';
import { limits } from './limits.ts';

/**
 * The bound that a document breaks; null: none. Each node is looked at once. Fields through fragments count where the
 * fragment stands, so that the work is bounded by the text; the rules of `document-rules.ts` follow the fragments.
 */
export function documentProblem(document: DocumentNode): GraphQLError | null {
  const counts = { fields: 0, fragmentSpreads: 0, directives: 0 };
  const { length } = document.definitions;
  if (length > limits.definitions)
    return beyond('BAD_USER_INPUT', 'operations and fragments', length, limits.definitions);
  const open: Place[] = document.definitions.map((node) => ({ node, depth: 0, value: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth, value } = next;
    if (node.kind === Kind.FIELD) counts.fields += 1;
    if (node.kind === Kind.FRAGMENT_SPREAD) counts.fragmentSpreads += 1;
    if ('directives' in node) counts.directives += node.directives?.length ?? 0;
    if (depth > limits.selectionDepth)
      return beyond('DEPTH_LIMIT_EXCEEDED', 'selections deep', depth, limits.selectionDepth, node);
    if (value > limits.valueDepth)
      return beyond('DEPTH_LIMIT_EXCEEDED', 'values deep', value, limits.valueDepth, node);
    if (node.kind === Kind.LIST && node.values.length > limits.listItems)
      return beyond('BAD_USER_INPUT', 'values in a list', node.values.length, limits.listItems, node);
    if (node.kind === Kind.SELECTION_SET) {
      const same = mostAlike(node);
      if (same > limits.sameFields)
        return beyond('BAD_USER_INPUT', 'fields of one name in a selection', same, limits.sameFields, node);
    }
    open.push(...below(next));
  }
  for (const [what, name] of [
    ['fields', 'fields'],
    ['fragmentSpreads', 'uses of fragments'],
    ['directives', 'directives'],
  ] as const) {
    if (counts[what] > limits[what]) return beyond('BAD_USER_INPUT', name, counts[what], limits[what]);
  }
  return null;
}

/** A node, and in how many selections and in how many values it stands. */
interface Place {
  readonly node: ASTNode;
  readonly depth: number;
  readonly value: number;
}

function below({ node, depth, value }: Place): Place[] {
  const at = (nodes: readonly ASTNode[] | undefined, deeper = depth, values = value): Place[] =>
    (nodes ?? []).map((one) => ({ node: one, depth: deeper, value: values }));
  const one = (child: ASTNode | undefined) => at(child ? [child] : []);
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return [...at(node.variableDefinitions), ...at(node.directives), ...one(node.selectionSet)];
    case Kind.VARIABLE_DEFINITION:
      return [...one(node.defaultValue), ...at(node.directives)];
    case Kind.FRAGMENT_DEFINITION:
    case Kind.INLINE_FRAGMENT:
      return [...at(node.directives), ...one(node.selectionSet)];
    case Kind.SELECTION_SET:
      return at(node.selections, depth + 1);
    case Kind.FIELD:
      return [...at(node.arguments), ...at(node.directives), ...one(node.selectionSet)];
    case Kind.FRAGMENT_SPREAD:
      return at(node.directives);
    case Kind.DIRECTIVE:
      return at(node.arguments);
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return one(node.value);
    case Kind.LIST:
      return at(node.values, depth, value + 1);
    case Kind.OBJECT:
      return at(node.fields, depth, value + 1);
    default:
      return [];
  }
}

/** The greatest number of fields of a selection, those of its inline fragments too, that answer to the same name. */
function mostAlike(set: SelectionSetNode): number {
  const counts = new Map<string, number>();
  const open = [set];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const node of next.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) open.push(node.selectionSet);
      if (node.kind !== Kind.FIELD) continue;
      const name = (node.alias ?? node.name).value;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values());
}

function beyond(code: ErrorCode, what: string, found: number, limit: number, node?: ASTNode): GraphQLError {
  return clientError(code, `The query has ${found} ${what}; the limit is ${limit}.`, { found, limit }, node);
}
