/** Words as they are compared and shown: without what only typesetting needs, and without footnote marks. */

const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
// Each pattern takes time linear to the text: runs of spaces are made one before line breaks are looked for.
const spaces = /[^\S\n\r\v\f\u2028\u2029]+/gu;
const lineBreaks = / ?[\n\r\v\f\u2028\u2029]\s*/gu;
const mostMarks = 20;
const noMarks: readonly string[] = Object.freeze([]);
/** Most words are of letters and signs that nothing is done to, with single spaces between. */
const ordinary = /^[\x21-\x7e\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027 ]*$/u;

function isNormal(text: string): boolean {
  return ordinary.test(text) && !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ');
}

/**
 * The text in NFC, with invisible characters gone and each run of spaces (no-break, thin and ideographic ones too) one
 * space. Line breaks stay, one each. Idempotent.
 */
export function normaliseText(text: string): string {
  if (isNormal(text)) return text;
  return text
    .replace(/\u0085/gu, '\n')
    .replace(invisible, '')
    .replace(control, '')
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(lineBreaks, '\n')
    .trim();
}

const trailingMark =
  /(?:\s*(?<symbol>\*{1,4}|[†‡])|(?<=\S)\s*(?<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}\)?)|\s*(?<square>\[\d{1,2}\])|(?:(?<=\s)|(?<![\d.,\s]))(?<number>\d{1,2}\))|(?<=\d)(?<glued>\d\)))$/u;

function isMark(before: string, groups: Readonly<Record<string, string | undefined>>): boolean {
  if (before.trim() === '') return false;
  if (groups.raised !== undefined) return !/(?:^|[\s\d(])[kcdm]?m$/iu.test(before.slice(-8));
  // `1)` is a mark only where it does not close a parenthesis of the text itself.
  if (groups.number !== undefined || groups.glued !== undefined)
    return before.lastIndexOf('(') <= before.lastIndexOf(')');
  return true;
}

/** Takes footnote marks (`*`, `†`, `¹`, `1)`, `[1]`) off the end. A text that is nothing but a mark stays as it is. */
export function takeMarks(text: string): { readonly text: string; readonly marks: readonly string[] } {
  if (!/[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰\])]$/u.test(text)) return { text, marks: noMarks };
  const marks: string[] = [];
  let rest = text;
  for (;;) {
    const from = Math.max(0, rest.length - 24);
    const found = marks.length < mostMarks ? trailingMark.exec(rest.slice(from)) : null;
    const before = found === null ? '' : rest.slice(0, from + found.index);
    if (found?.groups === undefined || !isMark(before, found.groups)) return { text: rest, marks };
    marks.unshift(found[0].trim());
    rest = before.trimEnd();
  }
}
