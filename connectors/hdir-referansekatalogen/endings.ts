import {
  bearingOf,
  endingIn,
  type Fragment,
  type LifecycleStage,
  phraseKey,
  sourced,
} from '../../src/kit.ts';
import type { Draft, Facts } from './draft.ts';

/** Words that may say that a standard does not hold. */
export interface Said {
  readonly fragment: Fragment;
  /**
   * `own`: a label, remark or alert of the standard; `name`: its title, or a heading of its page; `heading`: over several
   * standards; `prose`: text in which other standards may be spoken of; `others`: a part of the page that is about other
   * versions and standards.
   */
  readonly kind: 'own' | 'name' | 'heading' | 'prose' | 'others';
}

const placeOf = {
  own: 'beside',
  name: 'name',
  heading: 'heading',
  prose: 'text',
  others: 'text',
} as const;
const stageOf = { ended: 'RETIRED', planned: 'PLANNED', ending: 'PHASING_OUT' } as const;

/** The standard itself is spoken of, though it may not be what the sentence says it of. */
const itself =
  /(?<!\p{L})(?:denne |this )?(?:standarden|profilen|kodeverket|meldingen|meldinga|this standard)(?!\p{L})/iu;

/**
 * The draft as its words leave it: where they end or deny it, it has no level, and the stage that they name. Words that may
 * speak of another standard change nothing and are reported.
 */
export function withEndings(draft: Draft, said: readonly Said[], facts: Facts): Draft {
  for (const { fragment, kind } of said) {
    const { text } = fragment;
    const bearing =
      bearingOf(text, placeOf[kind], 'standard') ??
      (kind === 'name' ? bearingOf(text, 'text', 'standard') : null);
    const ending = endingIn(bearing?.words ?? text);
    if (bearing === null) {
      if (kind === 'prose' && ending !== null && itself.test(sentenceWith(ending.words, text)))
        facts.remark(draft.title.value, fragment);
      continue;
    }
    const ends =
      bearing.effect === 'limited' ? ending !== null && !ending.isUnclear : bearing.effect !== 'unclear';
    if (!ends) {
      if (kind !== 'others' && kind !== 'prose') facts.remark(draft.title.value, fragment);
      continue;
    }
    const stage: LifecycleStage | null =
      ending?.stage ?? (bearing.effect in stageOf ? stageOf[bearing.effect as keyof typeof stageOf] : null);
    const { level, ...rest } = draft.facts;
    const stated = level ?? draft.rows.find((row) => row.level)?.level;
    facts.notInForce(draft.title.value, fragment, stated?.raw ?? null);
    return {
      title: draft.title,
      facts: { ...rest, ...(stage && { lifecycle: sourced(stage, fragment, 'words/ending') }) },
      rows: draft.rows.map(({ level: _, ...row }) => row),
    };
  }
  return draft;
}

const sentenceWith = (words: string, text: string): string =>
  text.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).find((one) => phraseKey(one).includes(phraseKey(words))) ?? text;
