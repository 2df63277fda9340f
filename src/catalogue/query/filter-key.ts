import { hash } from 'node:crypto';
import { canonicalJson } from '../snapshot/packing.ts';

/** Longer texts are named by their digest, so that remembered answers do not hold thousands of ids each. */
const maxText = 100;

const keys = new WeakMap<object, string>();

/** Names a filter: equal filters have equal keys. Worked out once for each object, so hand the same one on. */
export function filterKey(filter: object): string {
  const known = keys.get(filter);
  if (known !== undefined) return known;
  const text = canonicalJson(filter);
  const key = text.length > maxText ? hash('sha256', text, 'base64url') : text;
  keys.set(filter, key);
  return key;
}
