import { setTimeout as sleep } from 'node:timers/promises';
import { openHarvesting } from '../app/open-harvesting.ts';
import { readConfig } from '../config/config.ts';
import { connectorOf } from './connector-of.ts';
import { printLines } from './print/print.ts';
import { eventLines, linkLines } from './print/print-run.ts';

/** A lease lasts 15 seconds after its holder has died. */
const PATIENCE_S = 18;
const refusals: ReadonlySet<string> = new Set(['refused', 'projection-refused', 'clock-doubted']);

/** Harvests once and prints what comes of it; gives the exit code. Throws UsageError for a source that there is not. */
export async function runHarvest(
  keys: readonly string[],
  options: {
    readonly links?: boolean;
    readonly takeOver?: boolean;
    readonly breakLease?: boolean;
    readonly trustClock?: boolean;
  },
): Promise<number> {
  const { links = false, ...how } = options;
  for (const key of keys) connectorOf(key);
  let isRefused = false;
  const harvesting = await openHarvesting(readConfig(), {
    ...how,
    onEvent: (event) => {
      isRefused ||= refusals.has(event.kind);
      printLines(eventLines(event));
    },
  });
  const { harvester } = harvesting;
  let isStopped = false;
  // What is under way is broken off, and the lease given back.
  const stop = () => {
    isStopped = true;
    void harvester.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  try {
    let result = await harvester.harvest(keys.length > 0 ? keys : undefined);
    // The lease of a harvester that died ends by itself.
    for (let waited = 0; !result.ok && result.reason === 'BUSY' && waited < PATIENCE_S; waited++) {
      if (waited === 0)
        console.error('Another harvester holds this data. Waiting a little for its lease to end.');
      await sleep(1_000);
      if (!isStopped) result = await harvester.harvest(keys.length > 0 ? keys : undefined);
    }
    if (isStopped || (!result.ok && result.reason === 'STOPPED')) {
      console.error('Stopped. What had been read to its end is kept.');
      return 1;
    }
    if (!result.ok) {
      console.error(
        'Another harvester is running on this data. Try again when it is done. If it hangs: hub harvest --break-lease',
      );
      return 1;
    }
    if (!result.published?.isNew) console.log('The catalogue is as before.');
    if (links) printLines(linkLines(await harvesting.checkLinks()));
    return isRefused || result.runs.some(({ outcome }) => outcome === 'HELD' || outcome === 'FAILED') ? 1 : 0;
  } finally {
    await harvesting.close();
  }
}
