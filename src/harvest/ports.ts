/** What the harvest needs of the world. The archive, the fetcher and the clock fulfil these; `src/app` hands them in. */

import type { Notice, Watch, WatchSecrets } from '../domain/findings/notice.ts';
import type { AcceptedLayout } from '../domain/guard/layout.ts';
import type { LinkAnswer, LinkState } from '../domain/links.ts';
import type { CatalogueData } from '../domain/model.ts';
import type { PublisherAction, RecordedAction } from '../domain/publisher-action.ts';
import type { Finding } from '../domain/reading.ts';
import type {
  Batch,
  Change,
  ChangeTally,
  FindingAnswer,
  FindingRecord,
  RetiredId,
  Run,
  RunHead,
  SnapshotBasis,
  SnapshotRef,
  SourceState,
} from '../domain/record.ts';
import type { DocumentRequest, SourceDeclaration, SourceDocument } from '../domain/source.ts';
import type { RunOutcome } from '../domain/vocabulary.ts';

export interface Clock {
  now(): Date;
}

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
  /** The time of the publisher's server, as ISO; null: it told none, or is of this machine. */
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
export type FetchResult =
  | { readonly ok: true; readonly value: Fetched }
  | { readonly ok: false; readonly failure: FetchFailure };

/** The time of one source is used up: what it still asks for is broken off, as a failure that says so. */
export class SourceOvertime extends Error {
  override readonly name = 'SourceOvertime';
}

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

/** Asks whether a link leads anywhere: as politely and safely as a document is fetched, and without reading it. */
export interface LinkProbe {
  answerOf(url: string, signal?: AbortSignal): Promise<LinkAnswer>;
}

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

/** A person's word that rows which a held run missed are meant to be gone. */
export interface Confirmation {
  readonly source: string;
  readonly run: string;
  /** Keys of the rows. */
  readonly keys: readonly string[];
  readonly note: string | null;
  readonly at: string;
}

/** A person's answer to a finding. */
export interface Answer {
  readonly source: string;
  readonly finding: string;
  readonly state: FindingAnswer;
  readonly note: string | null;
  readonly at: string;
}

export interface IdMint {
  readonly kind: string;
  /** Raw stable key that the id answers to from now on. */
  readonly key: string;
  readonly id: string;
}

/** The record. Synchronous, local, one writer at a time; every method is one transaction. */
export interface Archive {
  /** Names this archive; its backups have the same. */
  id(): string;
  /** Keeps bytes and remembers the validators for the address that was asked for (not the one after redirects). */
  saveDocument(fetched: Fetched, requestedUrl: string): void;
  /** `fetchedAt`: when the whole document was last sent, to the day. */
  validators(
    url: string,
  ): (Validators & { readonly mediaType: string | null; readonly fetchedAt: string }) | null;
  bytes(sha256: string): Uint8Array | null;
  documents(sha256s: readonly string[]): (ArchivedDocument | null)[];

