import { openHarvesting } from '../app/open-harvesting.ts';
import { readConfig } from '../config/config.ts';
import { connectorOf } from './connector-of.ts';
import { printLines } from './print.ts';
import { eventLines, linkLines } from './print-run.ts';

/** Harvests once and prints what comes of it; gives the exit code. Throws UsageError for a source that there is not. */
export async function runHarvest(
  keys: readonly string[],
  { links = false, takeOver = false }: { readonly links?: boolean; readonly takeOver?: boolean },
): Promise<number> {
  for (const key of keys) connectorOf(key);
  let isRefused = false;
  const harvesting = await openHarvesting(readConfig(), {
    takeOver,
    onEvent: (event) => {
      isRefused ||= event.kind === 'refused' || event.kind === 'projection-refused';
      printLines(eventLines(event));
    },
  });
  try {
    const result = await harvesting.harvester.harvest(keys.length > 0 ? keys : undefined);
    if (!result.ok) {
      console.error('Another harvester is running on this data. Try again when it is done.');
      return 1;
    }
    if (!result.published?.isNew) console.log('The catalogue is as before.');
    if (links) printLines(linkLines(await harvesting.checkLinks()));
    return isRefused || result.runs.some(({ outcome }) => outcome === 'HELD' || outcome === 'FAILED') ? 1 : 0;
  } finally {
    await harvesting.close();
  }
}
