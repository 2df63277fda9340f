/** Words made comparable: the one normalisation that headings, status words and names in vocabularies are matched by. */

/** Zero-width characters, soft hyphens and byte-order marks: never part of a word that people see. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** Words of plain letters, figures and signs with one space between them, which is most texts: already plain. */
const isPlain = /^[\x21-\x7E\u00C0-\u00FF]+(?: [\x21-\x7E\u00C0-\u00FF]+)*$/u;

/** Text with compatibility forms, invisible characters, dashes and runs of white space made plain. Case is kept. */
export function plainText(text: string): string {
  if (text === '' || isPlain.test(text)) return text;
  return text.normalize('NFKC').replace(invisible, '').replace(dashes, '-').replace(/\s+/gu, ' ').trim();
}

/**
 * Letters and digits only, lower case: two phrases with equal keys are the same words whatever their case, spaces,
 * hyphens and punctuation. Whole keys are compared, never parts of them. Idempotent.
 */
export function phraseKey(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plainText(text)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The phrase without what stands in parentheses at its end: `Status (per 1.10)` gives `Status`. */
export function withoutParenthesis(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*:?\s*$/u, '');
}
