/** Accordions, by what the markup says of them: which part of a page opens under which label. */
import { descendants, type Element, elementsIn, hasClass, isElement, roleOf } from './tree.ts';

const heading = /^h[1-6]$/u;
const labelClass =
  /(?:accordion|trekkspill|collapse|expand)[\w-]*(?:header|heading|title|toggle|trigger|button|label|summary)/iu;

/** Whether the element is a button that opens a part of the page. */
export function isTrigger(element: Element): boolean {
  if (element.attribs['aria-haspopup'] !== undefined) return false;
  if (roleOf(element) === 'tab') return true;
  const pressed = element.name === 'button' || element.name === 'a' || roleOf(element) === 'button';
  return (
    pressed &&
    (element.attribs['aria-expanded'] !== undefined || element.attribs['aria-controls'] !== undefined)
  );
}

function nextElement(element: Element): Element | null {
  for (let next = element.next; next !== null; next = next.next) if (isElement(next)) return next;
  return null;
}

/** The part after a label, or after the wrapper that holds nothing but the label. */
function partAfter(label: Element): Element | null {
  let at = label;
  for (let level = 0; level < 3; level += 1) {
    const next = nextElement(at);
    if (next !== null) return heading.test(next.name) || isTrigger(next) ? null : next;
    if (!isElement(at.parent) || elementsIn(at.parent).length !== 1) return null;
    at = at.parent;
  }
  return null;
}

/** Each part of the page that a label opens, with that label's element. */
export function findPanels(body: Element): ReadonlyMap<Element, Element> {
  const byId = new Map<string, Element>();
  const labels: Element[] = [];
  const regions: Element[] = [];
  for (const element of descendants(body)) {
    const id = element.attribs.id;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (isTrigger(element) || isClassLabel(element)) labels.push(element);
    if (element.attribs['aria-labelledby'] !== undefined) regions.push(element);
  }
  const panels = new Map<Element, Element>();
  for (const region of regions) {
    const label = byId.get(region.attribs['aria-labelledby'] ?? '');
    if (label !== undefined && isTrigger(label)) panels.set(region, label);
  }
  for (const label of labels) {
    const controlled = byId.get(label.attribs['aria-controls'] ?? '');
    const panel = controlled ?? partAfter(label);
    if (panel !== null && !panels.has(panel)) panels.set(panel, label);
  }
  return panels;
}

/** A label known only by its class, in a page that says nothing else of its accordion. */
function isClassLabel(element: Element): boolean {
  if (!hasClass(element, labelClass)) return false;
  for (const inner of descendants(element)) if (isTrigger(inner)) return false;
  return true;
}
