/** The files within a workbook, unpacked within bounds that are checked while unpacking. */
import { Unzip, UnzipInflate } from 'fflate';
import { LimitExceeded, limits } from '../limits.ts';

const slice = 16 * 1024;

/** Names within a workbook are reported apart without case and without a leading slash. */
export function partName(name: string): string {
  return name.replace(/^\/+/u, '').replaceAll('\\', '/').toLowerCase();
}

/**
 * Unpacks the XML parts. Throws `LimitExceeded` as soon as a bound is broken; null when the bytes are no readable zip.
 */
export function unzipParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const parts = new Map<string, Uint8Array>();
  let entries = 0;
  let total = 0;
  let fed = 0;
  const unzip = new Unzip((file) => {
    if (++entries > limits.zipEntries) {
      throw new LimitExceeded('TOO_LARGE', `more than ${limits.zipEntries} files in the workbook`);
    }
    const name = partName(file.name);
    if (!/\.(?:xml|rels)$|^mimetype$/u.test(name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error;
      total += chunk.length;
      size += chunk.length;
      if (total > limits.unzippedBytes) {
        throw new LimitExceeded('TOO_LARGE', `more than ${limits.unzippedBytes} bytes unpacked`);
      }
      if (total > limits.unzipRatioFrom && total > fed * limits.unzipRatio) {
        throw new LimitExceeded('UNZIP_RATIO', `unpacks to more than ${limits.unzipRatio} times its size`);
      }
      chunks.push(chunk);
      if (final) parts.set(name, Buffer.concat(chunks, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      const end = Math.min(at + slice, bytes.length);
      fed = end;
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    }
  } catch (error) {
    if (error instanceof LimitExceeded) throw error;
    return null; // fflate throws for every malformed archive
  }
  return parts;
}
