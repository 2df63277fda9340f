import type { DocumentRequest, SourceDeclaration, SourceDocument } from '../domain/source.ts';

/** Validators of an earlier answer; they survive restarts because the archive keeps them. */
export interface Validators {
  readonly sha256: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A document that was fetched, or that has not changed since (`notModified`: bytes then come from the archive). */
export interface Fetched {
  readonly document: SourceDocument;
  readonly fetchedAt: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly notModified: boolean;
  /** The time of the publisher's server, as ISO; null: it gave none, or is of this machine. */
  readonly serverTime?: string | null;
}

/** Why a document could not be had. Expected; a value, not an exception. */
export interface FetchFailure {
  readonly code:
    | 'NOT_FOUND'
    | 'HTTP_ERROR'
    | 'TIMEOUT'
    | 'TOO_LARGE'
    | 'TOO_MANY_REDIRECTS'
    | 'HOST_NOT_ALLOWED'
    | 'PRIVATE_ADDRESS'
    | 'ROBOTS_DISALLOWED'
    | 'NETWORK'
    | 'HOST_NOT_FOUND'
    | 'BAD_ENCODING'
    | 'BAD_URL'
    | 'UNAUTHORISED'
    | 'RATE_LIMITED';
  readonly url: string;
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
  /** HTTP status, where there was one. */
  readonly status: number | null;
}
/** A document, or why there is none. */
export type FetchResult =
  | { readonly ok: true; readonly value: Fetched }
  | { readonly ok: false; readonly failure: FetchFailure };

/** The time of one source is used up: what it still asks for is broken off, as a failure that says so. */
export class SourceOvertime extends Error {
  override readonly name = 'SourceOvertime';
}

/** Gets documents of sources: politely, safely, and within bounds. */
export interface Fetcher {
  /** `known` are the validators of the last answer and a way to its bytes. */
  fetch(
    request: DocumentRequest,
    source: Pick<SourceDeclaration, 'hosts'>,
    known: {
      readonly validators: Validators;
      readonly bytes: () => Uint8Array | null | Promise<Uint8Array | null>;
      readonly mediaType: string | null;
    } | null,
    signal?: AbortSignal,
  ): Promise<FetchResult>;
  close(): Promise<void>;
}
