import pLimit, { type LimitFunction } from 'p-limit';

/** Waits; rejects with the signal's reason when stopped. Injected in tests, so that no test waits in real time. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export interface Throttle {
  /** Runs the task when it is the host's turn: one at a time, the set pause between one start and the next. */
  run<T>(host: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Lets at least this long pass between two requests to the host, as its Crawl-delay asks. */
  slowDown(host: string, ms: number): void;
  /** Lets nothing start at the host until this long from now. */
  pause(host: string, ms: number): void;
}

interface Lane {
  readonly limit: LimitFunction;
  intervalMs: number;
  /** On the monotonic clock. */
  nextStart: number;
}

/** Lanes of hosts asked long ago are dropped beyond this number. */
const maxLanes = 500;

/** One lane a host. `now` is a monotonic clock in milliseconds. */
export function createThrottle(options: {
  readonly intervalMs: number;
  readonly sleep: Sleep;
  readonly now: () => number;
}): Throttle {
  const lanes = new Map<string, Lane>();

  function laneOf(host: string): Lane {
    const lane = lanes.get(host) ?? { limit: pLimit(1), intervalMs: options.intervalMs, nextStart: 0 };
    lanes.delete(host);
    lanes.set(host, lane);
    for (const [name, old] of lanes) {
      if (lanes.size <= maxLanes) break;
      if (old.limit.activeCount + old.limit.pendingCount === 0) lanes.delete(name);
    }
    return lane;
  }

  return {
    run(host, task, signal) {
      const lane = laneOf(host);
      return lane.limit(async () => {
        signal?.throwIfAborted();
        const wait = lane.nextStart - options.now();
        if (wait > 0) await options.sleep(wait, signal);
        lane.nextStart = Math.max(lane.nextStart, options.now()) + lane.intervalMs;
        return task();
      });
    },
    slowDown(host, ms) {
      const lane = laneOf(host);
      lane.intervalMs = Math.max(options.intervalMs, ms);
    },
    pause(host, ms) {
      const lane = laneOf(host);
      lane.nextStart = Math.max(lane.nextStart, options.now() + ms);
    },
  };
}
