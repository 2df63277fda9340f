import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { freshnessOf } from '../domain/lists/freshness.ts';
import type { Connector } from '../domain/source.ts';
import { norwegianDate } from '../domain/text/norwegian-date.ts';
import type { DataMode } from '../domain/vocabulary.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import { type ServingStore, StoreUnavailable } from '../ports/serving-store.ts';
import type { Harvester, HarvestResult } from './harvester.ts';
import { agedLists, staleSources } from './publish/stale-sources.ts';
import { startSchedule } from './schedule.ts';

/** How soon it is seen that a store lacks the current snapshot, or that the clock alone has changed something. */
const WATCH_MS = 1_000;
/** How often it is tried whether a store of another archive has become free. */
const FOREIGN_MS = 60_000;
/** How often every entry of the store is looked at, and how soon it may be again when a reader misses one. */
const LOOK_MS = 3_600_000;
const BETWEEN_LOOKS_MS = 15_000;
/** Between two rounds of links, and before the first one, when a start has other things to do. */
const LINKS_MS = 3_600_000;
const FIRST_LINKS_MS = 60_000;

export interface SchedulerDeps {
  readonly harvester: Harvester;
  readonly archive: Pick<Archive, 'snapshots' | 'runs'>;
  readonly store: Pick<ServingStore, 'current'>;
  /** Whether a reader has missed an entry of the store. */
  readonly needsRepair: () => Promise<boolean>;
  readonly connectors: readonly Connector[];
  readonly clock: Clock;
  readonly mode: DataMode;
  /** Asks for links that are due, and stops when the signal says so. */
  readonly checkLinks: (signal: AbortSignal) => Promise<unknown>;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** A process that harvests for as long as it runs. */
export interface Scheduler {
  /** Fulfilled when what was due at the start has been harvested, and the store has the current snapshot. */
  readonly first: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Takes up where the last process left off, harvests what is due, and from then on each source on its schedule. The
 * store is watched all the while: when it has lost the snapshot it gets it again, without a restart. So is the clock:
 * when a day begins or a source has gone stale a new snapshot is published, though nothing was harvested. In between, the
 * links in the lists are asked for, a few an hour.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over timers and state; each function in it is short.
export function startHarvesting(deps: SchedulerDeps): Scheduler {
  const { harvester, logger } = deps;
  let stopped = false;
  let busy: Promise<unknown> = Promise.resolve();

  /** Until when the store is left alone, since it is another archive's. */
  let leaveUntil = 0;
  let isStandingBy = false;
  const afterHarvest = (result: HarvestResult) => {
    if (result.ok) leaveUntil = result.isForeign ? performance.now() + FOREIGN_MS : 0;
    else if (result.reason === 'BUSY' && !isStandingBy) {
      logger.info('another harvester is at work; standing by until its lease ends');
    }
    isStandingBy = !result.ok;
    return result;
  };
  const guarded = (work: Promise<HarvestResult>, what: string) => {
    const done = work.then(afterHarvest).catch((error: unknown) => {
      logger.error({ err: error }, `${what} failed`);
      return null;
    });
    busy = Promise.all([busy, done]);
    return done;
  };

  /** What is to be harvested as soon as no other harvester is at work, and since when; null: the start is still to be made. */
  let owed: Map<string, string> | null = null;

  async function start(): Promise<void> {
    known = timeNow();
    const due = dueSources(deps);
    // A first harvest that was cut off has left a part of the lists: no catalogue is made of them alone.
    if (deps.archive.snapshots.current() || due.length === 0) {
      const recovered = await guarded(harvester.recover({ whole: true }), 'recovery');
      if (stopped || (recovered && !recovered.ok)) return;
    }
    owed = new Map();
    if (due.length > 0) await harvestNow(due, 'the first harvest');
  }

  let harvests = 0;
  /** Harvests, or remembers to, while another harvester is at work. */
  async function harvestNow(sources: readonly string[], what: string): Promise<void> {
    const since = deps.clock.now().toISOString();
    harvests++;
    const result = await guarded(harvester.harvest(sources), what).finally(() => harvests--);
    if (!result || result.ok || result.reason !== 'BUSY') return;
    for (const source of sources) owed?.set(source, since);
  }

  /** Takes up what was left to another harvester; what that one has harvested meanwhile is done. */
  async function takeOver(): Promise<void> {
    if (!owed) return start();
    const attempts = new Map(
      deps.archive.runs.sourceStates().map(({ source, lastAttempt }) => [source, lastAttempt]),
    );
    const left = [...owed].filter(([source, since]) => (attempts.get(source) ?? '') < since);
    owed.clear();
    if (left.length === 0) return;
    await harvestNow(
      left.map(([source]) => source),
      'a harvest that had to wait',
    );
  }

  let known = '';
  /** What a catalogue takes from the clock: the day, and which lists are too old, and how. */
  const timeNow = () => {
    const now = deps.clock.now();
    return JSON.stringify([
      norwegianDate(now),
      [...staleSources(deps.archive, deps.connectors, now)].sort(),
      [...agedLists(deps.archive, deps.connectors, now)],
    ]);
  };

  let wasAway = false;
  let nextLook = 0;
  let lastLook = performance.now();
  const isLookDue = () => performance.now() - lastLook >= LOOK_MS;
  let taking: Promise<void> | null = null;

  async function watch(): Promise<void> {
    try {
      if ((!owed || owed.size > 0) && !taking) {
        taking = takeOver().finally(() => (taking = null));
      }
      if (!owed) return;
      const time = timeNow();
      // A harvest publishes what it has read, and takes the time with it.
      if (time !== known && harvests === 0) {
        known = time;
        await guarded(harvester.recover(), 'publishing for a new day');
        return;
      }
      if (performance.now() < leaveUntil) return;
      const promoted = await deps.store.current();
      const wanted = deps.archive.snapshots.current();
      if (wanted && promoted?.snapshot.version !== wanted.version)
        await guarded(harvester.recover({ whole: wasAway }), 'recovery');
      else if (performance.now() >= nextLook && (wasAway || isLookDue() || (await deps.needsRepair()))) {
        nextLook = performance.now() + BETWEEN_LOOKS_MS;
        lastLook = performance.now();
        await guarded(harvester.recover({ whole: true }), 'recovery');
      }
      wasAway = false;
    } catch (error) {
      // It may come back as another machine, without the last writes.
      wasAway = error instanceof StoreUnavailable;
      if (!wasAway) logger.error({ err: error }, 'watching failed');
    }
  }

  const first = start();
  taking = first.finally(() => (taking = null));
  taking.catch(() => undefined);
  let timer: NodeJS.Timeout | null = null;
  const watchAgain = () => {
    if (!stopped) timer = setTimeout(() => void watch().finally(watchAgain), WATCH_MS);
  };
  watchAgain();
  const links = startLinks(deps, first);
  const schedule = startSchedule({
    sources: deps.connectors.map(({ source }) => source),
    harvest: (source) => harvestNow([source], 'a scheduled harvest'),
    onProblem: (source, error) => logger.error({ err: error, source }, 'a scheduled harvest failed'),
  });
  return {
    first: first.then(() => undefined),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await Promise.all([links.stop(), schedule.stop(), harvester.stop()]);
      await busy;
    },
  };
}

/** Rounds of links, one after the other, each after the lists have been published; a harvest never waits for one. */
function startLinks({ checkLinks, logger }: SchedulerDeps, first: Promise<void>): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const { signal } = stopped;
  async function run(): Promise<void> {
    await first.catch(() => undefined);
    for (let wait = FIRST_LINKS_MS; ; wait = LINKS_MS) {
      await sleep(wait, undefined, { signal, ref: false });
      await checkLinks(signal).catch((error: unknown) =>
        logger.error({ err: error }, 'checking links failed'),
      );
    }
  }
  const running = run().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    stop() {
      stopped.abort();
      return running;
    },
  };
}

/** Sources that are not fresh. Samples are read at every start, so that an edited sample is seen at once. */
function dueSources({ archive, connectors, clock, mode }: SchedulerDeps): string[] {
  const states = new Map(archive.runs.sourceStates().map((state) => [state.source, state]));
  return connectors
    .filter(({ source }) => {
      const state = states.get(source.key) ?? null;
      return mode === 'SAMPLE' || freshnessOf(state, source.expectedEveryHours, clock.now()) !== 'FRESH';
    })
    .map(({ source }) => source.key);
}
