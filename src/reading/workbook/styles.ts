/** What of a workbook's styles bears on meaning: bold, struck through, and number formats that make a number a date. */
import { readXml } from './xml.ts';

export interface CellStyle {
  readonly bold: boolean;
  readonly struck: boolean;
  readonly date: boolean;
}

/** Built-in formats that show a date (ECMA-376 part 1, 18.8.30, with those of East Asian locales). */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether a number format shows a day, month or year, once literals, colours and conditions are taken out. */
function isDateFormat(format: string): boolean {
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '')
    .replace(/general/giu, '');
  return /[yd]/iu.test(bare) || /(?<![hs:.\s])m{2,5}(?![:\s]*s)/iu.test(bare);
}

const isOn = (attributes: Readonly<Record<string, string>>): boolean =>
  !['0', 'false', 'none'].includes(attributes.val ?? '1');

/** Styles by the index that cells name. */
export function readStyles(part: Uint8Array | undefined): readonly CellStyle[] {
  const formats = new Map<string, boolean>();
  const fonts: { bold: boolean; struck: boolean }[] = [];
  const styles: CellStyle[] = [];
  const within: string[] = [];
  if (part === undefined) return styles;
  readXml(part, {
    open: (name, attributes) => {
      const font = within.includes('fonts') ? fonts.at(-1) : undefined;
      if (name === 'numFmt')
        formats.set(attributes.numFmtId ?? '', isDateFormat(attributes.formatCode ?? ''));
      if (name === 'font' && within.at(-1) === 'fonts') fonts.push({ bold: false, struck: false });
      if (name === 'b' && font !== undefined) font.bold = isOn(attributes);
      if (name === 'strike' && font !== undefined) font.struck = isOn(attributes);
      if (name === 'xf' && within.at(-1) === 'cellXfs') {
        const own = fonts[Number(attributes.fontId ?? 0)];
        const format = attributes.numFmtId ?? '0';
        const date = formats.get(format) ?? builtInDates.has(Number(format));
        styles.push({ bold: own?.bold ?? false, struck: own?.struck ?? false, date });
      }
      within.push(name);
    },
    close: () => {
      within.pop();
    },
  });
  return styles;
}
