import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, filterHash } from '../../src/catalogue/cursor.ts';

const cursor = { version: '01HXYZ-12', filterHash: filterHash({ text: 'å' }), row: 123_456 };

test('a cursor comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(), (version, row) => {
      const value = { version, filterHash: filterHash({ version }), row };
      expect(decodeCursor(encodeCursor(value))).toEqual({ ok: true, value });
    }),
  );
  expect(encodeCursor(cursor).length).toBeLessThan(50);
});

test.each([
  '',
  'abc',
  'æøå',
  '!!!!',
  `${encodeCursor(cursor)}A`,
  encodeCursor(cursor).slice(0, -1),
  'A'.repeat(5000),
])('the text %j is no cursor', (text) => {
  expect(decodeCursor(text)).toMatchObject({ ok: false, failure: { code: 'BAD_CURSOR' } });
});

test('no cursor survives a changed letter', () => {
  const text = encodeCursor(cursor);
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom(...'AZaz09-_'), (at, letter) => {
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      if (changed !== text) expect(decodeCursor(changed).ok).toBe(false);
    }),
  );
});

test('equal filters have equal hashes, whatever the order of their keys', () => {
  expect(filterHash({ a: 1, b: ['x'] })).toBe(filterHash({ b: ['x'], a: 1 }));
  expect(filterHash({ a: 1 })).not.toBe(filterHash({ a: 2 }));
});
