/** Bytes to text: byte order mark, what the server said, what the page says, else UTF-8 if it is valid, else windows-1252. */

import { limits } from './limits.ts';
import type { ReadingProblem } from './outline.ts';
import { detailOf } from './problems.ts';

export interface DecodedText {
  readonly text: string;
  /** Name of the encoding by the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly problems: readonly ReadingProblem[];
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of the first ones is zero. */
function bareUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4) return null;
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be';
  return null;
}

function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null; // an unknown name says nothing
  }
}

function declared(bytes: Uint8Array, mediaType: string | null): string | null {
  const fromServer = knownEncoding(/charset\s*=\s*["']?([\w:.-]+)/iu.exec(mediaType ?? '')?.[1]);
  if (fromServer !== null) return fromServer;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const inPage = knownEncoding(/<meta[^>]{0,500}?charset\s*=[\s"']*([\w:.-]+)/iu.exec(start)?.[1]);
  // A page that can be read so far in bytes cannot be UTF-16, whatever it says (HTML standard, 13.2.3.2).
  if (inPage !== null) return inPage.startsWith('utf-16') ? 'utf-8' : inPage;
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function malformed(text: string): ReadingProblem[] {
  const count = text.split('\uFFFD').length - 1;
  if (count === 0) return [];
  const share = count / text.length;
  return [
    {
      code: 'MALFORMED_TEXT',
      fatal: share > limits.malformedShare && count > 3,
      ...detailOf('undecoded', { count, total: text.length }),
    },
  ];
}

/** Decodes a text. What cannot be decoded becomes U+FFFD and is reported; widespread, it is fatal. */
export function decodeText(bytes: Uint8Array, mediaType: string | null): DecodedText {
  const certain = byteOrderMark(bytes) ?? bareUtf16(bytes) ?? declared(bytes, mediaType);
  const encoding = certain ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, problems: malformed(text) };
}
