import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText, takeMarks } from '../../src/reading/text.ts';

describe('normaliseText', () => {
  test.each([
    ['Eksempel\u00a0AS', 'Eksempel AS'],
    ['1\u202f000', '1 000'],
    ['leveran\u00addør', 'leverandør'],
    ['\ufeffVKP\u200b', 'VKP'],
    ['å', 'å'],
    ['a\u3000b', 'a b'],
    ['  a \r\n\r\n b ', 'a\nb'],
  ])('%j gives %j', (text, expected) => expect(normaliseText(text)).toBe(expected));

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('takeMarks', () => {
  test.each([
    ['Godkjent*', 'Godkjent', ['*']],
    ['Godkjent **', 'Godkjent', ['**']],
    ['Eksempel AS ¹', 'Eksempel AS', ['¹']],
    ['Eksempel AS 1)', 'Eksempel AS', ['1)']],
    ['Godkjent1) †', 'Godkjent', ['1)', '†']],
    ['x*', 'x', ['*']],
    ['Status [2]', 'Status', ['[2]']],
    ['Produkt 2', 'Produkt 2', []],
    ['Produkt v1.1', 'Produkt v1.1', []],
    ['VKP (STU3 eller 4)', 'VKP (STU3 eller 4)', []],
    ['Fase (2)', 'Fase (2)', []],
    ['100 m²', '100 m²', []],
    ['*', '*', []],
    ['', '', []],
  ])('%j gives %j and %j', (text, clean, marks) => expect(takeMarks(text)).toEqual({ text: clean, marks }));

  test('takes nothing more the second time', () => {
    const piece = fc.constantFrom('a', ' ', '*', '1)', '¹', '(', ')', '[1]', '2', '.', '†', 'm²');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { text } = takeMarks(normaliseText(pieces.join('')));
        expect(takeMarks(text)).toEqual({ text, marks: [] });
      }),
    );
  });
});
