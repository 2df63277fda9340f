/** The whole API over a harvest of the sample site, in this process. */
import { openHarvesting } from '../../../src/app/open-harvesting.ts';
import { hydrate } from '../../../src/catalogue/snapshot/hydrate.ts';
import { readConfig } from '../../../src/config/config.ts';
import { createReader } from '../../../src/serving/reader.ts';
import { openHub } from '../../graphql/open-hub.ts';
import { newFolder } from '../../support/hub-process.ts';

export async function openHarvestedHub() {
  const config = readConfig({ HUB_DATA_DIR: newFolder(), LOG_LEVEL: 'silent' });
  const harvesting = await openHarvesting(config);
  await harvesting.harvester.harvest();
  const ref = harvesting.archive.snapshots.current();
  const content = ref && harvesting.archive.snapshots.content(ref.version);
  if (!ref || !content) throw new Error('The harvest made no snapshot');
  const hub = await openHub({ details: createReader(harvesting.store) });
  hub.world.served = { catalogue: await hydrate(content, ref), epoch: 1 };
  return {
    ...hub,
    async close() {
      await hub.app.close();
      await harvesting.close();
    },
  };
}
