/** What shows over an element, or describes it elsewhere on the page. */

import { normaliseText } from '../../text.ts';
import type { PageContext } from '../context.ts';
import { type Element, rawText } from '../tree/tree.ts';

const titleAttributes = [
  'title',
  'data-tooltip',
  'data-bs-title',
  'data-original-title',
  'data-tippy-content',
];

/** What shows over an element when it is pointed at (`title`), or describes it elsewhere on the page (`aria-describedby`). */
export function shownBeside(element: Element, page: Pick<PageContext, 'byId'>): readonly string[] {
  const { 'aria-describedby': ids = '' } = element.attribs;
  const titles = titleAttributes.flatMap((name) => element.attribs[name] ?? []);
  if (titles.length === 0 && ids === '') return [];
  const described = ids.split(/\s+/u, 5).flatMap((id) => {
    const other = id === '' ? undefined : page.byId.get(id);
    return other === undefined ? [] : [rawText(other)];
  });
  return [...titles, ...described]
    .map((text) => normaliseText(text.slice(0, 1_000)))
    .filter((text) => text !== '');
}

/** What shows over or describes an element, with what shows over the words within it; null: nothing. */
export function shownOver(
  element: Element,
  within: string | null,
  page: Pick<PageContext, 'byId'>,
): string | null {
  const all = [...shownBeside(element, page), ...(within === null ? [] : [within])];
  return all.length === 0 ? null : all.join('\n');
}
