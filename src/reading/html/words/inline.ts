/** Elements that are set within a line, and badges, which are lines of their own. */

import type { Element } from '../tree/tree.ts';

const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'button',
  'nobr',
  'br',
  'img',
  'picture',
  'svg',
  'input',
  'select',
  'textarea',
  'output',
  'slot',
]);

/** Whether the element is set within the line. */
export function isInline(element: Element): boolean {
  return inline.has(element.name) && !badge.test(element.attribs.class ?? '');
}

/** A badge beside other words (`A EPJ` with `Utgår` in a coloured box) is a line of its own, and no part of a name. */
const badge =
  /(?:^|[\s_-])(?:badge|chip|pill|tag)(?:$|[\s_-])|(?:^|\s)label-(?:danger|warning|success|info|default|primary|inverse)(?:$|\s)/u;
