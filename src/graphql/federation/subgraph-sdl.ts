/** The SDL that gateways compose: the hub's own types with the directives of Apollo Federation 2, and no others. */
import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { naturalKeys } from './entity-keys.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Directives of the specification; all others are the hub's own and mean nothing to a gateway. */
const standardDirectives: ReadonlySet<string> = new Set(['deprecated', 'specifiedBy', 'oneOf']);

/** Types that only the hub's own directives name. */
const ownTypes: ReadonlySet<string> = new Set(['KeyKind']);

/** Types that other graphs have too, with the same fields. */
const sharedTypes: ReadonlySet<string> = new Set(['PageInfo']);

/** The subgraph's SDL, made of the hub's: every type that is a `Node` has its keys. */
export function subgraphSdl(schemaText: string): string {
  const document: DocumentNode = visit(parse(schemaText), {
    enter(node) {
      return isLeftOut(node) ? null : undefined;
    },
    [Kind.OBJECT_TYPE_DEFINITION]: {
      leave: (node) => ({ ...node, directives: [...(node.directives ?? []), ...directivesOf(node)] }),
    },
  });
  // An extension may have lost all its fields.
  const definitions = document.definitions.filter(
    (one) => one.kind !== Kind.OBJECT_TYPE_EXTENSION || (one.fields ?? []).length > 0,
  );
  return `${link}\n\n${print({ ...document, definitions })}\n`;
}

function isLeftOut(node: ASTNode): boolean {
  switch (node.kind) {
    case Kind.DIRECTIVE:
      return !standardDirectives.has(node.name.value);
    case Kind.DIRECTIVE_DEFINITION:
      return true;
    case Kind.FIELD_DEFINITION:
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
      return node.name.value.startsWith('_') || ownTypes.has(node.name.value);
    default:
      return false;
  }
}

function directivesOf({
  name,
  interfaces = [],
  fields = [],
}: ObjectTypeDefinitionNode): ConstDirectiveNode[] {
  if (sharedTypes.has(name.value)) return [directive('shareable')];
  if (!interfaces.some((one) => one.name.value === 'Node')) return [];
  const keys = ['id', 'permanentId', ...Object.keys(naturalKeys[name.value] ?? {})];
  return keys.map((key) => directive('key', fieldNamed(fields, key, name.value)));
}

function fieldNamed(fields: readonly FieldDefinitionNode[], key: string, type: string): string {
  if (fields.some(({ name }) => name.value === key)) return key;
  throw new Error(`${type} has no ${key} to be found by.`);
}

function directive(name: string, fields?: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments:
      fields === undefined
        ? []
        : [
            {
              kind: Kind.ARGUMENT,
              name: { kind: Kind.NAME, value: 'fields' },
              value: { kind: Kind.STRING, value: fields },
            },
          ],
  };
}
