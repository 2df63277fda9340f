import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonAt, jsonPointer, readJson } from '../../src/reading/json/read-json.ts';

const read = (text: string) => readJson('list', new TextEncoder().encode(text), 'application/json');

describe('readJson', () => {
  test('parses', () => expect(read('{"a":[1]}')).toMatchObject({ root: { a: [1] }, problems: [] }));
  test.each([
    ['{"a":', 'NOT_JSON'],
    ['['.repeat(1e6), 'TOO_DEEP'],
  ])('%.10s is %s', (text, code) => expect(read(text).problems).toMatchObject([{ code, fatal: true }]));
  test('brackets in strings are not depth', () => {
    expect(read(JSON.stringify({ a: `\\"${'['.repeat(500)}` })).problems).toEqual([]);
  });
});

describe('jsonAt', () => {
  test('finds every key by its pointer', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        const root = Object.defineProperty({}, key, { value, enumerable: true });
        expect(jsonAt(root, jsonPointer([key]))).toEqual(value);
      }),
    );
  });
  test.each(['/x', '/a/2', '/a/length', '/a/-1', 'a', '/toString'])('%s is nowhere', (pointer) => {
    expect(jsonAt({ a: [1, 2] }, pointer)).toBeUndefined();
  });
});
