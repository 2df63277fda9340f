/** Keys, names and lifecycles of targets and interfaces, as claims state them. */
import type { Bilingual } from '../bilingual.ts';
import type { LifecycleRow } from '../model.ts';
import type { LifecycleStage } from '../vocabulary.ts';
import { firstOf, type Item } from './context.ts';

/** The key of an interface within its target; one that names its target already stands as it is. */
export function qualified(key: string, target: string | null): string {
  return key.includes('/') || target === null ? key : `${target}/${key}`;
}

/** The name in both languages; the Norwegian one where there is no English, the key where there is none. */
export function nameOf(items: readonly Item<'target' | 'interface' | 'agency'>[], key: string): Bilingual {
  const nb = firstOf(items, ({ fields }) => fields.name) ?? key;
  return { nb, en: firstOf(items, ({ fields }) => fields.nameEn) ?? nb };
}

/** Where a target or interface is in its life; `UNKNOWN` where no claim tells. */
export function lifecycleOf(
  items: readonly {
    readonly fields: {
      lifecycle?: { value: LifecycleStage };
      since?: { value: string };
      endsText?: { value: string };
    };
  }[],
): LifecycleRow {
  return {
    stage: firstOf(items, ({ fields }) => fields.lifecycle) ?? 'UNKNOWN',
    since: firstOf(items, ({ fields }) => fields.since),
    endsText: firstOf(items, ({ fields }) => fields.endsText),
  };
}
