/** Whether a page understands all that its address says. */

import { permanentId } from '../../domain/history/moment-id.ts';
import { isWholeDay } from '../whole-day.ts';
import type { Unknown } from './ask.ts';
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

/** A parameter of the address whose value names nothing, with the values that it may be a slip for. */
export interface Slip extends Unknown {
  readonly name: string;
}

/** The parameters of an address that the unknown keys and ids stand in. */
export function slipsIn(asked: URLSearchParams, unknown: readonly Unknown[]): readonly Slip[] {
  const of = new Map(unknown.map((one) => [one.value, one]));
  return [...asked].flatMap(([name, value]) => {
    const found = of.get(permanentId(value.trim()));
    return found && name !== basketParameter ? [{ ...found, name, value }] : [];
  });
}

/** The same path with another value in place of one, or without it. */
export function replaced(
  pathname: string,
  search: string,
  { name, value }: Pick<Slip, 'name' | 'value'>,
  by: string | null,
): string {
  const pairs = [...new URLSearchParams(search)].flatMap(([key, old]): [string, string][] =>
    key !== name || old !== value ? [[key, old]] : by === null ? [] : [[key, by]],
  );
  return pairs.length === 0 ? pathname : `${pathname}?${new URLSearchParams(pairs)}`;
}

/** The same path without some of its parameters. */
export function without(pathname: string, search: string, names: readonly string[]): string {
  const kept = new URLSearchParams(search);
  for (const name of names) kept.delete(name);
  return kept.size === 0 ? pathname : `${pathname}?${kept}`;
}
