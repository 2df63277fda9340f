/** Conditions of filters on short lists. */

/** No condition, or one of the values. */
export function isAny<T>(wanted: readonly T[] | null | undefined, value: T | null): boolean {
  return wanted == null || (value !== null && wanted.includes(value));
}

/** No condition, or any of the values is wanted. */
export function holdsAny(wanted: readonly string[] | null | undefined, values: readonly string[]): boolean {
  return wanted == null || values.some((value) => wanted.includes(value));
}

/** No condition, or the words are in one of the values, whatever their case. */
export function says(text: string | null | undefined, ...values: readonly (string | null)[]): boolean {
  if (text == null) return true;
  const wanted = text.toLocaleLowerCase('nb');
  return values.some((value) => value?.toLocaleLowerCase('nb').includes(wanted));
}
