/** Tells of targets and interfaces that a row names and no source describes. */

import type { ClaimKind } from '../claim.ts';
import { describe } from '../findings/messages/describe.ts';
import type { Context, Item } from './context.ts';

/** Reports the key that a row names and nothing describes. */
export function tellUnknownPlace(
  context: Context,
  item: Item<ClaimKind>,
  field: 'target' | 'interface',
  key: string,
): void {
  context.tell(item, {
    ...describe(field === 'target' ? 'UNKNOWN_TARGET' : 'UNKNOWN_INTERFACE.undescribed', { key }),
    severity: 'WARNING',
    field,
    found: key,
  });
}
