/** The declarations of a rule or a `style` attribute, of the properties that bear on meaning. */

/** Values by property, in lower case; what neither a rule nor the element itself sets is absent. */
export type Declarations = ReadonlyMap<string, string>;

/** Declarations as written, by property. */
export type RuleDeclarations = ReadonlyMap<string, { readonly value: string; readonly important: boolean }>;

const known = new Set([
  'text-decoration',
  'text-decoration-line',
  'display',
  'visibility',
  'background',
  'background-color',
  'font-weight',
  'grid-template-columns',
  'content',
]);

/** Reads `name: value; …`; other properties are left out. */
export function readDeclarations(text: string): RuleDeclarations {
  const found = new Map<string, { value: string; important: boolean }>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const name = part.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !known.has(name)) continue;
    const said = part.slice(colon + 1).trim();
    const mark = said.indexOf('!');
    const value = mark < 0 ? said : said.slice(0, mark).trim();
    found.set(name, { value: name === 'content' ? value : value.toLowerCase(), important: mark >= 0 });
  }
  return found;
}
