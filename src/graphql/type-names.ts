import type { Target } from '../catalogue/catalogue.ts';
import { type FrameworkKind, frameworkKinds } from '../domain/vocabulary.ts';
import type { ResolversParentTypes } from './generated/schema-types.ts';

type AnyNode = ResolversParentTypes['Node'];

const targetTypes = { NATIONAL_SERVICE: 'NationalService', HEALTH_REGISTER: 'HealthRegister' } as const;

/** GraphQL type of a target. */
export function targetType({ kind }: Target): 'NationalService' | 'HealthRegister' {
  return targetTypes[kind];
}

/** GraphQL type of whatever `node` gives. */
export function nodeType(node: AnyNode) {
  if ('changeOf' in node) return 'ChangeEvent';
  if (!('kind' in node)) return 'Snapshot';
  switch (node.kind) {
    case 'NATIONAL_SERVICE':
    case 'HEALTH_REGISTER':
      return targetTypes[node.kind];
    default:
      return isFrameworkKind(node.kind) ? 'Framework' : node.kind;
  }
}

const isFrameworkKind = (kind: string): kind is FrameworkKind =>
  (frameworkKinds as readonly string[]).includes(kind);
