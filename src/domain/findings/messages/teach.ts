/** What can be done about a word that nobody knows: the line that teaches it to the hub. */
import type { Trilingual } from '../../bilingual.ts';
import { fillAll } from './describe.ts';

const teach: Trilingual = {
  nb: '{action} Eller lær huben ordet, i decisions/vocabulary.yaml: {line}',
  nn: '{action} Eller lær huben ordet, i decisions/vocabulary.yaml: {line}',
  en: '{action} Or teach the hub the word, in decisions/vocabulary.yaml: {line}',
};

/** What to do, with the line after it. `line` makes it, given what to write in each of its places. */
export function orTeach(
  action: Trilingual,
  line: (means: string, by: string, at: string, why: string) => string,
): Trilingual {
  return fillAll(teach, {
    action,
    line: {
      nb: line('KJENT ORD', 'ROLLE', 'ÅÅÅÅ-MM-DD', 'HVORFOR'),
      nn: line('KJENT ORD', 'ROLLE', 'ÅÅÅÅ-MM-DD', 'KVIFOR'),
      en: line('KNOWN WORD', 'ROLE', 'YYYY-MM-DD', 'WHY'),
    },
  });
}

/** The sentence before the line, as it stands after what to do. */
const sentenceOf = (template: string) => template.slice('{action}'.length, -'{line}'.length);

/** What to do without the line, which only whoever runs the hub can use; null where there is no line. */
export function withoutLine(action: string | null, language: keyof Trilingual): string | null {
  const at = action?.indexOf(sentenceOf(teach[language])) ?? -1;
  return action === null || at < 0 ? null : action.slice(0, at);
}
