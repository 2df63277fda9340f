/** Makes names and what people type comparable. */

/**
 * Lower case without accents, marks and signs; å, aa, æ, ae become a and ø, oe, ö become o, so that each spelling finds
 * the others. Gives the words; a hyphenated word gives its parts.
 */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of a query that are looked for; no name has more. */
const maxQueryWords = 12;
/** Characters of a query that are looked at: some fold into eighteen. */
const maxQueryLength = 200;

/** The words that a person or client asks for, each once. Bounded, whatever the text. */
export function queryWordsOf(text: string): string[] {
  return [...new Set(wordsOf(text.slice(0, maxQueryLength)))].slice(0, maxQueryWords);
}

/** The words to index a name under: its words, and each hyphenated one in one piece (`e-resept`: e, resept, eresept). */
export function termsOf(text: string): string[] {
  const folded = fold(text);
  const joined = folded.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)+/gu) ?? [];
  return [
    ...(folded.match(/[\p{L}\p{N}]+/gu) ?? []),
    ...joined.map((word) => foldVowels(word.replace(/[-/]/g, ''))),
  ];
}

function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return foldVowels(text.toLowerCase().replaceAll("'", ''));
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}®™©'’´\u00ad]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    // Letters outside the basic plane are left out, so that the order of code units is that of the bytes.
    .replace(/[\u{10000}-\u{10ffff}]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/œ/g, 'o');
  return foldVowels(plain);
}

function foldVowels(text: string): string {
  return text.replace(/a[ae]+/g, 'a').replace(/oe+/g, 'o');
}
