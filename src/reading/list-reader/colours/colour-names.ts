/** Names of colours in bokmål, nynorsk and English, and which of them people would give to a fill. */

import { wordSet } from '../../../domain/text/tokens.ts';

export type ColourName =
  | 'grey'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'turquoise'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'brown'
  | 'black';

const shades = ['', 'lys', 'lyse', 'mørk', 'mørke', 'light', 'dark'];
const stems: Readonly<Record<ColourName, string>> = {
  grey: 'grå grått gråe grey gray',
  red: 'rød røde rødt raud raude raudt red',
  orange: 'oransje oransjefargede orange',
  yellow: 'gul gule gult yellow',
  green: 'grønn grønne grønt grøn grøne green',
  turquoise: 'turkis turkise cyan turquoise',
  blue: 'blå blått blåe blue',
  purple: 'lilla fiolett fiolette purple violet',
  pink: 'rosa pink',
  brown: 'brun brune brunt brown',
  black: 'svart svarte sort sorte black',
};
const endings = [
  '',
  'merket',
  'merkede',
  'merka',
  'markert',
  'markerte',
  'farget',
  'fargede',
  'farga',
  'skravert',
];
const byWord = new Map<string, ColourName>(
  Object.entries(stems).flatMap(([name, words]) =>
    words
      .split(' ')
      .flatMap((word) =>
        shades.flatMap((shade) =>
          endings.map((ending) => [`${shade}${word}${ending}`, name as ColourName] as const),
        ),
      ),
  ),
);

/** The colour that a word names: `grå`, `lysegrønn`, `gulmarkerte`. */
export const colourNamed = (word: string): ColourName | null => byWord.get(word.toLowerCase()) ?? null;

/** Whether a word speaks of how something is coloured: `rader`, `bakgrunn`, `markert`. */
export const isColouring = wordSet(
  (
    'rad* rekke rekker rekkje* celle* felt felter feltene felta linje* rute* farge* farga farget fargede bakgrunn* marker* merket merka merkede merke uthev* skraver* ' +
    'skrift* tekst* bokstav* font fonten text letters row rows cell cells colour* color* background* highlight* shaded shading marked lines'
  ).split(' '),
);

/** The names that people may give to a fill of the form `#rrggbb`; empty where it has another form, or none. */
export function namesOfFill(fill: string): ReadonlySet<ColourName> {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/u.exec(fill);
  if (parts === null) {
    const named = byWord.get(fill.replace(/^(?:pale|medium|deep|dim|slate)/u, ''));
    return new Set(named === undefined ? [] : [named]);
  }
  const [r = 0, g = 0, b = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  const [low, high] = [Math.min(r, g, b), Math.max(r, g, b)];
  const spread = high - low;
  if (spread <= 12 || spread / high < 0.06) return new Set(high < 64 ? ['black', 'grey'] : ['grey']);
  const hue = hueOf(r, g, b, high, spread);
  const light = high + low > 330;
  return new Set(
    ranges.flatMap(({ name, from, to, only }): ColourName[] => {
      const within = from <= to ? hue >= from && hue < to : hue >= from || hue < to;
      return within && (only === undefined || (only === 'light') === light) ? [name] : [];
    }),
  );
}

function hueOf(r: number, g: number, b: number, high: number, spread: number): number {
  if (high === r) return (((g - b) / spread) * 60 + 360) % 360;
  return high === g ? ((b - r) / spread) * 60 + 120 : ((r - g) / spread) * 60 + 240;
}

/** Degrees of hue. They overlap where people do not agree: a light red is also pink. */
const ranges: readonly {
  readonly name: ColourName;
  readonly from: number;
  readonly to: number;
  readonly only?: 'light' | 'dark';
}[] = [
  { name: 'red', from: 340, to: 18 },
  { name: 'pink', from: 295, to: 12, only: 'light' },
  { name: 'orange', from: 14, to: 47 },
  { name: 'brown', from: 12, to: 45, only: 'dark' },
  { name: 'yellow', from: 42, to: 70 },
  { name: 'green', from: 65, to: 170 },
  { name: 'turquoise', from: 160, to: 195 },
  { name: 'blue', from: 180, to: 255 },
  { name: 'purple', from: 245, to: 325 },
];
