/** Requirements by what they say: few enough to be looked through one by one, beside the index of names. */
import type { Catalogue, Requirement } from '../../catalogue/catalogue.ts';
import { queryWordsOf, wordsOf } from '../../catalogue/query/fold.ts';

/** A requirement that says every word of the search, and in which of its texts. */
export interface RequirementFound {
  readonly requirement: Requirement;
  readonly field: 'NAME' | 'KEY' | 'TEXT';
  readonly text: string;
}

interface Known {
  readonly requirement: Requirement;
  readonly texts: readonly (readonly [RequirementFound['field'], string, readonly string[]])[];
}

const known = new WeakMap<Catalogue, readonly Known[]>();

/** Standards are found by their own names: their rows, one for each type of organisation, say no more. */
function requirementsOf(catalogue: Catalogue): readonly Known[] {
  const before = known.get(catalogue);
  if (before) return before;
  const standards = new Set(
    catalogue.frameworks.flatMap(({ id, kind }) => (kind === 'STANDARD' ? [id] : [])),
  );
  const all = catalogue.requirements
    .filter(({ framework, duty }) => duty !== undefined || !standards.has(framework))
    .map((requirement): Known => {
      const { title, key, number, text, duty, area, factSheets = [] } = requirement;
      const texts = [
        ['NAME', title],
        ['NAME', duty?.titleNn ?? ''],
        ['NAME', duty?.titleEn ?? ''],
        ['KEY', duty ? key : (number ?? '')],
        ['TEXT', [text, area, ...factSheets].filter(Boolean).join(' ')],
        ['TEXT', duty?.textEn ?? ''],
      ] as const;
      return { requirement, texts: texts.map(([field, said]) => [field, said, wordsOf(said)] as const) };
    });
  known.set(catalogue, all);
  return all;
}

/** Those with every word of the phrase, or a word that begins with it, in one of their texts. */
export function requirementsWith(catalogue: Catalogue, phrase: string): RequirementFound[] {
  const wanted = queryWordsOf(phrase);
  if (wanted.length === 0) return [];
  return requirementsOf(catalogue).flatMap(({ requirement, texts }) => {
    const found = texts.find(([, , words]) =>
      wanted.every((word) => words.some((one) => one.startsWith(word))),
    );
    return found ? [{ requirement, field: found[0], text: found[1] }] : [];
  });
}
