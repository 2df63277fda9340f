import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

/** The body passes a limit: in bytes as sent, in bytes unpacked, or in how much it swells. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}
/** The body is not what its `Content-Encoding` says, or the encoding is one that we cannot read. */
export class BodyUndecodable extends Error {
  override readonly name = 'BodyUndecodable';
}

export interface BodyLimits {
  /** Holds before unpacking and after it. */
  readonly maxBytes: number;
  /** Give the first `maxBytes` instead of failing. */
  readonly cut?: boolean;
}

/** A page seldom packs better than 50 to 1; more than this, past the first megabytes, is made to hurt. */
const maxRatio = 200;
const freeBytes = 4 * 1024 * 1024;

type Chunks = AsyncIterable<Buffer>;
type Stage = (source: Chunks) => Chunks;

/**
 * Reads a body to its end, unpacked. Never holds more than the limit and a few chunks. Throws BodyTooLarge,
 * BodyUndecodable, or the stream's own error.
 */
export async function readBody(body: Readable, encoding: string | null, limits: BodyLimits): Promise<Buffer> {
  const encodings = (encoding ?? '').toLowerCase().split(',').map(trim).filter(isPacking);
  if (encodings.length > 2) throw new BodyUndecodable(`${encodings.length} encodings`);
  const kept: Buffer[] = [];
  const sent = { bytes: 0 };
  const stages = [count(sent, limits), ...encodings.reverse().map(unpack)];
  try {
    await pipeline(body, (source: Chunks) => chain(source, stages), keep(kept, sent, limits));
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
  }
  return Buffer.concat(kept);
}

class CutOff extends Error {}

async function* chain(source: Chunks, stages: readonly Stage[]): Chunks {
  yield* stages.reduce((stream, stage) => stage(stream), source);
}

function count(sent: { bytes: number }, limits: BodyLimits): Stage {
  return async function* (source) {
    for await (const chunk of source) {
      sent.bytes += chunk.length;
      if (sent.bytes > limits.maxBytes && limits.cut !== true) throw new BodyTooLarge();
      yield chunk;
    }
  };
}

function keep(kept: Buffer[], sent: { bytes: number }, limits: BodyLimits) {
  return async (source: Chunks) => {
    let bytes = 0;
    for await (const chunk of source) {
      if (bytes + chunk.length > limits.maxBytes) {
        if (limits.cut !== true) throw new BodyTooLarge();
        kept.push(chunk.subarray(0, limits.maxBytes - bytes));
        throw new CutOff();
      }
      kept.push(chunk);
      bytes += chunk.length;
      if (bytes > freeBytes && bytes > sent.bytes * maxRatio) throw new BodyTooLarge();
    }
  };
}

function unpack(encoding: string): Stage {
  return async function* (source) {
    const chunks = source[Symbol.asyncIterator]();
    const first = await chunks.next();
    if (first.done === true) return;
    const unpacker = createUnpacker(encoding, first.value);
    const feeding = pipeline(rest(first.value, chunks), unpacker, { end: true });
    feeding.catch(() => undefined); // The same error comes out of the loop below.
    try {
      for await (const chunk of unpacker) yield chunk as Buffer;
    } catch (error) {
      throw isUnpackingError(error) ? new BodyUndecodable(encoding, { cause: error }) : error;
    } finally {
      unpacker.destroy();
    }
  };
}

async function* rest(first: Buffer, chunks: AsyncIterator<Buffer>): Chunks {
  yield first;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

function createUnpacker(encoding: string, first: Buffer) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      // A window of at most 8 MB, as RFC 9659 sets for HTTP.
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } });
    case 'deflate':
      // Servers disagree on whether `deflate` has the zlib header; its first byte says which.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new BodyUndecodable(encoding);
  }
}

function isUnpackingError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ERR__ERROR|ERR_BROTLI|ZSTD_|ERR_PADDING)/.test(code);
}

function trim(text: string): string {
  return text.trim();
}

function isPacking(encoding: string): boolean {
  return encoding !== '' && encoding !== 'identity';
}
