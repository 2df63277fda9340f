/** Accordions, by what the markup says of them: which part of a page opens under which label. */
import type { StyleSheet } from '../styles/style-sheet.ts';
import {
  classTest,
  descendants,
  type Element,
  elementsIn,
  isElement,
  type PageIndex,
  rawText,
  roleOf,
} from '../tree/tree.ts';

const heading = /^h[1-6]$/u;
const isLabelClass = classTest(
  /(?:accordion|trekkspill|collapse|expand)[\w-]{0,60}(?:header|heading|title|toggle|trigger|button|label|summary)/iu,
);
const isPanelClass = classTest(/panel|content|body|innhold|details|collaps|accordion/iu);
/** Words of buttons that show more of a list, or do something to the page, rather than open a part of it. */
const otherButton =
  /^(?:vis|last|hent|se|show|load|lukk|close|søk|filtr|nullstill|del|skriv|kopier|neste|forrige|meny|menu)\b/iu;

/** Whether the element is a button that says of itself that it opens a part of the page. */
export function isTrigger(element: Element): boolean {
  const { attribs } = element;
  const role = attribs.role === undefined ? '' : roleOf(element);
  if (role === 'tab') return attribs['aria-haspopup'] === undefined;
  if (element.name !== 'button' && element.name !== 'a' && role !== 'button') return false;
  return (
    attribs['aria-haspopup'] === undefined &&
    (attribs['aria-expanded'] !== undefined || attribs['aria-controls'] !== undefined)
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
export function findPanels(
  { marked, byId, byName }: PageIndex,
  styles: StyleSheet,
): ReadonlyMap<Element, Element> {
  const labels: Element[] = [];
  const regions: Element[] = [];
  const plain: Element[] = [];
  for (const element of marked) {
    if (isTrigger(element) || isClassLabel(element)) labels.push(element);
    else if (isPlainButton(element)) plain.push(element);
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
  for (const link of byName.get('a') ?? []) {
    const href = link.attribs.href ?? '';
    const panel = href.startsWith('#') ? byId.get(href.slice(1)) : undefined;
    if (panel !== undefined && isTabPane(panel) && !panels.has(panel)) panels.set(panel, link);
  }
  for (const [part, label] of plainPanels(plain, styles)) if (!panels.has(part)) panels.set(part, label);
  return panels;
}

/** What a link within the page opens, by its class alone: `<a href="#avviklet">` over `<div id="avviklet" class="tab-pane">`. */
const isTabPane = classTest(
  /(?:^|[\s_-])(?:tab-?pane|tab-?panel|tab-?content|fane-?innhold|fane-?panel)(?:$|[\s_-])/iu,
);

/** A label known only by its class, in a page that says nothing else of its accordion. */
function isClassLabel(element: Element): boolean {
  if (!isLabelClass(element)) return false;
  for (const inner of descendants(element)) if (isTrigger(inner)) return false;
  return true;
}

function isPlainButton(element: Element): boolean {
  const { attribs } = element;
  if (element.name !== 'button' && attribs.role !== 'button') return false;
  if (attribs['aria-haspopup'] !== undefined || attribs.type === 'submit' || attribs.type === 'reset')
    return false;
  const words = rawText(element).trim();
  return words.length > 1 && !otherButton.test(words);
}

/**
 * Buttons that say nothing of what they open: each is followed by a part of the page that is hidden or called a panel,
 * or there are several of them side by side, each followed by a part of its own.
 */
function plainPanels(buttons: readonly Element[], styles: StyleSheet): [Element, Element][] {
  const found: [part: Element, label: Element][] = [];
  const groups = new Map<unknown, number>();
  const groupOf = (part: Element): unknown =>
    isElement(part.parent) && elementsIn(part.parent).length === 2 ? part.parent.parent : part.parent;
  for (const button of buttons) {
    const part = partAfter(button);
    if (part === null || !['div', 'section', 'article', 'ul', 'ol', 'dl', 'table'].includes(part.name))
      continue;
    found.push([part, button]);
    groups.set(groupOf(part), (groups.get(groupOf(part)) ?? 0) + 1);
  }
  return found.filter(
    ([part]) =>
      (groups.get(groupOf(part)) ?? 0) > 1 ||
      part.attribs.hidden !== undefined ||
      styles.of(part).get('display') === 'none' ||
      isPanelClass(part),
  );
}
