/** Cursors of connections: opaque to clients, pinned to a snapshot and to a filter, checked when they come back. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { canonicalJson } from './snapshot/packing.ts';

/** Where a page ended: the row, in the answer to which filter, in which snapshot. */
export interface Cursor {
  readonly version: string;
  /** Made by `filterHash`; a cursor of another filter must be refused, not read as a row number. */
  readonly filterHash: string;
  readonly row: number;
}

/** Why a text is no cursor. Expected: clients keep, cut and invent cursors. */
interface CursorFailure {
  readonly code: 'BAD_CURSOR';
  readonly nb: string;
  readonly en: string;
}

export type CursorResult =
  | { readonly ok: true; readonly value: Cursor }
  | { readonly ok: false; readonly failure: CursorFailure };

const format = 1;
/** No cursor of ours is longer; a longer text is not even decoded. */
const maxLength = 400;

/** The cursor as base64url text. */
export function encodeCursor(cursor: Cursor): string {
  const body = Buffer.from(`${cursor.row.toString(36)} ${cursor.filterHash} ${cursor.version}`);
  const bytes = Buffer.alloc(5 + body.length);
  bytes.writeUInt8(format, 0);
  bytes.writeUInt32LE(crc32(body), 1);
  body.copy(bytes, 5);
  return bytes.toString('base64url');
}

/** The cursor of a text that `encodeCursor` made, and of no other text. */
export function decodeCursor(text: string): CursorResult {
  const bytes = text.length > maxLength ? Buffer.alloc(0) : Buffer.from(text, 'base64url');
  if (bytes.length < 6 || bytes[0] !== format || bytes.toString('base64url') !== text) return bad;
  const body = bytes.subarray(5);
  if (crc32(body) !== bytes.readUInt32LE(1)) return bad;
  const [row = '', filterHash = '', ...rest] = body.toString('utf8').split(' ');
  const value = { version: rest.join(' '), filterHash, row: Number.parseInt(row, 36) };
  return Number.isSafeInteger(value.row) ? { ok: true, value } : bad;
}

/** A short digest of a filter (and what else decides the order of an answer); equal values give equal digests. */
export function filterHash(filter: unknown): string {
  return createHash('sha256').update(canonicalJson(filter)).digest('base64url').slice(0, 12);
}

const bad: CursorResult = {
  ok: false,
  failure: {
    code: 'BAD_CURSOR',
    nb: 'Markøren («after») er ikke en som huben har gitt. Bruk «endCursor» fra forrige side uendret.',
    en: 'The cursor (“after”) is not one that the hub gave. Use “endCursor” of the previous page unchanged.',
  },
};
