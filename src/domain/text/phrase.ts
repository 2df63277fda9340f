/** Words made comparable: the one normalisation that headings, status words and names in vocabularies are matched by. */

/** Zero-width characters, soft hyphens and byte-order marks: never part of a word that people see. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** Text with compatibility forms, invisible characters, dashes and runs of white space made plain. Case is kept. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(dashes, '-').replace(/\s+/gu, ' ').trim();
}

/**
 * Letters and digits only, lower case: two phrases with equal keys are the same words whatever their case, spaces,
 * hyphens and punctuation. Whole keys are compared, never parts of them. Idempotent.
 */
export function phraseKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The phrase without what stands in parentheses at its end: `Status (per 1.10)` gives `Status`. */
export function withoutParenthesis(text: string): string {
  return text.replace(/\s*\([^()]*\)\s*:?\s*$/u, '');
}
