/** How words are set: struck through, in bold, as a footnote mark, for the eye only. */

import type { PageContext } from '../context.ts';
import { type Element, rawText } from '../tree/tree.ts';
import type { Segment } from './segments.ts';
import { strikes } from './strikethrough.ts';

/** How words are set by all that stands around them. */
export interface Style extends Omit<Segment, 'text'> {
  /** Within a link or button, whose icons only say what the link does. */
  readonly pressed: boolean;
}

/** Words that nothing sets apart. */
export const plain: Style = { struck: false, bold: false, mark: false, eyeOnly: false, pressed: false };

const footnote =
  /^\s{0,20}(?:\[?\(?\d{1,2}\)?\]?(?:\s{0,5}[,;]\s{0,5}\d{1,2}\)?){0,20}|[*†‡§]{1,3}|[a-e]\)?)\s{0,20}$/u;

/** The style of what an element holds; `before`: the end of the words before it, for footnote marks. */
export function styleOf(element: Element, outer: Style, before: string, page: PageContext): Style {
  const { name, attribs } = element;
  const bold = name === 'b' || name === 'strong' || name === 'th' || isBold(element, page);
  const struck = strikes(element, page);
  const eyeOnly = attribs['aria-hidden'] === 'true';
  const pressed = name === 'a' || name === 'button';
  if (!bold && !struck && !eyeOnly && !pressed && name !== 'sup') return outer;
  return {
    struck: outer.struck || struck,
    bold: outer.bold || bold,
    mark:
      outer.mark ||
      (name === 'sup' &&
        footnote.test(rawText(element).slice(0, 200)) &&
        before.trim() !== '' &&
        !/(?:^|[\s\d])[kcdm]?m$/iu.test(before)),
    eyeOnly: outer.eyeOnly || eyeOnly,
    pressed: outer.pressed || pressed,
  };
}

function isBold(element: Element, page: PageContext): boolean {
  const weight = page.styles.of(element).get('font-weight');
  return weight !== undefined && /^(?:bold|[6-9]00)/u.test(weight);
}