  /**
   * Keeps the run with its findings' lives; with a batch, makes it the source's current one; with a layout, that it is taken.
   * Throws LeaseLost for an old token.
   */
  recordRun(
    run: Run,
    batch: Batch | null,
    token: number,
    confirmation?: number | null,
    layout?: AcceptedLayout | null,
  ): void;
  /** The rows that are meant to be gone by all words that no run has used, with the number of the last; null: there is none. */
  openConfirmation(source: string): { readonly number: number; readonly keys: readonly string[] } | null;
  /** Layouts of the source's list that someone has looked at, or that were taken without; the earliest first. */
  acceptedLayouts(source: string): AcceptedLayout[];
  /** Keeps that a layout is accepted; what a person has said of it before stays. */
  recordLayout(layout: AcceptedLayout): void;
  /** Keeps such a word about a run. */
  recordConfirmation(confirmation: Confirmation): void;
  /** Keeps what there is to tell of each source that is other than what was told; gives how many notices there were. Throws LeaseLost. */
  recordNotices(token: number, at: string): number;
  /** In order, of one source or of all. */
  notices(options: {
    readonly after: number;
    readonly source: string | null;
    readonly first: number;
  }): { readonly number: number; readonly notice: Notice }[];
  /** Number of the last notice; 0: there is none. */
  lastNotice(): number;
  addWatch(
    watch: Pick<Watch, 'id' | 'source' | 'feed' | 'url' | 'createdAt'>,
    secret: string,
    after: number,
  ): void;
  removeWatch(id: string): boolean;
  /** With the number of the last notice that each has had; of the last event, where it follows a feed. */
  watches(): (Watch & { readonly after: number })[];
  watchSecrets(id: string): WatchSecrets | null;
  /** Gives a watch a new key and takes it up again; false: there is no such watch. */
  rotateWatch(id: string, secret: string, oldUntil: string, now: string): boolean;
  /** Keeps how a watch stands after a try; with a secret, only if that is still the watch's. */
  recordDelivery(
    id: string,
    outcome: Omit<Watch, 'id' | 'source' | 'feed' | 'url' | 'createdAt'> & { readonly after: number },
    onlyIfSecret: string | null,
  ): void;
  /** Keeps that an editor has begun to do something; gives its number. */
  recordAction(action: PublisherAction): number;
  /** Keeps how it ended; once. */
  recordActionOutcome(number: number, outcome: string, at: string): void;
  /** Newest first: what was done for a publisher, on one of its lists or on all. */
  actions(options: {
    readonly publisher: string;
    readonly source: string | null;
    /** Number of an action; null: from the newest. */
    readonly before: number | null;
    readonly first: number;
  }): RecordedAction[];
  /** Keeps a person's answer to a finding; false: the source never had it. */
  recordAnswer(answer: Answer): boolean;
  /** Keeps what merging the current batches brought to light, by source; a source that is not named has none. */
  recordMergeFindings(findings: ReadonlyMap<string, readonly Finding[]>, token: number): void;
  run(id: string): Run | null;
  /** Newest first. */
  runs(
    source: string,
    options: { readonly first: number; readonly before?: string; readonly outcome?: RunOutcome },
  ): Run[];
  runIds(source: string): string[];
  /** Oldest first, without the first `skip`. */
  runHeads(source: string, skip: number): RunHead[];
  runCount(source: string): number;
  /** The run that was recorded last. */
  newestRun(): string | null;
  /** When the run ended that was recorded last of those that nothing spoke against; null: there is none. */
  lastHarvest(): string | null;
  /** Days of UTC on which runs began that were recorded after this one; null, or a run of another archive: all days. */
  runDays(after: string | null): string[];
  /** In the order in which they were recorded. */
  runsOfDay(day: string): Run[];
  currentBatch(source: string): Batch | null;
  batch(id: string): Batch | null;
  sourceStates(): SourceState[];
  findings(source: string): FindingRecord[];
  /** Ids of those of them that came of merging its list with the others. */
  mergeFindings(source: string): ReadonlySet<string>;
  /** What is known of the links that the lists carry, or carried. */
  links(): LinkState[];
  /** Keeps what was learnt of some links. Throws LeaseLost for an old token. */
  recordLinks(states: readonly LinkState[], token: number): void;

  /** Ids by `<kind>|<raw key>`. A key that was minted again answers to its latest id. */
  ids(): ReadonlyMap<string, string>;
  /** Every key that was ever given an id, oldest first: a key that was minted again is there more than once. */
  issuedIds(): IdMint[];
  /** Keeps the snapshot, its changes, newly minted ids and where old ids went, and makes it the current one. */
  recordSnapshot(
    snapshot: SnapshotRef,
    content: Uint8Array,
    minted: readonly IdMint[],
    changes: readonly Omit<Change, 'seq'>[],
    token: number,
    made?: { readonly basis: SnapshotBasis; readonly retired: readonly RetiredId[] },
  ): void;
  /** What the snapshot was made with; null where that was not recorded. */
  snapshotBasis(version: string): SnapshotBasis | null;
  /** Ids that the snapshot has given up; null when that is past retention. */
  retiredIds(version: string): RetiredId[] | null;
  /** Runs that made another batch the source's current one, oldest first, each with the run that read the one before. */
  batchChanges(source: string, sinceRun: string | null): { readonly before: Run | null; readonly run: Run }[];
  /** The run that last read the source's current batch. */
  readingRun(source: string): string | null;
  currentSnapshot(): SnapshotRef | null;
  snapshotContent(version: string): Uint8Array | null;
  /** Newest first. */
  snapshots(first: number): SnapshotRef[];
  changes(options: { readonly after: number; readonly first: number }): Change[];
  /** Numbers of an entity's changes, oldest first. */
  changeNumbers(entity: string): number[];
  /** Months (`2026-03`) in which changes after this one were seen, in order. */
  changeMonths(after: number): string[];
  /** The changes of a month, counted, in the order of their days. */
  changeTallies(month: string): ChangeTally[];
  /** The last change of one field of one entity; null where it never changed. */
  lastChangeOf(entity: string, field: string): Change | null;

  /**
   * The lease lives here when there is no Redis; tokens rise for ever. `uptimeMs` is of the machine: what the lease runs by, since
   * the clock may be set. With `breakLease` it is taken from whoever holds it.
   */
  acquireLease(
    owner: string,
    ttlMs: number,
    now: Date,
    options?: { readonly uptimeMs?: number; readonly breakLease?: boolean },
  ): number | null;
  renewLease(owner: string, token: number, ttlMs: number, now: Date, uptimeMs?: number): boolean;
  releaseLease(owner: string, token: number): void;
  close(): void;
}

/** Encodes plain rows to the snapshot's bytes; the digest is over the content, so equal data give equal digests. */
export interface SnapshotCodec {
  encode(data: CatalogueData): { readonly content: Uint8Array; readonly digest: string };
}
