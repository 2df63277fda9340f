/**
 * The bytes around the columns. Content = magic, format version, length and SHA-256 of what is compressed, then one
 * zstd frame. Inside: the length of a directory, the directory as JSON, and the columns, each aligned to 8 bytes.
 */
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { addAbsent } from './absent-columns.ts';
import { type Column, type Columns, columnKinds, columnNames } from './columns.ts';

const magic = Buffer.from('HUBCAT\r\n', 'latin1');
const formatVersion = 1;
const headerBytes = 48;
/** No real snapshot comes near; a length above this is damage, not a reason to allocate. */
const maxRawBytes = 2 ** 31;
/**
 * Measured on a generated catalogue of 1,000,000 integrations (bench/hydrate.bench.ts, docs/performance.md): 9 takes
 * three to eight times as long as 3 for a tenth less, 6 two to four times; 1 is hardly quicker.
 */
const compressionLevel = 3;

/** The content is damaged, foreign, or of a format that this version does not read. Expected; keep what you have. */
export class SnapshotUnreadable extends Error {
  override readonly name = 'SnapshotUnreadable';
}

type Entry = readonly [name: string, bits: 8 | 16 | 32 | 64, offset: number, length: number];

/** Lays the columns out as one piece of memory, the same for the same columns. */
export function packColumns(columns: Columns): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const name of columnNames) {
    const column = columns[name];
    entries.push([name, bitsOf(column), offset, column.length]);
    offset = alignTo8(offset + column.byteLength);
  }
  const directory = Buffer.from(JSON.stringify(entries));
  const base = alignTo8(4 + directory.length);
  const raw = new Uint8Array(base + offset);
  new DataView(raw.buffer).setUint32(0, directory.length, true);
  raw.set(directory, 4);
  for (const [name, , at] of entries) {
    const column = columns[name as keyof Columns];
    raw.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), base + at);
  }
  return raw;
}

/**
 * Columns as views on the memory. Columns that are not known are passed over: a newer version wrote them. Throws
 * SnapshotUnreadable.
 */
export function unpackColumns(raw: Uint8Array): Columns {
  if (raw.byteLength < 4) throw new SnapshotUnreadable('The content ends before its directory.');
  const size = new DataView(raw.buffer, raw.byteOffset).getUint32(0, true);
  const base = alignTo8(4 + size);
  if (base > raw.byteLength) throw new SnapshotUnreadable('The directory is longer than the content.');
  const columns: Record<string, Column> = {};
  for (const [name, bits, offset, length] of directoryOf(raw.subarray(4, 4 + size))) {
    const start = raw.byteOffset + base + offset;
    if (offset % 8 !== 0 || start + (length * bits) / 8 > raw.byteOffset + raw.byteLength) {
      throw new SnapshotUnreadable(`Column ${name} lies outside the content.`);
    }
    columns[name] = viewOf(raw.buffer as ArrayBuffer, bits, start, length);
  }
  addAbsent(columns);
  for (const name of columnNames) {
    const column = columns[name];
    if (column === undefined) throw new SnapshotUnreadable(`Column ${name} is missing.`);
    if (!fits(columnKinds[name], column)) throw new SnapshotUnreadable(`Column ${name} has a wrong type.`);
  }
  return columns as Columns;
}

/** Compresses packed columns into a snapshot's content. The digest is over what is packed. */
export function seal(raw: Uint8Array): { readonly content: Uint8Array; readonly digest: string } {
  const digest = createHash('sha256').update(raw).digest();
  const compressed = zstdCompressSync(raw, {
    params: { [constants.ZSTD_c_compressionLevel]: compressionLevel, [constants.ZSTD_c_checksumFlag]: 1 },
  });
  const content = new Uint8Array(headerBytes + compressed.length);
  content.set(magic, 0);
  const view = new DataView(content.buffer);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, raw.byteLength, true);
  content.set(digest, 16);
  content.set(compressed, headerBytes);
  return { content, digest: digest.toString('hex') };
}

/** Digest that a snapshot's content declares. Throws SnapshotUnreadable for what is no snapshot. */
export function declaredDigest(content: Uint8Array): string {
  readHeader(content);
  return Buffer.from(content.subarray(16, 48)).toString('hex');
}

/** Bytes that a snapshot's content declares to hold, uncompressed. Throws SnapshotUnreadable for what is no snapshot. */
export function declaredLength(content: Uint8Array): number {
  return readHeader(content);
}

/** Decompresses a snapshot's content, on memory of its own, and checks the digest. Throws SnapshotUnreadable. */
export function unseal(content: Uint8Array): Uint8Array {
  const length = readHeader(content);
  let raw: Buffer;
  try {
    raw = zstdDecompressSync(content.subarray(headerBytes), {
      maxOutputLength: Math.max(length, 1),
      chunkSize: Math.max(1024, Math.min(length + 64, 2 ** 26)),
    });
  } catch (cause) {
    throw new SnapshotUnreadable('The content cannot be decompressed.', { cause });
  }
  if (raw.byteLength !== length)
    throw new SnapshotUnreadable('The content has another length than it declares.');
  if (createHash('sha256').update(raw).digest().compare(content.subarray(16, 48)) !== 0) {
    throw new SnapshotUnreadable('The content does not have the digest that it declares.');
  }
  const own = raw.byteOffset === 0 && raw.buffer.byteLength === raw.byteLength;
  return own ? new Uint8Array(raw.buffer) : new Uint8Array(raw);
}

function readHeader(content: Uint8Array): number {
  if (content.byteLength < headerBytes || magic.compare(content, 0, 8) !== 0) {
    throw new SnapshotUnreadable('This is not a snapshot of a catalogue.');
  }
  const view = new DataView(content.buffer, content.byteOffset);
  const version = view.getUint32(8, true);
  if (version !== formatVersion)
    throw new SnapshotUnreadable(`Format ${version} is not read by this version.`);
  const length = view.getUint32(12, true);
  if (length > maxRawBytes) throw new SnapshotUnreadable('The declared length is beyond all reason.');
  return length;
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  try {
    const entries: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (Array.isArray(entries) && entries.every(isEntry)) return entries;
  } catch (cause) {
    throw new SnapshotUnreadable('The directory is not JSON.', { cause });
  }
  throw new SnapshotUnreadable('The directory has another shape.');
}

function isEntry(entry: unknown): entry is Entry {
  if (!Array.isArray(entry)) return false;
  const [name, bits, offset, length] = entry as unknown[];
  const natural = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  return (
    typeof name === 'string' && [8, 16, 32, 64].includes(bits as number) && natural(offset) && natural(length)
  );
}

function viewOf(buffer: ArrayBuffer, bits: number, start: number, length: number): Column {
  if (bits === 8) return new Uint8Array(buffer, start, length);
  if (bits === 16) return new Uint16Array(buffer, start, length);
  if (bits === 32) return new Uint32Array(buffer, start, length);
  return new Float64Array(buffer, start, length);
}

function bitsOf(column: Column): 8 | 16 | 32 | 64 {
  return (column.BYTES_PER_ELEMENT * 8) as 8 | 16 | 32 | 64;
}

function fits(kind: 'u8' | 'u32' | 'f64' | 'ref', column: Column): boolean {
  if (kind === 'u8') return column instanceof Uint8Array;
  if (kind === 'u32') return column instanceof Uint32Array;
  if (kind === 'f64') return column instanceof Float64Array;
  return !(column instanceof Float64Array);
}

function alignTo8(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
