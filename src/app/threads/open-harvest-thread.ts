import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { connectors } from '../../../connectors/index.ts';
import type { Config } from '../../config/config.ts';
import type { LinkState } from '../../domain/lists/links.ts';
import type { HarvestEvent, HarvestWork } from '../../harvest/harvester.ts';
import type { DueLinks } from '../../harvest/link-round.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import { systemClock } from '../installation/paths.ts';
import type {
  HarvestHostFunctions,
  HarvestThreadFunctions,
  HarvestThreadSettings,
} from './harvest-worker.ts';
import { createThread } from './thread.ts';

/** What is under way at the end has so long. */
const LAST_JOB_MS = 2_000;

/** The work of harvests, in a thread of its own: whoever asks the hub meanwhile does not wait. */
export interface HarvestThread extends HarvestWork {
  dueLinks(most: number): Promise<DueLinks>;
  /** Throws LeaseLost. */
  recordLinks(states: readonly LinkState[], token: number): Promise<void>;
  close(): Promise<void>;
}

export interface HarvestThreadDeps {
  readonly config: Config;
  readonly takeOver: boolean;
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly doubt: HarvestHostFunctions['doubt'];
  readonly onEvent: (event: HarvestEvent) => void;
}

export function openHarvestThread({
  config,
  takeOver,
  fetcher,
  clock,
  doubt,
  onEvent,
}: HarvestThreadDeps): HarvestThread {
  let jobs = 0;
  /** By the number of the job. */
  const signals = new Map<number, AbortSignal>();
  const oneAtATime = pLimit(1);

  const host: HarvestHostFunctions = {
    async fetch(job, key, request, known) {
      const source = connectors.find((one) => one.source.key === key)?.source;
      if (!source) throw new Error(`No connector is named ${key}.`);
      const bytes = () => call((remote) => remote.bytes(known?.validators.sha256 ?? ''));
      return fetcher.fetch(request, source, known && { ...known, bytes }, signals.get(job));
    },
    doubt,
    emit: onEvent,
  };

  const settings: HarvestThreadSettings = { config, takeOver };
  const thread = createThread<HarvestThreadFunctions, HarvestHostFunctions>({
    file: new URL('./harvest-worker.ts', import.meta.url),
    workerData: settings,
    local: host,
  });
  const { call } = thread;

  return {
    async harvest(source, token, { signal, stopped }) {
      const id = ++jobs;
      const flag = new Int32Array(new SharedArrayBuffer(4));
      const brokenOff = Promise.withResolvers<never>();
      const stop = () => {
        Atomics.store(flag, 0, 1);
        brokenOff.reject(stopped.reason);
      };
      stopped.addEventListener('abort', stop, { once: true });
      signals.set(id, AbortSignal.any([stopped, signal]));
      const fixedNow = clock === systemClock ? null : clock.now().toISOString();
      try {
        stopped.throwIfAborted();
        const harvested = call((remote) => remote.harvest({ id, source, token, fixedNow, stopped: flag }));
        return await Promise.race([harvested, brokenOff.promise]);
      } finally {
        stopped.removeEventListener('abort', stop);
        signals.delete(id);
      }
    },
    publish: (token) => oneAtATime(() => call((remote) => remote.publish(token, clock.now().toISOString()))),
    recordNotices: (token) => call((remote) => remote.recordNotices(token, clock.now().toISOString())),
    project: (lease, whole) => oneAtATime(() => call((remote) => remote.project(lease, whole))),
    dueLinks: (most) => call((remote) => remote.dueLinks(clock.now().toISOString(), most)),
    recordLinks: (states, token) => call((remote) => remote.recordLinks(states, token)),
    async close() {
      // A job that takes longer is broken off, which leaves nothing in half: the next start takes it up.
      const patience = new AbortController();
      const late = sleep(LAST_JOB_MS, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([thread.settled(), late]);
      patience.abort();
      await thread.close();
    },
  };
}
