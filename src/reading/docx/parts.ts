/** What the other parts of a Word document say of its text: which styles are headings, and where links lead. */
import { attribute, readXml } from '../workbook/xml.ts';

/** Heading level by style id: 1 to 6, from the style's outline level or name, or from the style that it is based on. */
export function headingStyles(part: Uint8Array | undefined): ReadonlyMap<string, number> {
  const styles = new Map<string, { level: number | null; basedOn: string }>();
  let style: { level: number | null; basedOn: string } | undefined;
  if (part === undefined) return new Map();
  readXml(part, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'style') {
        style = { level: null, basedOn: '' };
        styles.set(attribute(attributes, 'styleId') ?? '', style);
      }
      if (style === undefined) return;
      if (name === 'basedOn') style.basedOn = value;
      if (name === 'outlineLvl' && /^[0-8]$/u.test(value)) style.level = Math.min(Number(value) + 1, 6);
      if (name === 'name') style.level ??= levelOfName(value);
    },
    close: (name) => {
      if (name === 'style') style = undefined;
    },
  });
  const levels = new Map<string, number>();
  for (const [id, own] of styles) {
    let at: typeof style = own;
    // Styles may be based on each other in a circle.
    for (let steps = 0; at?.level === null && steps < 10; steps++) at = styles.get(at.basedOn);
    if (typeof at?.level === 'number') levels.set(id, at.level);
  }
  return levels;
}

/** Word writes the names of its own styles in English in every language. */
function levelOfName(name: string): number | null {
  if (/^title$/iu.test(name)) return 1;
  const [, digit] = /^heading ([1-6])$/iu.exec(name) ?? [];
  return digit === undefined ? null : Number(digit);
}

/** Addresses of the links by relation id; only those that lead to the web. */
export function linkTargets(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  readXml(part, {
    open: (name, { Id: id, Target: target = '' }) => {
      if (name === 'Relationship' && id !== undefined && /^https?:/iu.test(target)) targets.set(id, target);
    },
  });
  return targets;
}
