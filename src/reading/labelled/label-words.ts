/** Labels before the colon, at the start of a line or between bars. */

import { phraseKey, plainText, withoutParenthesis } from '../../domain/text/phrase.ts';

/** A label's key, where it is one of those that are known. */
export const keyIn = (text: string, known: ReadonlySet<string>): string | null => {
  const key = phraseKey(withoutParenthesis(text));
  return known.has(key) ? key : null;
};

/** Lines of a text, and the parts of a line that bars keep apart, each with its label where that is known. */
export function partsOf(text: string, known: ReadonlySet<string>): { label: string | null; text: string }[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const parts = line.split(/\s*\|\s*/u);
      return parts.every((part) => labelIn(part, known) !== null) ? parts : [line];
    })
    .map((part) => {
      const found = labelIn(part, known);
      return found ?? { label: null, text: plainText(part) };
    })
    .filter(({ label, text: value }) => label !== null || value !== '');
}

function labelIn(part: string, known: ReadonlySet<string>): { label: string; text: string } | null {
  const [, words, value = ''] = /^\s*([^:]{2,60}):\s*(.*)$/su.exec(part) ?? [];
  const label = keyIn(words ?? '', known);
  return label === null ? null : { label, text: value.trim() };
}
