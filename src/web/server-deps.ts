import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import type { Finding } from '../domain/reading.ts';
import type { Contract } from '../domain/source.ts';
import type { DataMode } from '../domain/vocabulary.ts';
import type { CatalogueHolder } from '../graphql/context.ts';
import type { OpenPreview, PreviewMark } from '../graphql/publishers/preview.ts';
import type { PublisherCommands } from '../graphql/publishers/publisher-commands.ts';
import type { WebhookSubscriptions } from '../graphql/publishers/webhook-subscriptions.ts';
import type { GraphqlServer } from '../graphql/server.ts';
import type { Clock } from '../ports/clock.ts';
import type { Details } from '../ports/details.ts';
import type { Draft, DraftAnswer } from '../ports/draft-checks.ts';
import type { ServingStore } from '../ports/serving-store.ts';
import type { BulkSnapshots } from './bulk/manifest.ts';
import type { LoadLimits } from './load/load-limits.ts';
import type { HandOver } from './threads/hand-over.ts';
import type { OtherThreads } from './threads/other-threads.ts';
import type { SharedState } from './threads/shared-state.ts';
import type { Workbench } from './workbench/ports.ts';

type Findings = readonly Finding[] | null;

/** What the web server needs; `src/app` hands it in. */
export interface ServerDeps {
  /** `onChange` is called after each swap and each new epoch. */
  readonly holder: CatalogueHolder & { onChange(listener: () => unknown): () => void };
  readonly details: Details;
  readonly store: Pick<ServingStore, 'kind' | 'state'>;
  /** By the source's key. */
  readonly contracts: ReadonlyMap<string, Contract>;
  /** What the process was started for; reported also before there is a snapshot. */
  readonly mode: DataMode;
  /** Checks drafts, with the address that the request came from; absent: this process checks none. */
  readonly drafts?: { check(draft: Draft, client: string): Promise<DraftAnswer> };
  /** Previews of drafts; absent: this process has none. */
  readonly previews?: { open: OpenPreview; findings(id: string): Findings | Promise<Findings> };
  /** Set where the pages and the API are a preview's own: what is reported of it, and what its paths begin with. */
  readonly preview?: { readonly mark: PreviewMark; readonly base: string };
  /** Keeps what publishers say; absent: this process keeps no record. */
  readonly agency?: PublisherCommands;
  readonly webhooks?: WebhookSubscriptions;
  /** Where publishers' editors sign in and act; absent: nobody can. */
  readonly workbench?: Workbench;
  /** Whole snapshots of every night; absent: this process keeps none. */
  readonly bulk?: BulkSnapshots;
  /** Lets its bearer change what the hub keeps; null: nobody may. */
  readonly adminToken: string | null;
  /** What the addresses in receipts begin with, such as `https://hub.example.org`; null: what the request says. */
  readonly publicUrl?: string | null;
  /** Lines of the log that could not be written. */
  readonly droppedLogLines?: () => number;
  readonly clock: Clock;
  readonly logger: FastifyBaseLogger;
  /** What the process takes on; absent: whatever comes, as tests and benches do. */
  readonly load?: LoadLimits;
  /** Milliseconds after which a query is given up; usually 15,000. */
  readonly operationTimeoutMs?: number;
  /** Lets its bearer read /metrics; null: whoever asks from this machine may. */
  readonly metricsToken?: string | null;
  /** Whether what was answered before is answered before the framework; absent: it is. */
  readonly fastPath?: boolean;
  /** Answers operations in place of the hub's own GraphQL server, started by whoever hands it in; plans answer nothing then. */
  readonly graphql?: GraphqlServer;
  /** What this thread shares with others; absent: it answers alone. */
  readonly shared?: SharedState;
  /** Takes what this thread does not answer itself; absent: it answers everything. */
  readonly handOver?: Pick<HandOver, 'take' | 'takeUpgrades'>;
  /** The other threads that answer; absent: this one does alone. */
  readonly others?: OtherThreads;
  /** Where the figures are kept; absent: in a registry of the server's own. */
  readonly registry?: Registry;
  /** Memory for whole answers, in bytes. */
  readonly answerCacheBytes?: number;
}
