import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { HarvestEvent } from '../harvest/harvester.ts';
import { createPublisherCommands } from '../harvest/publisher-commands.ts';
import { type Scheduler, startHarvesting } from '../harvest/scheduler.ts';
import { harvested } from './installation/harvested-sources.ts';
import { openExistingRecord } from './installation/open-record.ts';
import { openStore } from './installation/open-store.ts';
import { SAMPLE_PORT, systemClock } from './installation/paths.ts';
import { needsNoPort, tryPort } from './listening.ts';
import { openDrafts } from './open-drafts.ts';
import { openHarvesting } from './open-harvesting.ts';
import { openNotices } from './open-notices.ts';
import { openPreviews } from './open-previews.ts';
import { openWorkbench } from './open-workbench.ts';
import { startServing } from './start-serving.ts';

/** A running hub. `port` is null for a harvester that found its port taken. */
export interface Hub {
  readonly port: number | null;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly logger: Logger;
  readonly onEvent?: (event: HarvestEvent) => void;
  /** Breaks off the start: what is open is then closed by `close`, or has been closed where the start is rejected. */
  readonly signal?: AbortSignal;
  /** Lines of the log that could not be written. */
  readonly droppedLogLines?: () => number;
  /** Takes lines of the log that other threads have written. */
  readonly writeLog?: (line: string) => void;
}

/** Each part is waited for this long when the hub closes; what hangs is left to the end of the process. */
const PART_MS = 4_000;

/** Starts what the role asks for: harvesting on schedule, answering queries, or both. */
export async function startHub(config: Config, options: HubOptions): Promise<Hub> {
  await tryPort(config);
  const closing = new AsyncDisposableStack();
  const closeLater = (close: () => void | Promise<void> | undefined) =>
    closing.defer(() => within(PART_MS, close(), options.logger));
  try {
    const port = await open(config, options, closeLater);
    return { port, close: () => closing.disposeAsync() };
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

async function open(
  config: Config,
  { logger, onEvent, signal, droppedLogLines, writeLog }: HubOptions,
  closeLater: (close: () => void | Promise<void> | undefined) => void,
): Promise<number | null> {
  const harvesting =
    config.role === 'api' ? null : await openHarvesting(config, { ...(onEvent && { onEvent }) });
  closeLater(() => harvesting?.close());
  const archive = harvesting?.archive ?? openExistingRecord(config);
  if (!harvesting) closeLater(() => archive?.close());
  const store = harvesting?.store ?? openStore(config);
  if (!harvesting) closeLater(() => store.close());
  const previews = openPreviews(config);
  const samplePort = harvesting?.samplePort ?? SAMPLE_PORT;
  const drafts = openDrafts(config, { samplePort, previews });
  const agency = harvesting && createPublisherCommands({ ...harvesting, clock: systemClock });
  const notices =
    harvesting &&
    openNotices(config, harvesting.archive, (error) =>
      logger.error({ err: error }, 'sending notices failed'),
    );
  const webhooks = notices?.subscriptions ?? null;
  const workbench =
    harvesting && agency && webhooks
      ? openWorkbench(config, {
          harvesting,
          agency,
          webhooks,
          onProblem: (error) => logger.warn({ err: error }, 'the workbench met a problem'),
        })
      : null;
  const opened = { store, archive, logger, drafts: drafts.checker, previews, agency, webhooks, workbench };
  const serving = await startServing(config, {
    ...opened,
    ...(droppedLogLines && { droppedLogLines }),
    ...(writeLog && { writeLog }),
  });
  notices?.followWith(serving.follower);
  // What a person has said, or a harvest has read, is in the next answer of this process.
  harvesting?.onProjected(serving.refresh);
  let harvests: Scheduler | null = null;
  // All at once, so that one that hangs does not cost the others their time: the leases above all are given back.
  closeLater(async () => {
    await Promise.all([harvests?.stop(), notices?.close(), serving.close(), drafts.close()]);
  });
  signal?.throwIfAborted();
  harvests =
    harvesting &&
    startHarvesting({
      ...harvesting,
      connectors: harvested(config),
      clock: systemClock,
      mode: config.mode,
      logger,
    });
  const broken = () => void harvests?.stop();
  signal?.addEventListener('abort', broken, { once: true });
  // Samples are harvested at every start. Where there is nothing from before, the port opens when there is something to answer.
  if (config.mode === 'SAMPLE' && !archive?.snapshots.current()) await harvests?.first;
  signal?.removeEventListener('abort', broken);
  if (signal?.aborted) return null;
  return serving.listen().catch((error: unknown) => {
    if (!needsNoPort(config, error)) throw error;
    logger.warn({ port: config.port }, 'the port is taken: harvesting without a health page');
    return null;
  });
}

/** Waits for a part to close, but not for ever. */
async function within(ms: number, work: void | Promise<void> | undefined, logger: Logger): Promise<void> {
  const late = new AbortController();
  const overtime = sleep(ms, 'late', { signal: late.signal, ref: false }).catch(() => null);
  try {
    const result = await Promise.race([work, overtime]);
    if (result === 'late') logger.warn(`a part of the hub did not close in ${ms / 1000} seconds; it is left`);
  } catch (error) {
    logger.error({ err: error }, 'a part of the hub could not be closed');
  } finally {
    late.abort();
  }
}
