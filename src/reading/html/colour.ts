/** Background colours in one form, so that a legend's colour and a row's can be held against each other. */

const named: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  lightgreen: '#90ee90',
  palegreen: '#98fb98',
  lightyellow: '#ffffe0',
  lightblue: '#add8e6',
  lightpink: '#ffb6c1',
  pink: '#ffc0cb',
  salmon: '#fa8072',
  tomato: '#ff6347',
  gold: '#ffd700',
  coral: '#ff7f50',
  lightcoral: '#f08080',
  limegreen: '#32cd32',
  mediumseagreen: '#3cb371',
  forestgreen: '#228b22',
  darkgreen: '#006400',
  darkred: '#8b0000',
  crimson: '#dc143c',
};
const none = new Set(['', 'none', 'transparent', 'inherit', 'initial', 'unset', 'revert', '#ffffff']);

function hex(parts: readonly (string | undefined)[]): string {
  return `#${parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`;
}

/** `#rrggbb` of a colour as CSS, `bgcolor` or a workbook writes it; the colour verbatim where it has another form; null for none and white. */
export function readColour(said: string | undefined): string | null {
  const colour = (said ?? '').slice(0, 100).trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/u.exec(colour);
  const rgb =
    /^rgba?\(\s{0,5}(\d{1,3})\s{0,5}[, ]\s{0,5}(\d{1,3})\s{0,5}[, ]\s{0,5}(\d{1,3})(?:\s{0,5}[,/]\s{0,5}([\d.]{1,6}))?/u.exec(
      colour,
    );
  if (rgb?.[4] !== undefined && Number(rgb[4]) === 0) return null;
  const full =
    short !== null
      ? `#${short
          .slice(1)
          .map((digit) => `${digit}${digit}`)
          .join('')}`
      : rgb !== null
        ? hex(rgb.slice(1, 4))
        : /^#[0-9a-f]{8}$/u.test(colour)
          ? colour.slice(0, 7)
          : (named[colour] ?? colour);
  return none.has(full) ? null : full;
}
