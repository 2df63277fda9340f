import { createHash } from 'node:crypto';
import type { Fetched, Fetcher, FetchResult } from '../ports/fetcher.ts';
import { failed } from './failures.ts';
import type { Arrived } from './follow-redirects.ts';

/** What the archive knows of a document: its validators and a way to its bytes. */
export type Known = Parameters<Fetcher['fetch']>[2];

/** Headers that ask for the document only if it has changed. */
export function conditionsOf(known: Known): Record<string, string> {
  const { etag = null, lastModified = null } = known?.validators ?? {};
  return {
    ...(isHeaderValue(etag) && { 'if-none-match': etag }),
    ...(isHeaderValue(lastModified) && { 'if-modified-since': lastModified }),
  };
}

function isHeaderValue(text: string | null): text is string {
  return text !== null && /^[\x20-\x7e]{1,512}$/.test(text);
}

/** The document as archived, or null when its bytes are gone or are not what they were. */
export async function unchanged(
  name: string,
  { url, answer }: Arrived,
  known: NonNullable<Known>,
  fetchedAt: string,
): Promise<FetchResult | null> {
  const { sha256, etag, lastModified } = known.validators;
  const bytes = await known.bytes();
  if (bytes === null || sha256Of(bytes) !== sha256) return null;
  const fetched: Fetched = {
    document: { name, url: url.href, bytes, mediaType: known.mediaType, sha256 },
    fetchedAt,
    etag: answer.header('etag') ?? etag,
    lastModified: answer.header('last-modified') ?? lastModified,
    notModified: true,
    serverTime: serverTimeOf(answer),
  };
  return { ok: true, value: fetched };
}

/** The document in the last answer, or the failure that its status is. `answers` are statuses that are no failure. */
export function documentOf(
  name: string,
  { url, answer }: Arrived,
  fetchedAt: string,
  answers: readonly number[] = [],
): FetchResult {
  const { status, bytes } = answer;
  if (status !== 200 && answers.includes(status)) {
    const document = {
      name: `${name} ${status}`,
      url: url.href,
      bytes,
      mediaType: answer.header('content-type'),
      sha256: sha256Of(bytes),
    };
    // Without validators, so that the next answer has its own status and not only that nothing has changed.
    return {
      ok: true,
      value: {
        document,
        fetchedAt,
        etag: null,
        lastModified: null,
        notModified: false,
        serverTime: serverTimeOf(answer),
      },
    };
  }
  if (status === 401 || status === 403) return failed('UNAUTHORISED', url.href, { status });
  if (status === 404 || status === 410) return failed('NOT_FOUND', url.href, { status });
  if (status === 429) return failed('RATE_LIMITED', url.href, { status });
  if (status !== 200) return failed('HTTP_ERROR', url.href, { status, because: becauseStatus(status) });
  return {
    ok: true,
    value: {
      document: {
        name,
        url: url.href,
        bytes,
        mediaType: answer.header('content-type'),
        sha256: sha256Of(bytes),
      },
      fetchedAt,
      etag: answer.header('etag'),
      lastModified: answer.header('last-modified'),
      notModified: false,
      serverTime: serverTimeOf(answer),
    },
  };
}

/** The server's own time; null where it gives none that can be read. RFC 9110, 6.6.1. */
function serverTimeOf({ header }: Arrived['answer']): string | null {
  const time = Date.parse(header('date') ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function becauseStatus(status: number) {
  return {
    nb: `Nettstedet svarte med status ${status}.`,
    nn: `Nettstaden svara med status ${status}.`,
    en: `The site answered with status ${status}.`,
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
