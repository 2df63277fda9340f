/** What a connector declares of its source, and the shape of a connector. Data and pure functions, nothing else. */
import type { Bilingual } from './bilingual.ts';
import type { ClaimKind } from './claims/claim.ts';
import type { TaughtKind, TaughtWord } from './lists/taught-words.ts';
import type { Finding, Reading } from './reading.ts';
import type { LegalEffect } from './vocabulary.ts';

/** The bounds within which a new batch replaces the old one by itself. */
export interface Contract {
  /** Raised when the declaration or the reading changes in a way that readers of the data should know. */
  readonly version: string;
  readonly minRows: number;
  readonly maxRows: number;
  /** Rows that may disappear at once without a person's word, as a share of the last good batch (at least one row). */
  readonly maxRemovedShare: number;
  /** Fields that a claim must have; a claim without one is reported and left out. */
  readonly required: readonly string[];
  /** Fields that must be filled in at least this share of the claims. */
  readonly fillRates: Readonly<Record<string, number>>;
  /** Words that must stand in the documents: without them we read another page. */
  readonly canaries: readonly string[];
  /** Harvests in a row that must miss a row before it counts as delisted. */
  readonly confirmRemovalAfter: number;
}

export interface SourceDeclaration {
  /** `<publisher>-<list>`, the folder's name. */
  readonly key: string;
  readonly title: Bilingual;
  /** Key of the agency. */
  readonly publisher: string;
  /** Entry page. */
  readonly url: string;
  /** Hosts that documents may come from. A redirect anywhere else is refused. */
  readonly hosts: readonly string[];
  readonly licence: string | null;
  readonly licenceText: Bilingual;
  /** What it means that something is listed here. */
  readonly meaning: Bilingual;
  readonly legalEffect: LegalEffect;
  /** Cron expression in Europe/Oslo. */
  readonly schedule: string;
  /** The source's own cadence, which its freshness is measured against: see `freshness.ts`. */
  readonly expectedEveryHours: number;
  /** Days within which the publisher itself says that it goes through the list; absent where it says nothing of it. */
  readonly updatedEveryDays?: number;
  readonly claimKinds: readonly ClaimKind[];
  readonly contract: Contract;
  /** Harvested when the other sources are done, because what it asks for depends on what they say. */
  readonly afterOthers?: true;
  /** Absent: the first reading of each layout waits for a person in live mode. `serve`: no list of others is read here. */
  readonly firstReading?: 'serve';
  /** `false`: announced and not launched. It has no live address yet; only samples and drafts of it are read. */
  readonly launched?: false;
}

/** A document to fetch. `secret` names a configured key that the fetcher adds as a header; the connector never sees it. */
export interface DocumentRequest {
  readonly name: string;
  readonly url: string;
  readonly secret?: 'HDIR_API_KEY';
  /** A missing optional document is a finding, not a failure. */
  readonly optional?: boolean;
  /**
   * HTTP statuses beside 200 that answer the question, such as 410 for what was deleted. The answer is then a document
   * of its own, whose name ends in the status (`enheter/923609016 410`).
   */
  readonly answers?: readonly number[];
}

/** A document as fetched. `url` is the address after redirects; `mediaType` what the server said, if it said. */
export interface SourceDocument {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly sha256: string;
}

export interface FollowResult {
  readonly requests: readonly DocumentRequest[];
  readonly findings: readonly Finding[];
}

/** The vendors that the current batches of the other sources name, for a source that looks vendors up. */
export interface KnownVendors {
  /** Each once, in order. */
  readonly organisationNumbers: readonly string[];
  /** Names, with their legal form, that no source gives a number for; each once, as first written, in order. */
  readonly names: readonly string[];
}

/** What a connector may know when it chooses its documents. */
export interface ConnectorOptions {
  /** Names of the secrets that are configured. Never their values. */
  readonly secrets: ReadonlySet<string>;
  readonly known: KnownVendors;
}

/** What a word of the kind can mean in this source: for each thing all its words, the one that people know best first. */
export type KnownWords = (kind: TaughtKind) => readonly (readonly string[])[];

/** One source. `follow` is asked again after each round of documents until it asks for none that is new. */
export interface Connector {
  readonly source: SourceDeclaration;
  start(options: ConnectorOptions): readonly DocumentRequest[];
  follow(documents: readonly SourceDocument[]): FollowResult;
  /** `taught`: words that the hub was taught for this source, beside its own. */
  read(documents: readonly SourceDocument[], taught?: readonly TaughtWord[]): Reading;
  /** Absent: this source can be taught no words. */
  readonly knownWords?: KnownWords;
  /** Name to give a single document handed to `hub check`, when it is not the list itself. */
  documentNameOf?(document: SourceDocument): string;
}
