import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { CatalogueHolder } from '../catalogue/holder.ts';
import { makeMoment } from '../catalogue/moment/make-moment.ts';
import { hydrate } from '../catalogue/snapshot/hydrate.ts';
import type { Config } from '../config/config.ts';
import type { PublisherCommands } from '../graphql/publishers/publisher-commands.ts';
import type { WebhookSubscriptions } from '../graphql/publishers/webhook-subscriptions.ts';
import type { DraftChecker } from '../harvest/drafts/draft-checker.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Details } from '../ports/details.ts';
import type { ServingStore } from '../ports/serving-store.ts';
import { createFeed } from '../serving/feed.ts';
import { createRepairRequests } from '../serving/repair-request.ts';
import { BulkStore } from '../web/bulk/bulk-store.ts';
import { createFollower } from '../web/feeds/follower.ts';
import { createServer as createWebServer } from '../web/server.ts';
import type { Workbench } from '../web/workbench/ports.ts';
import { systemClock } from './installation/paths.ts';
import { anyAddress, tryPort } from './listening.ts';
import type { openPreviews } from './open-previews.ts';
import { closeServer, openDetails } from './serving-parts.ts';
import { settingsOf, threadsOf } from './threads/answer-settings.ts';
import { openAnswerThreads } from './threads/open-answer-threads.ts';
import { openBulkThread } from './threads/open-bulk-thread.ts';
import { openSharedState } from './threads/shared-state.ts';

/** What a server is started with. */
interface Opened {
  readonly store: ServingStore;
  readonly archive: Archive | null;
  readonly logger: Logger;
  readonly drafts: DraftChecker;
  readonly previews: ReturnType<typeof openPreviews>;
  readonly agency: PublisherCommands | null;
  readonly webhooks: WebhookSubscriptions | null;
  readonly workbench: Workbench | null;
  readonly droppedLogLines?: () => number;
  readonly writeLog?: (line: string) => void;
}

/** Opens what answers: one thread, or several that share the memory of what is served. `listen` opens the port. */
export async function startServing(config: Config, opened: Opened) {
  const { store, archive, logger, agency, webhooks, workbench, droppedLogLines } = opened;
  const shared = threadsOf(config) > 1 ? openSharedState(config) : null;
  const holder = openHolder(opened, shared !== null);
  await holder.start();
  const threads =
    shared && openAnswerThreads({ ...opened, config, holder, shared, count: threadsOf(config) - 1 });
  const stopSharing = threads && holder.onChange((held) => threads.serve(held));
  const reading = {
    holder,
    details: openDetails(store, holder),
    ...settingsOf(config),
    clock: systemClock,
  };
  const bulk = archive && openBulk(config, reading, logger);
  // One process writes: the one that harvests.
  const stopBulk = config.role === 'api' ? null : bulk?.start();
  const { drafts, previews } = opened;
  const server = await createWebServer({
    ...reading,
    ...(bulk && { bulk }),
    store,
    drafts,
    ...(previews && { previews }),
    ...(agency && { agency }),
    ...(webhooks && { webhooks }),
    ...(workbench && { workbench }),
    ...(droppedLogLines && { droppedLogLines }),
    ...(shared && { shared: shared.ofMainThread }),
    ...(threads && { others: threads }),
    logger,
  });
  return {
    refresh: () => holder.refresh(),
    follower: createFollower(reading),
    async listen(): Promise<number> {
      await holder.refresh();
      if (threads) await tryPort(config);
      const address = { port: config.port, host: anyAddress(), reusePort: threads !== null };
      // The framework writes into what it is given.
      await server.listen({ ...address });
      const { port } = server.server.address() as AddressInfo;
      await threads?.start(server, { ...address, port });
      return port;
    },
    async close() {
      stopSharing?.();
      await Promise.all([closeServer(server), threads?.close()]);
      await stopBulk?.();
      await holder.close();
    },
  };
}

/** Whole snapshots of every night: where the record is, there is room for these beside it. Null: none are kept. */
function openBulk(
  { bulk, dataDir, publicUrl }: Config,
  { holder, details }: { readonly holder: CatalogueHolder; readonly details: Details },
  logger: Logger,
): BulkStore | null {
  if (!bulk) return null;
  return new BulkStore({
    ...{ holder, publicUrl, clock: systemClock },
    writer: openBulkThread(details),
    folder: join(dataDir, 'bulk'),
    retention: bulk,
    onProblem: (error) => logger.error({ err: error }, 'the whole snapshot of today could not be written'),
  });
}

function openHolder({ store, archive, logger }: Opened, isShared: boolean): CatalogueHolder {
  const requestRepair = createRepairRequests(store);
  return new CatalogueHolder({
    feed: createFeed(store, archive),
    ...(isShared && {
      hydrate: (content, ref) => hydrate(content, ref, { isShared }),
      makeMoment: (job) => makeMoment({ ...job, isShared }),
    }),
    onLost: (what, epoch) => requestRepair({ what, epoch }),
    onProblem: ({ code, version, cause }) =>
      logger.warn({ code, version, err: cause }, 'a snapshot could not be taken into service'),
  });
}
