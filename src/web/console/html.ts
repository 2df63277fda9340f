/** Text that is ready to be sent as HTML. Only `html` makes it, so everything in it has been escaped. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

/** What may stand in a template. Nothing is written for null, undefined and false. */
export type Value = Markup | string | number | null | undefined | false | readonly Value[];

/**
 * Fills a template. Every value is escaped for text and for attributes in quotes; the only thing that is not is what this
 * function has made itself. Attributes must stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(
    strings.reduce((text, part, index) => text + (index === 0 ? '' : write(values[index - 1])) + part, ''),
  );
}

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(write).join('');
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
