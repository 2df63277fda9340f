/** What of a page people read: not what is hidden, nor what surrounds the content; collapsed panels of accordions are read. */
import type { PageContext } from '../context.ts';
import { classTest, type Element, roleOf } from './tree.ts';

const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'option',
  'datalist',
  'nav',
  'search',
]);
const unreadRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
]);
const isSurroundingClass = classTest(
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|bar|consent|notice)|consent|samtykke|breadcrumbs?|brodsmuler?|brødsmuler?|skip-?links?)(?:$|[\s_-])/iu,
);
const isAccordionPart = classTest(/accordion|trekkspill|collaps|expand/iu);
const sectioning = new Set(['main', 'article', 'section', 'body']);

/** Whether markup hides the element itself. Panels are collapsed parts of accordions, which are to be read. */
export function isHidden(element: Element, page: Pick<PageContext, 'panels' | 'styles'>): boolean {
  const { hidden } = element.attribs;
  if (hidden === undefined || hidden === 'until-found') {
    const style = page.styles.of(element);
    if (style.size === 0) return false;
    const invisible = style.get('visibility');
    if (style.get('display') !== 'none' && invisible !== 'hidden' && invisible !== 'collapse') return false;
  }
  return !page.panels.has(element) && !isAccordionPart(element);
}

/** A page's header and footer surround the content; those of an article are part of it. */
function isPageLevel(element: Element): boolean {
  for (let up = element.parent; up !== null && 'name' in up; up = up.parent) {
    if (sectioning.has(up.name) || roleOf(up) === 'main') return up.name === 'body';
  }
  return true;
}

/** Words set beside the content. */
export function isAside(element: Element): boolean {
  return element.name === 'aside' || roleOf(element) === 'complementary';
}

/** Whether the element is no part of the content: navigation, banner, footer, consent, breadcrumbs, scripts. */
export function isSurrounding(element: Element): boolean {
  if (unread.has(element.name) || unreadRoles.has(roleOf(element))) return true;
  if (element.name === 'header' || element.name === 'footer') return isPageLevel(element);
  return element.name !== 'main' && element.name !== 'body' && isSurroundingClass(element);
}
