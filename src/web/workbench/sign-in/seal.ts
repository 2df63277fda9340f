/** A small value kept in a browser's cookie: nobody but this process can read or change it. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Seals and opens values with a key that lives as long as this. */
export class Seal {
  readonly #key = randomBytes(32);

  /** A text for a cookie. `until`: milliseconds of the clock after which it opens no more. */
  seal(value: unknown, until: number): string {
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, this.#key, iv);
    const sealed = Buffer.concat([sealing.update(JSON.stringify({ value, until }), 'utf8'), sealing.final()]);
    return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
  }

  /** The value; null: it is none of ours, or too old. */
  open(text: string, now: number): unknown {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= ivBytes + tagBytes) return null;
    const opening = createDecipheriv(cipher, this.#key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    try {
      const sealed = bytes.subarray(ivBytes + tagBytes);
      const { value, until } = JSON.parse(
        Buffer.concat([opening.update(sealed), opening.final()]).toString(),
      );
      return now < until ? value : null;
    } catch {
      // What was not sealed with this key does not open.
      return null;
    }
  }
}
