import type { Target } from '../catalogue/catalogue.ts';
import type { ResolversParentTypes } from './generated.ts';

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
    case 'STANDARD':
    case 'PROCUREMENT_GUIDANCE':
      return 'Framework';
    default:
      return node.kind;
  }
}
