/** What of a workbook's styles bears on meaning: bold, struck through, fill colour, and number formats that make a number a date. */
import { readXml } from './xml.ts';

export interface CellStyle {
  readonly bold: boolean;
  readonly struck: boolean;
  readonly date: boolean;
  /** Fill as `#rrggbb`; null for none and white. */
  readonly fill: string | null;
}

/** Built-in formats that show a date (ECMA-376 part 1, 18.8.30, with those of East Asian locales). */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Colours that a style names by number, from 8 (ECMA-376 part 1, 18.8.27). The first eight are those from 8 again. */
const indexed = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Names of a theme's colours in the order that styles number them, which swaps dark and light (18.8.3). */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Whether a number format shows a day, month or year, once literals, colours and conditions are taken out. */
function isDateFormat(format: string): boolean {
  const bare = (format.slice(0, 255).split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '')
    .replace(/general/giu, '');
  return /[yd]/iu.test(bare) || /(?<![hs:.\s])m{2,5}(?![:\s]*s)/iu.test(bare);
}

const isOn = (attributes: Readonly<Record<string, string>>): boolean =>
  !['0', 'false', 'none'].includes(attributes.val ?? '1');

/** The theme's colours as `rrggbb`, in the order of `themeOrder`. */
function readTheme(part: Uint8Array | undefined): readonly (string | undefined)[] {
  const found = new Map<string, string>();
  let name: string | null = null;
  if (part === undefined) return [];
  readXml(part, {
    open: (tag, attributes) => {
      if (themeOrder.includes(tag)) name = tag;
      else if (name !== null && !found.has(name)) {
        const colour = tag === 'sysClr' ? attributes.lastClr : tag === 'srgbClr' ? attributes.val : undefined;
        if (colour !== undefined) found.set(name, colour.toLowerCase());
      }
    },
    close: (tag) => {
      if (tag === name) name = null;
    },
  });
  return themeOrder.map((tag) => found.get(tag));
}

/** A colour made lighter or darker by a share of what is left (18.8.19), channel by channel. */
function tinted(colour: string, tint: number): string {
  const channel = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const shifted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, shifted)))
      .toString(16)
      .padStart(2, '0');
  };
  return `${channel(0)}${channel(2)}${channel(4)}`;
}

function colourOf(
  attributes: Readonly<Record<string, string>>,
  theme: readonly (string | undefined)[],
): string | null {
  const { rgb, theme: number, indexed: index, tint = '0' } = attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6).toLowerCase()
      : number !== undefined
        ? theme[Number(number)]
        : index === undefined
          ? undefined
          : indexed[Number(index) < 8 ? Number(index) : Number(index) - 8];
  if (base === undefined || !/^[0-9a-f]{6}$/u.test(base)) return null;
  const colour = tinted(base, Number(tint) || 0);
  return colour === 'ffffff' ? null : `#${colour}`;
}

/** Styles by the index that cells name. `theme` is the workbook's theme, whose colours fills may name. */
export function readStyles(
  part: Uint8Array | undefined,
  theme: Uint8Array | undefined,
): readonly CellStyle[] {
  const formats = new Map<string, boolean>();
  const fonts: { bold: boolean; struck: boolean }[] = [];
  const fills: { colour: string | null }[] = [];
  const styles: CellStyle[] = [];
  const within: string[] = [];
  if (part === undefined) return styles;
  const colours = readTheme(theme);
  readXml(part, {
    open: (name, attributes) => {
      const font = within.includes('fonts') ? fonts.at(-1) : undefined;
      const fill = within.includes('fills') ? fills.at(-1) : undefined;
      if (name === 'numFmt')
        formats.set(attributes.numFmtId ?? '', isDateFormat(attributes.formatCode ?? ''));
      if (name === 'font' && within.at(-1) === 'fonts') fonts.push({ bold: false, struck: false });
      if (name === 'b' && font !== undefined) font.bold = isOn(attributes);
      if (name === 'strike' && font !== undefined) font.struck = isOn(attributes);
      if (name === 'fill' && within.at(-1) === 'fills') fills.push({ colour: null });
      if (name === 'fgColor' && fill !== undefined) fill.colour = colourOf(attributes, colours);
      if (name === 'xf' && within.at(-1) === 'cellXfs') {
        const own = fonts[Number(attributes.fontId ?? 0)];
        const format = attributes.numFmtId ?? '0';
        const date = formats.get(format) ?? builtInDates.has(Number(format));
        const colour = fills[Number(attributes.fillId ?? 0)]?.colour ?? null;
        styles.push({ bold: own?.bold ?? false, struck: own?.struck ?? false, date, fill: colour });
      }
      within.push(name);
    },
    close: () => {
      within.pop();
    },
  });
  return styles;
}
