import { type Element, roleOf } from '../tree/tree.ts';

const headingName = /^h([1-6])$/u;

/** The level of a heading; null: the element is none. */
export function headingLevel(element: Element): number | null {
  const named = headingName.exec(element.name)?.[1];
  if (named !== undefined) return Number(named);
  return roleOf(element) === 'heading' ? Number(element.attribs['aria-level'] ?? 2) || 2 : null;
}
