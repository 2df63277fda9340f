import { existsSync } from 'node:fs';
import { CatalogueHolder } from '../../catalogue/holder.ts';
import { pinCatalogue } from '../../catalogue/open-catalogue.ts';
import type { Config } from '../../config/config.ts';
import { type Receipt, type Verification, verifyReceipt } from '../../graphql/history/receipt.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import { readRecordId } from '../../graphql/record-ids.ts';
import { createSchema } from '../../graphql/schema.ts';
import { connected } from '../../harvest/harvester.ts';
import { createFeed } from '../../serving/feed.ts';
import { createReader } from '../../serving/reader.ts';
import { openExistingRecord, requireArchive } from '../installation/open-record.ts';
import { openExistingStore } from '../installation/open-store.ts';
import { storeFile, systemClock } from '../installation/paths.ts';

/** Asks the question of a receipt again, in the snapshot that it names, of this installation's store and archive. */
export async function verify(config: Config, receipt: Receipt): Promise<Verification> {
  if (!config.redisUrl && !existsSync(storeFile(config))) requireArchive(config);
  const archive = openExistingRecord(config);
  const store = openExistingStore(config);
  const feed = createFeed(store, archive);
  try {
    await connected(store);
    return await verifyReceipt(receipt, createSchema(), async (snapshot) => {
      const [version = ''] = readRecordId(snapshot)?.name ?? [];
      const holder = new CatalogueHolder({ feed, onProblem: () => undefined });
      const served = await holder.at(version);
      if (!served) return null;
      return {
        catalogue: pinCatalogue(served),
        served,
        holder,
        now: systemClock.now(),
        states: new Map(),
        contracts: new Map(),
        load: createLoaders(createReader(store)),
        authority: 'NONE',
        cost: { cost: 0, estimatedRows: 0 },
        outcome: { cacheable: false, codes: [] },
      };
    });
  } finally {
    await store.close();
    archive?.close();
  }
}
