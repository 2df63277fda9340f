import { readColour } from '../colour.ts';
import type { PageContext } from '../context.ts';
import type { Element } from '../tree/tree.ts';

/** Background colour that an element sets itself. */
export function ownFill(element: Element, page: PageContext): string | null {
  const style = page.styles.of(element);
  const said =
    style.size === 0 ? undefined : (style.get('background-color') ?? firstColour(style.get('background')));
  return readColour(said ?? element.attribs.bgcolor);
}

function firstColour(background: string | undefined): string | undefined {
  if (background === undefined || background.includes('url(')) return undefined;
  return /^(?:#\w{3,8}|rgba?\([^)]{0,60}\)|[a-z]{3,20})/u.exec(background)?.[0];
}
