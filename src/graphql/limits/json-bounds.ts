/** Bounds on JSON that a client sends, whatever it is meant for: looked at before it is coerced, hashed or written anew. */
import type { GraphQLError } from 'graphql';
import { clientError } from '../errors.ts';
import { limits } from './limits.ts';

/**
 * The bound that the variables or extensions of a request break; null: none. Calls itself for nothing, so that no depth
 * ends the stack.
 */
export function jsonProblem(name: string, json: unknown): GraphQLError | null {
  const open: { readonly value: object; readonly path: string; readonly depth: number }[] = [];
  let values = 0;
  let tooDeep: string | null = null;
  const look = (value: unknown, path: string, depth: number) => {
    values += 1;
    if (typeof value !== 'object' || value === null) return;
    if (depth > limits.valueDepth) tooDeep = path;
    else open.push({ value, path, depth });
  };
  look(json, name, 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, depth } = next;
    if (Array.isArray(value)) {
      if (value.length > limits.listItems) return tooMany(path, 'values', value.length, limits.listItems);
      for (const [index, item] of value.entries()) look(item, `${path}[${index}]`, depth + 1);
    } else {
      const entries = Object.entries(value);
      if (entries.length > limits.listItems) return tooMany(path, 'fields', entries.length, limits.listItems);
      for (const [key, item] of entries) look(item, `${path}.${key.slice(0, 50)}`, depth + 1);
    }
    if (tooDeep !== null) {
      const message = `${short(tooDeep)} is nested more than ${limits.valueDepth} deep.`;
      return clientError('DEPTH_LIMIT_EXCEEDED', message, { limit: limits.valueDepth, ...refused });
    }
    if (values > limits.values) return tooMany(name, 'values', values, limits.values);
  }
  return null;
}

const refused = { http: { status: 400 } } as const;

function tooMany(path: string, what: string, found: number, limit: number): GraphQLError {
  const message = `${short(path)} holds ${found} ${what}; the limit is ${limit}.`;
  return clientError('BAD_USER_INPUT', message, { found, limit, ...refused });
}

const short = (path: string) => (path.length > 200 ? `${path.slice(0, 200)}…` : path);
