/** JSON documents: parsed within bounds, read by pointer. */
import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { ReadingProblem } from '../outline.ts';

export interface JsonDocument {
  readonly document: string;
  readonly format: 'json';
  /** The parsed value; undefined when the document could not be read. */
  readonly root: unknown;
  readonly problems: readonly ReadingProblem[];
}

/** Deepest nesting, found without parsing, so that the parser never meets more than the limit. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The value of a JSON text; undefined where it is none, or nested too deep. */
export function readJsonText(text: string): unknown {
  if (depthOf(text) > limits.jsonDepth) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads JSON in any encoding that `decodeText` knows. `name` is the document's name within its source. */
export function readJson(name: string, bytes: Uint8Array, mediaType: string | null): JsonDocument {
  const { text, problems } = decodeText(bytes, mediaType);
  const failed = (problem: Omit<ReadingProblem, 'fatal'>): JsonDocument => ({
    document: name,
    format: 'json',
    root: undefined,
    problems: [...problems, { ...problem, fatal: true }],
  });
  if (depthOf(text) > limits.jsonDepth) {
    return failed({ code: 'TOO_DEEP', detail: `JSON nested deeper than ${limits.jsonDepth}` });
  }
  try {
    return { document: name, format: 'json', root: JSON.parse(text), problems };
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message.slice(0, 200) : 'not JSON';
    return failed({ code: 'NOT_JSON', detail });
  }
}

/** The value at a pointer (RFC 6901) such as `/items/0/tittel`; undefined when there is none. */
export function jsonAt(root: unknown, pointer: string): unknown {
  if (pointer === '') return root;
  if (!pointer.startsWith('/')) return undefined;
  let value = root;
  for (const step of pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/u.test(key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** A pointer from its steps, escaped. */
export function jsonPointer(steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
