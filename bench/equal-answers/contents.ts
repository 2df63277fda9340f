/** What equal answers are asked of: three catalogues that are the same each time. */
import { rmSync } from 'node:fs';
import { connectors } from '../../connectors/index.ts';
import { openHarvesting } from '../../src/app/open-harvesting.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { readConfig } from '../../src/config/config.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import type { Batch, BatchEntry } from '../../src/domain/record.ts';
import type { ServerDeps } from '../../src/web/server-deps.ts';
import { openHub } from '../../test/graphql/open-hub.ts';
import { data as invented } from '../../test/graphql/sample-data.ts';
import { newFolder } from '../../test/support/hub-process.ts';
import { generateCatalogue } from '../generate-catalogue.ts';

/** A catalogue, and what its server is opened with. */
export interface Content {
  readonly data: CatalogueData;
  readonly more: Partial<ServerDeps>;
  /** What it was merged of, where it was. */
  readonly batches?: readonly Batch[];
}

export async function contents(): Promise<Record<'sample' | 'invented' | 'generated', Content>> {
  return {
    sample: await harvestedSample(),
    invented: { data: invented, more: {} },
    generated: {
      data: generateCatalogue({ seed: 13, vendors: 300, products: 1_200, integrations: 10_000 }),
      more: {},
    },
  };
}

/** Every sample source, harvested on one day, with the statements that its values rest on. */
async function harvestedSample(): Promise<Content> {
  const folder = newFolder();
  const clock = { now: () => new Date('2026-03-10T06:00:00Z') };
  const harvesting = await openHarvesting(readConfig({ HUB_DATA_DIR: folder }), { clock });
  try {
    const result = await harvesting.harvester.harvest(connectors.map(({ source }) => source.key));
    if (!result.ok) throw new Error('Another harvester is running.');
    const { archive } = harvesting;
    const snapshot = archive.snapshots.current();
    const content = snapshot && archive.snapshots.content(snapshot.version);
    if (!content) throw new Error('Nothing was published.');
    const found = dataOf(decodeSnapshot(content));
    const batches = found.sources.flatMap(({ key }) => archive.batches.current(key) ?? []);
    const entriesOf = new Map(batches.map(({ source, entries }) => [source, entries]));
    const data = withBatchesNamed(
      found,
      batches.map(({ id }) => id),
    );
    const { app, details } = await openHub({}, data);
    await app.close();
    const claims = async (keys: readonly { readonly source: string; readonly index: number }[]) =>
      keys.map(({ source, index }) => entryWithRun(entriesOf.get(source)?.[index]));
    const named = batches.map((batch, i) => ({ ...batch, id: `batch-${i}` }));
    return { data, more: { details: { ...details, claims } }, batches: named };
  } finally {
    await harvesting.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs have names that are drawn, and the names of batches follow from them. */
function withBatchesNamed(data: CatalogueData, ids: readonly string[]): CatalogueData {
  const text = ids.reduce((all, id, i) => all.replaceAll(id, `batch-${i}`), JSON.stringify(data));
  return JSON.parse(text) as CatalogueData;
}

const entryWithRun = (entry: BatchEntry | undefined) =>
  entry === undefined ? null : { ...entry, firstRun: 'run-1', run: 'run-1' };
