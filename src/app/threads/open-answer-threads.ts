import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { CatalogueHolder, Held } from '../../catalogue/holder.ts';
import { partsOf } from '../../catalogue/open-catalogue.ts';
import type { Config } from '../../config/config.ts';
import type { DraftChecker } from '../../harvest/drafts/draft-checker.ts';
import type { Previews } from '../../harvest/drafts/previews.ts';
import { type InnerServer, openInnerServer } from '../../web/threads/inner-server.ts';
import type { OtherThreads } from '../../web/threads/other-threads.ts';
import { AnswerThread } from './answer-thread.ts';
import type { Address, AnswerHostFunctions } from './answer-worker.ts';
import type { MainState } from './shared-state.ts';

/** What the threads need of the main thread. */
export interface AnswerThreadsDeps {
  readonly config: Config;
  /** Beside the main thread. */
  readonly count: number;
  readonly shared: MainState;
  readonly holder: CatalogueHolder;
  readonly drafts: DraftChecker;
  readonly previews: Previews<unknown> | null;
  readonly logger: Logger;
  /** Takes the lines of the threads' logs; absent: they log nothing. */
  readonly writeLog?: (line: string) => void;
}

/** The threads that answer beside the main thread. */
export interface AnswerThreads extends OtherThreads {
  /** Fulfilled when all that answer serve it. */
  serve(held: Held): Promise<void>;
  /** Starts them behind the main thread's server, which listens at the address already. */
  start(server: FastifyInstance, address: Address): Promise<void>;
  close(): Promise<void>;
}

export function openAnswerThreads(deps: AnswerThreadsDeps): AnswerThreads {
  const { config, count, shared, holder, logger, writeLog } = deps;
  let threads: readonly AnswerThread[] = [];
  let inner: InnerServer | null = null;
  return {
    count: () => ({ wanted: count, answering: threads.filter(({ isAnswering }) => isAnswering).length }),
    async figures() {
      const figures = await Promise.all(
        threads.map(async (thread, i) => [i + 1, await thread.figures()] as const),
      );
      return new Map(figures.flatMap(([thread, of]) => (of ? [[thread, of] as const] : [])));
    },
    async serve(held) {
      await Promise.all(threads.map((thread) => thread.serve(held)));
    },
    async start(server, address) {
      inner = await openInnerServer(server);
      const mainPath = inner.path;
      threads = Array.from({ length: count }, (_, i) => {
        const thread = i + 1;
        return new AnswerThread({
          thread,
          settings: () => ({
            config,
            thread,
            logLevel: writeLog ? logger.level : 'silent',
            mainPath,
            memory: shared.memory(),
          }),
          host: hostOf(deps, thread),
          address,
          held: () => holder.current,
          logger,
          onEnd: () => shared.connections.forget(thread),
        });
      });
      await Promise.all(threads.map((thread) => thread.start()));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
      await inner?.close();
    },
  };
}

/** What the main thread does for a thread. */
function hostOf(
  { shared, holder, drafts, previews, writeLog }: AnswerThreadsDeps,
  thread: number,
): AnswerHostFunctions {
  const { connections, ofMainThread } = shared;
  return {
    async snapshotAt(version) {
      const found = await holder.at(version);
      return found && partsOf(found);
    },
    checkDraft: (draft, client) => drafts.check(draft, client),
    findingsOfDraft: (preview) => previews?.findings(preview) ?? null,
    connectionOpened: (client) => connections.opened(client, thread),
    connectionClosed: (client) => connections.closed(client, thread),
    documentOf: (key) => ofMainThread.documents.get(key),
    keepDocument: (key, document) => ofMainThread.documents.set(key, document),
    log: (line) => writeLog?.(line),
  };
}
