/** Targets and interfaces that a row names and no source describes. */
import type { MergeResult } from '../../merge/merge.ts';
import { describe } from '../messages/describe.ts';
import { type Issue, issueOfRow } from './issue.ts';

/** Reports the key of each to the list that names it first. */
export function undescribedTargets({ made }: MergeResult): Issue[] {
  return made.targets.undescribed.map(({ field, key, item }) =>
    issueOfRow(item, {
      ...describe(field === 'target' ? 'UNKNOWN_TARGET' : 'UNKNOWN_INTERFACE.undescribed', { key }),
      severity: 'WARNING',
      field,
      found: key,
    }),
  );
}
