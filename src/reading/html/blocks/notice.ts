/** Parts of a page that speak to the reader beside the running text: alerts, notes, captions. */
import type { Notice, TextBlock } from '../../outline.ts';
import type { PageContext } from '../context.ts';
import type { PageRoot } from '../tree/path.ts';
import { classTest, descendants, type Element, isElement, type PageIndex, roleOf } from '../tree/tree.ts';
import { isHidden, isSurrounding } from '../tree/visible.ts';
import { readWords } from '../words/read-words.ts';
import { itemOf } from './items.ts';

const isNoticeClass = classTest(
  /(?:^|[\s_-])(?:alert|varsel|varsling|notice|notification|warning|advarsel|infobo(?:ks|x)|callout|merknad|banner|driftsmelding)(?:$|[\s_-])/iu,
);
const listParts = new Set(['table', 'ul', 'ol', 'dl', 'details']);

/** What kind of notice an element is; null where it is running content, or holds a list. */
export function noticeOf(element: Element): Notice | null {
  const kind = kindOf(element);
  if (kind === null) return null;
  let items = 0;
  for (const inner of descendants(element)) {
    if (inner.name === 'li') items += 1;
    if (items > 3 || (listParts.has(inner.name) && inner.name !== 'ul' && inner.name !== 'ol')) return null;
  }
  return kind;
}

function kindOf(element: Element): Notice | null {
  const role = roleOf(element);
  if (role === 'alert' || role === 'status' || role === 'note') return role;
  if (element.name === 'figcaption') return 'caption';
  const live = element.attribs['aria-live'];
  if (live === 'assertive') return 'alert';
  if (live === 'polite') return 'status';
  return element.name !== 'body' && element.name !== 'main' && isNoticeClass(element) ? 'note' : null;
}

/** Alerts that stand outside the content, such as a banner above it that says that the page is archived. */
export function noticesBeside(
  root: PageRoot,
  index: PageIndex,
  page: PageContext,
  pathOf: (element: Element) => string,
): TextBlock[] {
  if (root.name === 'body') return [];
  const found: TextBlock[] = [];
  let within: Element | null = null;
  for (const element of index.marked) {
    if (
      element === root.body ||
      element === root.element ||
      !isInside(element, root.body) ||
      isInside(element, root.element) ||
      isInside(element, within)
    )
      continue;
    const notice = noticeOf(element);
    if (notice === null || isLeftOut(element, page)) continue;
    within = element;
    const words = readWords(element.children, page);
    if (words.text === '' || words.text.length > 1_000) continue;
    found.push({ kind: 'text', context: [], notice, item: itemOf(words, pathOf(element), []) });
  }
  return found;
}

function isInside(element: Element, outer: Element | null): boolean {
  if (outer === null) return false;
  for (let up: Element['parent'] = element; up !== null; up = up.parent) if (up === outer) return true;
  return false;
}

function isLeftOut(element: Element, page: PageContext): boolean {
  for (let up: Element['parent'] = element; isElement(up); up = up.parent) {
    if (isHidden(up, page) || (up.name !== 'header' && isSurrounding(up))) return true;
  }
  return false;
}
