import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ArchiveUnavailable } from './archive-unavailable.ts';
import type { Database } from './database.ts';
import { blob, integer, type Row, text } from './row.ts';

/** The SHA-256 of bytes, lower-case hex. */
function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes as they are to be kept; `content` is null where they were kept already. */
export interface PackedBlob {
  readonly digest: string;
  readonly bytes: number;
  readonly content: { readonly encoding: 'zstd' | 'raw'; readonly bytes: Uint8Array } | null;
}

/** Takes the time that keeping takes; done before a transaction, it holds up no other writer. */
export function packBlob(db: Database, bytes: Uint8Array): PackedBlob {
  const packed = { digest: sha256(bytes), bytes: bytes.byteLength };
  if (db.get('SELECT 1 FROM blobs WHERE sha256 = ?', packed.digest)) return { ...packed, content: null };
  const zstd = zstdCompressSync(bytes);
  const isSmaller = zstd.byteLength < bytes.byteLength;
  return {
    ...packed,
    content: { encoding: isSmaller ? 'zstd' : 'raw', bytes: isSmaller ? zstd : bytes },
  };
}

/** Keeps bytes under their digest, once. Call within a transaction. Throws ArchiveUnavailable BUSY where they have just been taken away. */
export function putBlob(db: Database, { digest, bytes, content }: PackedBlob): string {
  if (content) {
    db.run(
      'INSERT INTO blobs (sha256, bytes, encoding, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      digest,
      bytes,
      content.encoding,
      content.bytes,
    );
  } else if (!db.get('SELECT 1 FROM blobs WHERE sha256 = ?', digest)) {
    throw new ArchiveUnavailable('BUSY');
  }
  return digest;
}

/** The bytes with that digest, or null. Bytes that no longer have it throw ArchiveUnavailable CORRUPT. */
export function getBlob(db: Database, digest: string): Uint8Array | null {
  const row = db.get('SELECT bytes, encoding, content FROM blobs WHERE sha256 = ?', digest);
  return row && unpackBlob(row, digest);
}

/** The bytes of a row of `blobs`, which must have that digest. Throws ArchiveUnavailable CORRUPT. */
export function unpackBlob(row: Row, digest: string): Uint8Array {
  const bytes = text(row, 'encoding') === 'raw' ? blob(row, 'content') : unpack(row, digest);
  if (sha256(bytes) !== digest) throw damaged(digest);
  return bytes;
}

function unpack(row: Row, digest: string): Uint8Array {
  try {
    return zstdDecompressSync(blob(row, 'content'), { maxOutputLength: Math.max(1, integer(row, 'bytes')) });
  } catch (error) {
    throw damaged(digest, error);
  }
}

function damaged(digest: string, cause?: unknown): ArchiveUnavailable {
  return new ArchiveUnavailable('CORRUPT', `the bytes of ${digest} have changed`, { cause });
}
