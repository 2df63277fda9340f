/** Tells of targets and interfaces that a row names and no source describes. */

import type { ClaimKind } from '../claim.ts';
import { describe } from '../findings/messages/describe.ts';
import { keyOf } from '../text/names.ts';
import type { Context, Item } from './context.ts';

/** Whether the words are the key, title or short name («Normen») of a framework that the editors describe. */
export function isFramework({ items }: Context, words: string): boolean {
  const wanted = keyOf(words);
  return items.frameworkEntry.some(({ fields: { key, title } }) => {
    const short = /\(([^()]+)\)$/u.exec(title?.value ?? '')?.[1] ?? '';
    return [key?.value, title?.value, short].some((name) => name && keyOf(name) === wanted);
  });
}

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
