/** Whether a page understands all that its address says. */
import { isWholeDay } from '../whole-day.ts';
import type { Page } from './frame/page.ts';
import { basketParameter, takesBasket } from './params.ts';

/** Names in an address that the page does not know, or whose value it does not. A field that is left empty says nothing. */
export function unknownIn({ path, parameters }: Page, asked: URLSearchParams): readonly string[] {
  if (!parameters) return [];
  const isKnown = ([name, value]: readonly [string, string]) => {
    if (name === basketParameter && takesBasket(path)) return true;
    if (!Object.hasOwn(parameters, name)) return false;
    const values = parameters[name];
    if (name === 'dag' && value.trim() !== '' && !isWholeDay(value.trim())) return false;
    return value.trim() === '' || !values || values.includes(value.trim());
  };
  return [...new Set([...asked].filter((pair) => !isKnown(pair)).map(([name]) => name))];
}

/** The same path without some of its parameters. */
export function without(pathname: string, search: string, names: readonly string[]): string {
  const kept = new URLSearchParams(search);
  for (const name of names) kept.delete(name);
  return kept.size === 0 ? pathname : `${pathname}?${kept}`;
}
