import type { Fetched, Validators } from '../fetcher.ts';

/** A document as archived. Content-addressed: the same bytes are kept once, whatever address gave them. */
export interface ArchivedDocument {
  readonly sha256: string;
  readonly url: string;
  readonly mediaType: string | null;
  readonly bytes: number;
  readonly fetchedAt: string;
  readonly sourcePublishedAt: string | null;
  readonly etag: string | null;
}

/** The bytes that publishers sent, by their SHA-256. */
export interface Documents {
  /** Keeps bytes and remembers the validators for the address that was asked for (not the one after redirects). */
  save(fetched: Fetched, requestedUrl: string): void;
  /** `fetchedAt`: when the whole document was last sent, to the day. */
  validators(
    url: string,
  ): (Validators & { readonly mediaType: string | null; readonly fetchedAt: string }) | null;
  bytes(sha256: string): Uint8Array | null;
  /** In the order of the digests. */
  find(sha256s: readonly string[]): (ArchivedDocument | null)[];
}
