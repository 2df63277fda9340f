/** What sources say that one thing has to do with another. */
import type { LinkRow } from '../model.ts';
import { compareText } from '../text/names.ts';
import type { Context } from './context.ts';

/** The links by key. One without both ends is none. */
export function mergeLinks({ items, ids }: Context): LinkRow[] {
  return items.link
    .flatMap(({ fields, ref }): LinkRow[] => {
      const { key, relation, fromKind, from, toKind, to, note, inferred } = fields;
      if (!key || !relation || !fromKind || !from || !toKind || !to) return [];
      return [
        {
          id: ids.assign('link', [key.value]).id,
          key: key.value,
          relation: relation.value,
          from: { kind: fromKind.value, name: from.value },
          to: { kind: toKind.value, name: to.value },
          note: note?.value ?? null,
          inferred: inferred?.value ?? [],
          claim: ref,
        },
      ];
    })
    .sort((left, right) => compareText(left.key, right.key));
}
