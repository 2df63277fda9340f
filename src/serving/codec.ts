import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** JSON shorter than this is kept as it is: compressing it saves little and costs every reader. */
const COMPRESS_FROM = 2_048;
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const MAX_BYTES = 256 * 1024 * 1024;

/** A value as JSON, zstd-compressed where it is long. */
export function encodeJson(value: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  return json.byteLength < COMPRESS_FROM ? json : zstdCompressSync(json);
}

/**
 * The value that was encoded, if it has the keys that it must have; null for bytes that are none of ours. What is
 * written by another version or damaged is thus missing, not wrong.
 */
export function decodeJson<T>(bytes: Uint8Array | null, keys: readonly (keyof T & string)[]): T | null {
  if (!bytes) return null;
  let value: unknown;
  try {
    value = JSON.parse(unpack(bytes).toString('utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const key of keys) if (!(key in value)) return null;
  return value as T;
}

/** Bytes, zstd-compressed. */
export function encodeBytes(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes);
}

/** The bytes that were encoded, or null. */
export function decodeBytes(bytes: Uint8Array | null): Uint8Array | null {
  if (!bytes) return null;
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch {
    return null;
  }
}

function unpack(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return zstdMagic.equals(buffer.subarray(0, 4))
    ? zstdDecompressSync(buffer, { maxOutputLength: MAX_BYTES })
    : buffer;
}
