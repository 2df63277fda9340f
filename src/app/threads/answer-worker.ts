/**
 * A thread that answers reads of the API on the same port as the main thread, from memory that the main thread has opened and
 * shares. What is read beside the snapshot it reads from the store itself; all else is handed over to the main thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import type { CatalogueParts } from '../../catalogue/open-catalogue.ts';
import { SharedHolder } from '../../catalogue/shared-holder.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../../domain/reading.ts';
import type { Draft, DraftAnswer } from '../../ports/draft-checks.ts';
import { ClientNames } from '../../web/load/client.ts';
import { createServer } from '../../web/server.ts';
import { createHandOver } from '../../web/threads/hand-over.ts';
import type { Figures } from '../../web/threads/other-threads.ts';
import { openStore } from '../installation/open-store.ts';
import { systemClock } from '../installation/paths.ts';
import { closeServer, openDetails } from '../serving-parts.ts';
import { settingsOf } from './answer-settings.ts';
import { documentMemory, openBudgets, type SharedMemory } from './shared-state.ts';
import { callsThrough } from './thread-calls.ts';

/** Where the threads listen. */
export interface Address {
  readonly port: number;
  readonly host: string;
  readonly reusePort: boolean;
}

/** What the thread is started with. */
export interface AnswerThreadSettings {
  readonly config: Config;
  readonly thread: number;
  readonly logLevel: string;
  /** Socket of the main thread for what is handed over. */
  readonly mainPath: string;
  readonly memory: SharedMemory;
}

/** What the thread does, for the main thread. */
export interface AnswerThreadFunctions {
  /** Fulfilled when the next answers are of it. */
  serve(parts: CatalogueParts, epoch: number): Promise<void>;
  listen(address: Address): Promise<void>;
  figures(): Promise<Figures>;
  close(): Promise<void>;
}

/** What the main thread does, for the thread. */
export interface AnswerHostFunctions {
  snapshotAt(version: string): Promise<CatalogueParts | null>;
  checkDraft(draft: Draft, client: string): Promise<DraftAnswer>;
  findingsOfDraft(preview: string): readonly Finding[] | null;
  connectionOpened(client: string): number;
  connectionClosed(client: string): void;
  documentOf(key: string): Promise<string | undefined>;
  keepDocument(key: string, document: string): Promise<void>;
  log(line: string): void;
}

const { config, thread, logLevel, mainPath, memory } = workerData as AnswerThreadSettings;
const logger = pino({ level: logLevel }, { write: (line: string) => void host.log.asEvent(line) }).child({
  thread,
});
const documents = documentMemory();
const registry = new Registry();
const store = openStore(config);
const handOver = createHandOver(mainPath);
const holder = new SharedHolder((version) => host.snapshotAt(version));
// As in the main thread: it is of one request, whose answer it spoils at most.
process.on('unhandledRejection', (err) => logger.error({ err }, 'A promise failed that nobody waited for'));

const server = createServer({
  ...settingsOf(config),
  holder,
  details: openDetails(store, holder),
  clock: systemClock,
  store,
  logger,
  registry,
  handOver,
  drafts: { check: (draft, client) => host.checkDraft(draft, client) },
  previews: { open: async () => null, findings: (preview) => host.findingsOfDraft(preview) },
  shared: {
    budgets: openBudgets(memory.budgets),
    names: new ClientNames(Date.now, memory.naming),
    connections: {
      opened: (client) => host.connectionOpened(client),
      closed: (client) => void host.connectionClosed.asEvent(client),
    },
    documents: {
      get: async (key) => (await documents.get(key)) ?? (await host.documentOf(key)),
      async set(key, document) {
        await documents.set(key, document);
        await host.keepDocument(key, document);
      },
      delete: documents.delete,
    },
  },
});

const functions: AnswerThreadFunctions = {
  serve: (parts, epoch) => holder.serve(parts, epoch),
  async listen(address) {
    await (await server).listen(address);
  },
  figures: async () => (await registry.getMetricsAsJSON()) as unknown as Figures,
  async close() {
    await closeServer(await server);
    handOver.close();
    await store.close();
    // When the answer is away.
    setImmediate(() => parentPort?.close());
  },
};
if (!parentPort) throw new Error('This is no thread.');
const host = callsThrough<AnswerHostFunctions, AnswerThreadFunctions>(parentPort, functions);
