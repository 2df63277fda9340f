/** What of a page people read: not what is hidden, nor what surrounds the content; collapsed panels of accordions are read. */
import { type Element, hasClass, roleOf } from './tree.ts';

const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'svg',
  'canvas',
  'audio',
  'video',
  'select',
  'input',
  'textarea',
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
const surroundings =
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|bar|consent|notice)|consent|samtykke|breadcrumbs?|brodsmuler?|brødsmuler?|skip-?links?)(?:$|[\s_-])/iu;
const sectioning = new Set(['main', 'article', 'section', 'body']);

/** Whether markup hides the element itself. `panels` are collapsed parts of accordions, which are to be read. */
export function isHidden(element: Element, panels: ReadonlyMap<Element, Element>): boolean {
  const style = element.attribs.style ?? '';
  const hidden =
    (element.attribs.hidden !== undefined && element.attribs.hidden !== 'until-found') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu.test(style);
  return hidden && !panels.has(element) && !isAccordionPart(element);
}

function isAccordionPart(element: Element): boolean {
  return hasClass(element, /accordion|trekkspill|collaps|expand/iu);
}

/** A page's header and footer surround the content; those of an article are part of it. */
function isPageLevel(element: Element): boolean {
  for (let up = element.parent; up !== null && 'name' in up; up = up.parent) {
    if (sectioning.has(up.name) || roleOf(up) === 'main') return up.name === 'body';
  }
  return true;
}

/** Whether the element is no part of the content: navigation, banner, footer, consent, breadcrumbs, scripts, controls. */
export function isSurrounding(element: Element): boolean {
  if (unread.has(element.name) || unreadRoles.has(roleOf(element))) return true;
  if (element.name === 'header' || element.name === 'footer') return isPageLevel(element);
  if (element.name === 'aside' || roleOf(element) === 'complementary') return true;
  return element.name !== 'main' && element.name !== 'body' && hasClass(element, surroundings);
}
