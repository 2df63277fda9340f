import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Finding } from '../domain/reading.ts';
import type { SourceState } from '../domain/record.ts';
import type { Contract } from '../domain/source.ts';
import type { CheckDraft } from '../ports/draft-checks.ts';
import type { Authority } from './authority.ts';
import type { Cost } from './limits/cost.ts';
import type { Loaders } from './loaders.ts';
import type { PreviewMark } from './publishers/preview.ts';
import type { PublisherCommands } from './publishers/publisher-commands.ts';
import type { WebhookSubscriptions } from './publishers/webhook-subscriptions.ts';

/** What is served now. `epoch` rises with every promotion, also when only the state of sources changed. */
export interface Served {
  readonly catalogue: Catalogue;
  readonly epoch: number;
}

/** Gives the catalogue that is served, and earlier ones for as long as cursors of theirs may be used. */
export interface CatalogueHolder {
  /** Null until the first snapshot has been read. */
  readonly current: Served | null;
  /** Null when that snapshot cannot be had any more. Throws StoreUnavailable when it can, and not just now. */
  at(version: string): Promise<Catalogue | null>;
}

/** The turn of one operation among all that the process does. */
export interface OperationTurn {
  /** Spends the cost and waits until the operation may go on. Throws RATE_LIMITED or BUSY. */
  begin(cost: number): Promise<void>;
  /** Spends more, such as for a document that was not seen before. */
  spend(units: number): void;
  /** Null while the operation may go on; once it has held the thread for long, resolves when it may go on. */
  pause(): Promise<void> | null;
}

/** How a subscription goes on from one moment to the next. */
export interface Following {
  /** A context of what is served now, once the stream's turn has come. */
  readonly context: () => Promise<Context>;
  /** Resolves when something new may be served; false: the stream has ended. */
  readonly promotion: () => Promise<boolean>;
  /** Where the client says that it stopped, beside the arguments; null: it does not say. */
  readonly resumeAfter: string | null;
}

/** All that resolvers know of the world. One for each request; `catalogue` is the one snapshot of the answer. */
export interface Context {
  /** What is served now, or the snapshot that the request names; set before anything is resolved. */
  catalogue: Catalogue;
  /** What is served now: its objects have their permanent ids, those of all other catalogues ids of their moment. */
  readonly served: Catalogue;
  readonly holder: CatalogueHolder;
  readonly now: Date;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly load: Loaders;
  readonly authority: Authority;
  /** Keeps what publishers say; absent where this process keeps no record. */
  readonly agency?: PublisherCommands;
  readonly webhooks?: WebhookSubscriptions;
  /** For whoever asks; absent where drafts are not checked. */
  readonly checkDraft?: CheckDraft;
  /** Findings of the draft with this preview, null where there is none; absent where drafts are not checked. */
  readonly findingsOfDraft?: (preview: string) => Promise<readonly Finding[] | null>;
  /** Where the hub was asked, such as `https://hub.example`; absent or empty where that is not known. */
  readonly origin?: string;
  /** Set where the catalogue holds a draft that nobody has published. */
  readonly preview?: { readonly mark: PreviewMark; readonly base: string };
  /** Name of the one moment beside now that the request asks for. */
  moment?: string | undefined;
  /** Absent: nobody else waits. */
  readonly turn?: OperationTurn;
  /** Set for subscriptions alone. */
  readonly follow?: Following;
  /** What the operation costs; set before anything is resolved. */
  cost: Cost;
  /** Set when the answer is complete and without errors, so that it may be kept. */
  outcome: { cacheable: boolean; codes: readonly string[] };
}
