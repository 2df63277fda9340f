/** An archive whose list of integrations with kjernejournal is as long as is wanted: real rows of the sample site, over and over, under invented names. */
import { randomBytes } from 'node:crypto';
import { openHarvesting } from '../../src/app/open-harvesting.ts';
import type { Config } from '../../src/config/config.ts';
import type { BatchEntry } from '../../src/domain/record.ts';

const key = 'nhn-kjernejournal';

/** Harvests the sample site once and then records the long list as read, by the same calls as a harvest. */
export async function fillArchive(config: Config, integrations: number): Promise<void> {
  const { harvester, archive, close } = await openHarvesting(config);
  try {
    await harvester.harvest();
    const batch = archive.batches.current(key);
    const last = archive.runs.sourceStates().find(({ source }) => source === key)?.lastGoodRun;
    const run = last ? archive.runs.find(last) : null;
    if (!batch || !run) throw new Error(`The sample site's list ${key} was not taken.`);
    const rows = batch.entries.filter(({ claim }) => claim.kind === 'integration');
    const entries = Array.from({ length: integrations }, (_, at) =>
      renamed(rows[at % rows.length] as BatchEntry, at),
    );
    const now = new Date();
    const token = archive.leases.acquire('soak', 60_000, now);
    if (token === null) throw new Error('The lease of the harvest is still held.');
    const long = {
      id: randomBytes(32).toString('hex'),
      source: key,
      run: `${run.id}-soak`,
      createdAt: run.startedAt,
    };
    archive.runs.record({ ...run, id: long.run, findings: [] }, { ...long, entries }, token);
    archive.leases.release('soak', token);
    // Merges, publishes and projects what has been recorded.
    await harvester.harvest(['nhn-sfm']);
  } finally {
    await close();
  }
}

function renamed(entry: BatchEntry, at: number): BatchEntry {
  const { claim } = entry;
  if (claim.kind !== 'integration') return entry;
  const { product, vendor } = claim.fields;
  const names = {
    ...(product && { product: { ...product, value: `Oppdikt Produkt ${at}`, raw: `Oppdikt Produkt ${at}` } }),
    ...(vendor && {
      vendor: {
        ...vendor,
        value: `Oppdikt Leverandør ${at % 5_000} AS`,
        raw: `Oppdikt Leverandør ${at % 5_000} AS`,
      },
    }),
  };
  return {
    ...entry,
    claim: { ...claim, key: `${claim.key}-${at}`, fields: { ...claim.fields, ...names } },
  };
}
