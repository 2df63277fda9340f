/** How many items one list of an answer may hold. */
import { clientError } from '../errors.ts';

/** Most items in a page. */
export const maxFirst = 1000;

/** Items of a page whose `first` is null. */
const usualFirst = 20;

/** The number of items asked for. Throws BAD_USER_INPUT when it is out of bounds. */
export function boundedFirst(asked: number | null | undefined): number {
  const first = asked ?? usualFirst;
  if (first >= 0 && first <= maxFirst) return first;
  throw clientError('BAD_USER_INPUT', `first must be 0 to ${maxFirst}; it is ${first}.`);
}
