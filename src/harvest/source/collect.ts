import type { Finding } from '../../domain/reading.ts';
import type { RunDocument } from '../../domain/record.ts';
import type { Connector, DocumentRequest, KnownVendors, SourceDocument } from '../../domain/source.ts';
import type { Documents } from '../../ports/archive/documents.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fetcher, FetchFailure } from '../../ports/fetcher.ts';
import type { SourceReader } from './source-reader.ts';

/** Pages of a list lead from one to the next; no source needs more, and pages that link in circles end here. */
const MAX_ROUNDS = 64;
const MAX_DOCUMENTS = 2000;

export interface CollectDeps {
  readonly fetcher: Fetcher;
  readonly archive: { readonly documents: Pick<Documents, 'save' | 'validators' | 'bytes'> };
  readonly reader: Pick<SourceReader, 'follow'>;
  readonly secrets: ReadonlySet<string>;
  /** What the other sources' current batches name; asked when the collecting begins, by sources that want it. */
  readonly known: () => KnownVendors;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** All documents of one source, as one harvest found them. */
export interface Collected {
  readonly documents: readonly SourceDocument[];
  readonly used: readonly RunDocument[];
  /** What looking for the documents brought to light, such as a link that is gone. */
  readonly findings: readonly Finding[];
  readonly failures: readonly { readonly request: DocumentRequest; readonly failure: FetchFailure }[];
  /** What the publishers' servers say the time is, beside when it was by our clock. */
  readonly times: readonly { readonly theirs: string; readonly ours: string }[];
  /** Every document is the same as last time, says its server. */
  readonly notModified: boolean;
}

/**
 * Fetches the connector's documents, round by round, until it asks for nothing new. Each is archived as it comes, so
 * that a later failure loses nothing. A document that cannot be had is a failure in the result, never an exception.
 */
export async function collect(connector: Connector, deps: CollectDeps): Promise<Collected> {
  const documents: SourceDocument[] = [];
  const used: RunDocument[] = [];
  const failures: { request: DocumentRequest; failure: FetchFailure }[] = [];
  let findings: readonly Finding[] = [];
  const times: { theirs: string; ours: string }[] = [];
  let notModified = true;
  const asked = new Set<string>();
  let requests: readonly DocumentRequest[] = connector.start({
    secrets: deps.secrets,
    // Of all lists, so only for who asks.
    get known() {
      return deps.known();
    },
  });

  for (let round = 0; round < MAX_ROUNDS && requests.length > 0; round++) {
    const fresh = requests.filter(({ url }) => !asked.has(url)).slice(0, MAX_DOCUMENTS - asked.size);
    for (const { url } of fresh) asked.add(url);
    if (fresh.length === 0) break;
    const results = await Promise.all(fresh.map((request) => fetchOne(request, connector, deps)));
    for (const [index, result] of results.entries()) {
      const request = fresh[index] as DocumentRequest;
      if (!result.ok) {
        failures.push({ request, failure: result.failure });
        continue;
      }
      const { document, fetchedAt } = result.value;
      const { serverTime = null } = result.value;
      if (serverTime !== null) times.push({ theirs: serverTime, ours: fetchedAt });
      deps.archive.documents.save(result.value, request.url);
      notModified &&= result.value.notModified;
      documents.push(document);
      used.push({
        name: document.name,
        sha256: document.sha256,
        url: document.url,
        fetchedAt,
        bytes: document.bytes.byteLength,
        mediaType: document.mediaType,
      });
    }
    // Without any document a connector may still know another page to ask, unless one that it must have is missing.
    if (documents.length === 0 && failures.some(({ request: { optional } }) => !optional)) break;
    const next = await deps.reader.follow(connector.source.key, documents);
    requests = next.requests;
    findings = next.findings;
  }
  return { documents, used, findings, failures, times, notModified: notModified && documents.length > 0 };
}

function fetchOne(request: DocumentRequest, connector: Connector, deps: CollectDeps) {
  const kept = deps.archive.documents.validators(request.url);
  const validators = kept && isRecent(kept.fetchedAt, deps.clock.now()) ? kept : null;
  const known = validators && {
    validators,
    mediaType: validators.mediaType,
    bytes: () => deps.archive.documents.bytes(validators.sha256),
  };
  return deps.fetcher.fetch(request, connector.source, known, deps.signal);
}

/** A server that says "not changed" for ever is not believed for longer: then the whole document is asked for again. */
const WHOLE_EVERY_MS = 7 * 24 * 60 * 60_000;

function isRecent(sentAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(sentAt);
  return age >= 0 && age < WHOLE_EVERY_MS;
}
