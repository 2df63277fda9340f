/**
 * A snapshot's content as named typed arrays. Lists are kept as starts (`…At`, one longer than its rows) into another
 * column; a reference is a number one higher than what it points to, 0 meaning null; an enumeration's code is the
 * word's place in its vocabulary. Words (dates, keys, status texts) and names are interned, ids stand in row order.
 */

import type { ColumnKind as Kind } from '../../domain/entities/declaration.ts';
import { tableColumns } from '../../domain/entities/tables.ts';

/** The kind of each column, in the order in which they are written. */
export const columnKinds = {
  tables: 'u8',
  words: 'u8',
  wordsAt: 'u32',
  names: 'u8',
  namesAt: 'u32',
  ...tableColumns,
  /** A claim's source and batch, once for each pair. */
  originSource: 'ref',
  originBatch: 'ref',
  claimOrigin: 'ref',
  claimIndex: 'ref',
} as const;

export type ColumnName = keyof typeof columnKinds;
export type ColumnKind = Kind;
export type Ref = Uint8Array | Uint16Array | Uint32Array;
export type Column = Ref | Float64Array;
interface KindToColumn {
  u8: Uint8Array;
  u32: Uint32Array;
  f64: Float64Array;
  ref: Ref;
}

/** All columns of a snapshot, by name. */
export type Columns = { readonly [N in ColumnName]: KindToColumn[(typeof columnKinds)[N]] };

/** The names of the columns in the order in which they are written. */
export const columnNames = Object.keys(columnKinds) as ColumnName[];

/** How many rows each of the large tables has. */
export function sizesOf(columns: Columns): {
  readonly vendors: number;
  readonly products: number;
  readonly integrations: number;
  readonly approvals: number;
} {
  return {
    vendors: columns.vendorName.length,
    products: columns.productName.length,
    integrations: columns.integrationProduct.length,
    approvals: columns.approvalIssuer.length,
  };
}

const utf8 = new TextDecoder();

/** Text number `index` of a pool of UTF-8 bytes with its starts. */
export function textAt(bytes: Uint8Array, starts: Uint32Array, index: number): string {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? start;
  // Short ASCII, which nearly all texts are, is quicker read byte by byte than through a decoder.
  if (end - start <= 24) {
    let text = '';
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte > 127) return utf8.decode(bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return utf8.decode(bytes.subarray(start, end));
}

/** The word that a reference points to. */
export function wordOf(columns: Columns, reference: number | undefined): string | null {
  return reference ? textAt(columns.words, columns.wordsAt, reference - 1) : null;
}
