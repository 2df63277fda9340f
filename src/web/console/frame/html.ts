/** The languages that a page is said in. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** For whom and where a page is written: its language, and what its own addresses begin with (empty: the hub's root). */
export interface Setting {
  readonly language: Language;
  readonly base: string;
  /** Ids of the products chosen for comparison: addresses carry them from page to page. Absent: none. */
  readonly basket?: readonly string[];
}

/** A piece of a page, not yet written. Only `html` makes it, so everything in it is escaped when it is written. */
class Markup {
  readonly strings: readonly string[];
  readonly values: readonly Value[];
  constructor(strings: readonly string[], values: readonly Value[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** A value that is known only when the page is written, since it depends on the language or the base. */
export class Later {
  readonly in: (setting: Setting) => Value;
  constructor(value: (setting: Setting) => Value) {
    this.in = value;
  }
}

export type { Markup };

/** What may stand in a template. Nothing is written for null, undefined and false. */
export type Value = Markup | Later | string | number | null | undefined | false | readonly Value[];

/**
 * Fills a template. Every value is escaped for text and for attributes in quotes; the only thing that is not is what this
 * function has made itself. Attributes must stand in double quotes; of markup in them only the words are written.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings, values);
}

/** Writes a page: the one place where text becomes HTML. */
export function write(value: Value, setting: Setting): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Later) return write(value.in(setting), setting);
  if (value instanceof Markup) {
    const quoted = quotedPlaces(value.strings);
    let text = value.strings[0] ?? '';
    for (let i = 0; i < value.values.length; i += 1) {
      const written = write(value.values[i], setting);
      text += (quoted[i] ? withoutTags(written) : written) + (value.strings[i + 1] ?? '');
    }
    return text;
  }
  let text = '';
  for (const one of value) text += write(one, setting);
  return text;
}

/** Exact, since every other sign of this kind is escaped. */
const withoutTags = (written: string) => written.replace(/<[^<>]*>/g, '');

const knownPlaces = new WeakMap<readonly string[], readonly boolean[]>();

/** Which values of a template stand in the quotes of an attribute. */
function quotedPlaces(strings: readonly string[]): readonly boolean[] {
  const known = knownPlaces.get(strings);
  if (known) return known;
  let isQuoted = false;
  const places = strings.map((part) => {
    for (const [sign] of part.matchAll(/="|"/g)) isQuoted = sign === '="' && !isQuoted;
    return isQuoted;
  });
  knownPlaces.set(strings, places);
  return places;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
