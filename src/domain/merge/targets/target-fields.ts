/** Keys, names and lifecycles of targets and interfaces, as claims state them. */
import type { Bilingual } from '../../bilingual.ts';
import type { LifecycleRow } from '../../model.ts';
import type { LifecycleStage } from '../../vocabulary.ts';
import { firstOf, type Item } from '../context.ts';

/** The key of an interface within its target; one that names its target already stands as it is. */
export function qualified(key: string, target: string | null): string {
  return key.includes('/') || target === null ? key : `${target}/${key}`;
}

/** The name in both languages; the Norwegian one where there is no English, the key where there is none. */
export function nameOf(items: readonly Item<'target' | 'interface' | 'agency'>[], key: string): Bilingual {
  const nb = firstOf(items, ({ fields }) => fields.name) ?? key;
  return { nb, en: firstOf(items, ({ fields }) => fields.nameEn) ?? nb };
}

/** From the most to the least cautious towards a buyer. */
const stagesByCaution: readonly LifecycleStage[] = [
  'RETIRED',
  'PHASING_OUT',
  'PLANNED',
  'TRIAL',
  'PHASING_IN',
  'ACTIVE',
  'UNKNOWN',
];

/**
 * Where a target or interface is in its life; `UNKNOWN` where no claim says. Where statements differ the most cautious is
 * shown, and `isDisputed`.
 */
export function lifecycleOf(
  items: readonly {
    readonly fields: {
      lifecycle?: { value: LifecycleStage };
      since?: { value: string };
      endsText?: { value: string };
    };
  }[],
): LifecycleRow {
  const stages = new Set(items.flatMap(({ fields }) => fields.lifecycle?.value ?? []));
  const stage = stagesByCaution.find((one) => stages.has(one)) ?? 'UNKNOWN';
  const shown = items.filter(({ fields }) => fields.lifecycle?.value === stage);
  return {
    stage,
    since: firstOf(shown, ({ fields }) => fields.since),
    endsText: firstOf(shown, ({ fields }) => fields.endsText),
    ...([...stages].filter((one) => one !== 'UNKNOWN').length > 1 && { isDisputed: true }),
  };
}
