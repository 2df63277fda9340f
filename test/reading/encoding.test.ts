import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/reading/encoding.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8('blåbær'), null, 'utf-8'],
    ['a byte order mark over the server', utf8('\ufeffblåbær'), 'text/html; charset=latin1', 'utf-8'],
    ['what the server says', latin1('blåbær'), 'text/html; charset=ISO-8859-1', 'windows-1252'],
    ['windows-1252 when nobody says and it is no UTF-8', latin1('blåbær'), null, 'windows-1252'],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\ufeffblåbær', 'utf16le')), null, 'utf-16le'],
    ['UTF-16 without', new Uint8Array(Buffer.from('blåbær', 'utf16le')), null, 'utf-16le'],
    ['an unknown charset', utf8('blåbær'), 'text/html; charset=klingon', 'utf-8'],
  ])('reads %s', (_, bytes, mediaType, encoding) => {
    const decoded = decodeText(bytes, mediaType);
    expect(decoded).toEqual({ text: 'blåbær', encoding, problems: [] });
  });

  test('heeds the page', () => {
    const { text } = decodeText(latin1('<meta charset="windows-1252"><p>blåbær'), 'text/html');
    expect(text).toContain('blåbær');
  });

  test('reports what it cannot decode, and trusts no text full of it', () => {
    const once = new Uint8Array([...utf8('a'.repeat(500)), 0xff, ...utf8('b')]);
    expect(decodeText(once, 'text/html; charset=utf-8').problems).toMatchObject([
      { code: 'MALFORMED_TEXT', fatal: false },
    ]);
    const often = new Uint8Array(100).fill(0xff);
    expect(decodeText(often, 'text/html; charset=utf-8').problems).toMatchObject([
      { code: 'MALFORMED_TEXT', fatal: true },
    ]);
  });
});
