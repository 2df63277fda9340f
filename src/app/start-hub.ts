import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import type { Logger } from 'pino';
import { connectors } from '../../connectors/index.ts';
import { CatalogueHolder } from '../catalogue/holder.ts';
import type { Config } from '../config/config.ts';
import type { AgencyDesk } from '../graphql/agency-desk.ts';
import type { WatchDesk } from '../graphql/watch-desk.ts';
import { createAgencyDesk } from '../harvest/agency-desk.ts';
import type { DraftDesk } from '../harvest/draft-desk.ts';
import type { HarvestEvent } from '../harvest/harvester.ts';
import type { Archive } from '../harvest/ports.ts';
import { startHarvesting } from '../harvest/standing.ts';
import { createReader } from '../serving/reader.ts';
import { createRepairRequests } from '../serving/repair-request.ts';
import type { ServingStore } from '../serving/store.ts';
import { createServer as createWebServer } from '../web/server.ts';

import {
  feedOf,
  harvested,
  openExistingRecord,
  openStore,
  SAMPLE_PORT,
  systemClock,
} from './installation.ts';
import { openDrafts } from './open-drafts.ts';
import { openHarvesting } from './open-harvesting.ts';
import { openNotices } from './open-notices.ts';
import { openPreviews } from './open-previews.ts';

/** Enough for any page or script of people; a harvesting client should take an export. */
const REQUESTS_PER_MINUTE = 600;

/** A running hub. `port` is null for a harvester that found its port taken. */
export interface Hub {
  readonly port: number | null;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly logger: Logger;
  readonly onEvent?: (event: HarvestEvent) => void;
}

/** Starts what the role asks for: harvesting on schedule, answering queries, or both. */
export async function startHub(config: Config, { logger, onEvent }: HubOptions): Promise<Hub> {
  await tryPort(config);
  const harvesting =
    config.role === 'api' ? null : await openHarvesting(config, { ...(onEvent && { onEvent }) });
  const archive = harvesting?.archive ?? openExistingRecord(config);
  const store = harvesting?.store ?? openStore(config);
  const previews = openPreviews(config);
  const samplePort = harvesting?.samplePort ?? SAMPLE_PORT;
  const drafts = openDrafts(config, { store, archive, samplePort, previews });
  const agency = harvesting && createAgencyDesk({ ...harvesting, clock: systemClock });
  const notices =
    harvesting &&
    openNotices(config, harvesting.archive, (error) =>
      logger.error({ err: error }, 'telling watchers failed'),
    );
  const watches = notices?.desk ?? null;
  const opened = { store, archive, logger, drafts: drafts.desk, previews, agency, watches };
  const serving = await startServing(config, opened);
  const harvests =
    harvesting &&
    startHarvesting({
      ...harvesting,
      connectors: harvested(config),
      clock: systemClock,
      mode: config.mode,
      logger,
    });
  if (config.mode === 'SAMPLE') await harvests?.first;
  const port = await serving.listen().catch((error: unknown) => {
    if (!needsNoPort(config, error)) throw error;
    logger.warn({ port: config.port }, 'the port is taken: harvesting without a health page');
    return null;
  });
  return {
    port,
    async close() {
      await notices?.close();
      await serving.close();
      await drafts.close();
      await harvests?.stop();
      if (harvesting) await harvesting.close();
      else {
        await store.close();
        archive?.close();
      }
    },
  };
}

/** What a server is started with. */
interface Opened {
  readonly store: ServingStore;
  readonly archive: Archive | null;
  readonly logger: Logger;
  readonly drafts: DraftDesk;
  readonly previews: ReturnType<typeof openPreviews>;
  readonly agency: AgencyDesk | null;
  readonly watches: WatchDesk | null;
}

/** Whether listening failed because another process has the port. */
export const isPortTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** A harvester needs no port; it answers on one so that its health can be watched. */
const needsNoPort = ({ role }: Config, error: unknown) => role === 'harvester' && isPortTaken(error);

/** Tells of a port that is taken at once, and not when the first harvest is done. */
async function tryPort(config: Config): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ port: config.port, host: anyAddress() }), 'listening');
    await promisify(probe.close.bind(probe))();
  } catch (error) {
    if (!needsNoPort(config, error)) throw error;
  }
}

/** All addresses of the machine; `::` takes in IPv4 too, where there is IPv6 at all. */
function anyAddress(): string {
  const known = Object.values(networkInterfaces()).flat();
  return known.some((address) => address?.family === 'IPv6') ? '::' : '0.0.0.0';
}

async function startServing(
  config: Config,
  { store, archive, logger, drafts, previews, agency, watches }: Opened,
) {
  const requestRepair = createRepairRequests(store);
  const holder: CatalogueHolder = new CatalogueHolder({
    feed: feedOf(store, archive),
    onLost: (what, epoch) => requestRepair({ what, epoch }),
    onProblem: ({ code, version, cause }) =>
      logger.warn({ code, version, err: cause }, 'a snapshot could not be taken into service'),
  });
  await holder.start();
  const server = await createWebServer({
    holder,
    details: createReader(store, ({ message }) =>
      requestRepair({ what: message, epoch: holder.current?.epoch ?? 0 }),
    ),
    store,
    contracts: new Map(connectors.map(({ source }) => [source.key, source.contract])),
    mode: config.mode,
    adminToken: config.adminToken,
    drafts,
    ...(previews && { previews }),
    ...(agency && { agency }),
    ...(watches && { watches }),
    clock: systemClock,
    logger,
    requestsPerMinute: REQUESTS_PER_MINUTE,
  });
  return {
    async listen(): Promise<number> {
      await holder.refresh();
      await server.listen({ port: config.port, host: anyAddress() });
      return (server.server.address() as AddressInfo).port;
    },
    async close() {
      await server.close();
      await holder.close();
    },
  };
}
