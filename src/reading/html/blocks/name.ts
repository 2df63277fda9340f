/** What pictures, icons and controls say: their accessible names, as screen readers compute them. */
import { normaliseText } from '../../text.ts';
import type { PageContext } from '../context.ts';
import { classTest, type Element, elementsIn, isElement, rawText } from '../tree/tree.ts';

const isIconClass = classTest(
  /(?:^|[\s_-])(?:icon|ikon|fa|fas|far|fal|fab|fad|bi|glyphicon|mdi|ti|ri|lucide|symbol|check(?:mark)?|badge|dot|status-(?:ok|nok|yes|no))(?:$|[\s_-])/iu,
);

const clean = (words: string | undefined): string =>
  words === undefined ? '' : normaliseText(words.slice(0, 2_000)).replaceAll('\n', ' ');

function byLabel(element: Element, page: Pick<PageContext, 'byId'>): string {
  const ids = element.attribs['aria-labelledby'];
  if (ids === undefined) return '';
  return ids
    .split(/\s+/u, 10)
    .map((id) => {
      const label = page.byId.get(id);
      return label === undefined ? '' : clean(rawText(label));
    })
    .filter((words) => words !== '')
    .join(' ');
}

/**
 * The name of an element that has no words of its own (accname 1.2, steps 2B to 2I): `aria-labelledby`, `aria-label`,
 * `alt`, an SVG's `title` or text, `title`. Empty where it has none.
 */
export function accessibleName(element: Element, page: Pick<PageContext, 'byId'>): string {
  const own = byLabel(element, page) || clean(element.attribs['aria-label']);
  if (own !== '') return own;
  if (element.name === 'img') return clean(element.attribs.alt) || clean(element.attribs.title);
  if (element.name === 'svg') {
    const title = elementsIn(element).find(({ name }) => name === 'title');
    return (
      clean(title === undefined ? '' : rawText(title)) || svgText(element) || clean(element.attribs.title)
    );
  }
  // A picture within gives the element its name; a title of its own comes last.
  for (const inner of element.children) {
    if (!isElement(inner)) continue;
    const name = accessibleName(inner, page);
    if (name !== '') return name;
  }
  return clean(element.attribs.title);
}

function svgText(element: Element): string {
  let text = '';
  for (const child of elementsIn(element)) {
    if (child.name === 'title' || child.name === 'desc' || child.name === 'style' || child.name === 'defs')
      continue;
    text += child.name === 'text' ? ` ${rawText(child)}` : ` ${svgText(child)}`;
  }
  return clean(text);
}

/** Whether an empty element is there to show an icon that its class names. */
export function isIcon(element: Element): boolean {
  return element.name === 'i' || isIconClass(element);
}

export interface ControlValue {
  readonly text: string;
  /** The sign of a ticked box, which says no more than the words beside it. */
  readonly eyeOnly: boolean;
}

const controls = new Set(['input', 'select', 'textarea']);

/**
 * What a form control shows, where it stands in a cell or item for people to read and not to fill in; empty text for
 * all other controls. Null for what is no control.
 */
export function controlValue(element: Element, page: Pick<PageContext, 'byId'>): ControlValue | null {
  if (tickable.has(element.attribs.role ?? '') && element.attribs['aria-checked'] !== undefined)
    return tickOf(element, element.attribs['aria-checked'] === 'true', page);
  if (!controls.has(element.name)) return null;
  const nothing = { text: '', eyeOnly: false };
  const { attribs } = element;
  const shown = attribs.disabled !== undefined || attribs.readonly !== undefined || isInCell(element);
  if (!shown || attribs.type === 'hidden') return nothing;
  if (attribs.type === 'checkbox' || attribs.type === 'radio')
    return tickOf(element, attribs.checked !== undefined, page);
  if (element.name === 'textarea') return { text: ` ${rawText(element)} `, eyeOnly: false };
  if (element.name === 'select') {
    const options = elementsIn(element).flatMap((child) =>
      child.name === 'optgroup' ? elementsIn(child) : [child],
    );
    const chosen = options.find((option) => option.attribs.selected !== undefined) ?? options[0];
    return { text: chosen === undefined ? '' : ` ${rawText(chosen)} `, eyeOnly: false };
  }
  return ['text', undefined, ''].includes(attribs.type)
    ? { text: ` ${attribs.value ?? ''} `, eyeOnly: false }
    : nothing;
}

const tickable = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio']);

/** A box, radio or switch with its name, ticked or not. */
function tickOf(element: Element, isTicked: boolean, page: Pick<PageContext, 'byId'>): ControlValue {
  const { attribs } = element;
  const own = controls.has(element.name) ? '' : clean(rawText(element)).replace(/^[☐☑☒□✓✔✗✘\s]+/u, '');
  const name = byLabel(element, page) || clean(attribs['aria-label']) || own || clean(attribs.title);
  if (!isTicked) return { text: ` ☐ ${name} `, eyeOnly: false };
  return name === '' ? { text: ' ☑ ', eyeOnly: true } : { text: ` ${name} `, eyeOnly: false };
}

function isInCell(element: Element): boolean {
  for (let up = element.parent; up !== null && isElement(up); up = up.parent) {
    if (up.name === 'td' || up.name === 'th') return true;
    if (up.name === 'form' || up.name === 'table') return false;
  }
  return false;
}
