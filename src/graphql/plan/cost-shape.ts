import { readMomentId } from '../../domain/history/moment-id.ts';

/** Shapes that are remembered of one operation. */
export const maxShapes = 100;

/** Longer texts come near bounds of the SDL. */
const maxText = 50;
/** Words as the bounds count them. */
const words = /[\p{L}\p{N}\p{M}]+/gu;
const maxValues = 60;

/**
 * What the cost of an operation can depend on in its variables: numbers, how many words
 * texts have, whether they name another moment, and how many values lists, which fields there are. Two
 * sets of one shape cost the same and keep the same bounds. Null: no shape, so it is worked out anew.
 */
export function shapeOf(variables: Readonly<Record<string, unknown>>): string | null {
  let values = 0;
  let isPlain = true;
  const write = (value: unknown): string => {
    values += 1;
    if (values > maxValues) isPlain = false;
    if (!isPlain) return '';
    if (typeof value === 'string') {
      if (value.length > maxText) isPlain = false;
      return `"${isPlain ? (value.match(words)?.length ?? 0) : ''}${readMomentId(value).moment === null ? '' : '@'}`;
    }
    if (Array.isArray(value)) return `[${value.map(write).join()}]`;
    if (typeof value === 'object' && value !== null)
      return `{${Object.keys(value)
        .map((name) => `${name}:${write((value as Readonly<Record<string, unknown>>)[name])}`)
        .join()}}`;
    return String(value);
  };
  const shape = write(variables);
  return isPlain ? shape : null;
}
