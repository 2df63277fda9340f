import { type Ending, endingIn, type Fragment, plainText, sourced } from '../../src/kit.ts';
import type { Draft, Facts } from './draft.ts';

/** Words that may say that a standard does not hold. */
export interface Said {
  readonly fragment: Fragment;
  /**
   * `own`: a label, title, heading or remark of the standard; `prose`: text in which other standards may be
   * spoken of; `others`: a part of the page that is about other versions and standards.
   */
  readonly kind: 'own' | 'prose' | 'others';
}

const itself =
  /^(?:(?:denne |dette |this |the )?(?:standard|dokument|profil|melding|kodeverk|spesifikasjon|retningslinje|side|document|specification|profile)\p{L}*|den |det |this )/iu;

/** Whether an ending in a text is said of the standard itself: it is short, begins with the words, or has the standard as subject. */
function isOfItself({ words }: Ending, text: string): boolean {
  const sentence = plainText(text)
    .split(/(?<=[.!?;])\s+(?=\p{Lu})/u)
    .find((one) => one.includes(words));
  return (
    sentence !== undefined && (itself.test(sentence) || sentence.indexOf(words) < 12 || sentence.length < 40)
  );
}

/**
 * The draft as its words leave it: where they end or deny it, it has no level, and the stage that they name. Words that may
 * speak of another standard change nothing and are told of.
 */
export function withEndings(draft: Draft, said: readonly Said[], facts: Facts): Draft {
  for (const { fragment, kind } of said) {
    const ending = endingIn(fragment.text);
    if (ending === null) continue;
    if (kind === 'others' && !itself.test(plainText(fragment.text))) continue;
    const isOwn = !ending.isUnclear && (kind === 'own' || isOfItself(ending, fragment.text));
    if (!isOwn) {
      facts.remark(draft.title.value, fragment);
      continue;
    }
    const { level, ...rest } = draft.facts;
    const stated = level ?? draft.rows.find((row) => row.level)?.level;
    facts.notInForce(draft.title.value, fragment, stated?.raw ?? null);
    return {
      title: draft.title,
      facts: { ...rest, ...(ending.stage && { lifecycle: sourced(ending.stage, fragment, 'words/ending') }) },
      rows: draft.rows.map(({ level: _, ...row }) => row),
    };
  }
  return draft;
}
