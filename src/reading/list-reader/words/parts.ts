/** Words divided into their parts. */
import { phraseKey } from '../../../domain/text/phrase.ts';

/** Parts of a heading. Only separators that stand between independent phrases split it. */
export function splitParts(text: string): readonly string[] {
  return text.split(/\s+[-|]\s+|\s*[:()\n,]\s*|\s+\/\s+/u).filter((part) => phraseKey(part) !== '');
}

/** Parts of a cell that lists several things. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/\s*[\n;,()[\]•|]\s*|\s+-\s+|\s*\/\s*|\s*:\s+|\s+(?:og|and|samt)\s+|\s*[+&]\s*/iu)
    .map((part) => part.trim())
    .filter((part) => phraseKey(part) !== '');
}

/** Whether a part says which of what is named: in small letters, or one word in brackets. Names have capitals. */
export function isQualifier(part: string, whole: string): boolean {
  return /^\p{Ll}/u.test(part) || (/^\p{L}+(?: \d+)?$/u.test(part) && whole.includes(`(${part})`));
}
