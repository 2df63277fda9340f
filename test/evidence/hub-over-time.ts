/** A hub whose clock the test holds, on a sample site of its own, over real HTTP and with a real archive. */

import { rmSync } from 'node:fs';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { readConfig } from '../../src/config/config.ts';
import type { CatalogueData, IntegrationRow } from '../../src/domain/model.ts';
import type { Change, Run } from '../../src/domain/record.ts';
import { newFolder } from '../support/hub-process.ts';
import { copySampleSite, type SampleCopy } from '../support/sample-copy.ts';

export interface HubOverTime {
  readonly harvesting: Harvesting;
  readonly site: SampleCopy;
  readonly folder: string;
  readonly clock: { now(): Date };
  pass(time: { readonly hours?: number; readonly days?: number }): void;
  set(at: string): void;
  /** Harvests and gives the runs by source. */
  harvest(...sources: string[]): Promise<Map<string, Run>>;
  catalogue(): CatalogueData;
  /** Of the one product of that name, the one integration. */
  integration(product: string): IntegrationRow;
  /** Changes since the last time that they were asked for. */
  changes(): Change[];
  /** Answers every request to the host with the status; null: as before. */
  takeDown(host: string, status: number | null): void;
  close(): Promise<void>;
}

export async function openHubOverTime(
  startAt: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<HubOverTime> {
  const site = copySampleSite();
  const folder = newFolder();
  let now = Date.parse(startAt);
  let seen = 0;
  const clock = { now: () => new Date(now) };
  const config = readConfig({ HUB_DATA_DIR: folder, HUB_SAMPLE_SITE: site.root, ...settings });
  const harvesting = await openHarvesting(config, { clock });
  const { archive, harvester } = harvesting;
  const routesOf = new Map<string, string>();

  function catalogue(): CatalogueData {
    const snapshot = archive.snapshots.current();
    const content = snapshot && archive.snapshots.content(snapshot.version);
    if (!content) throw new Error('no snapshot');
    return dataOf(decodeSnapshot(content));
  }

  return {
    harvesting,
    site,
    folder,
    clock,
    catalogue,
    pass: ({ hours = 0, days = 0 }) => {
      now += (hours + 24 * days) * 3_600_000;
    },
    set: (at) => {
      now = Date.parse(at);
    },
    async harvest(...sources) {
      const result = await harvester.harvest(sources);
      if (!result.ok) throw new Error('another harvester is running');
      return new Map(result.runs.map((run) => [run.source, run]));
    },
    integration(name) {
      const data = catalogue();
      const products = data.products.filter((product) => product.name === name);
      const found = data.integrations.filter(({ product }) => products.some(({ id }) => id === product));
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} integrations of ${name}`);
      return found[0];
    },
    changes() {
      const changes = archive.changes.list({ after: seen, first: 100_000 });
      seen = changes.at(-1)?.seq ?? seen;
      return changes;
    },
    takeDown(host, status) {
      const file = `${host}/routes.json`;
      const before = routesOf.get(host) ?? site.read(file);
      routesOf.set(host, before);
      const { routes } = JSON.parse(before) as { routes: unknown[] };
      const down = { path: '/*', status: status ?? 200 };
      site.edit(file, () => JSON.stringify({ routes: status === null ? routes : [down, ...routes] }));
    },
    async close() {
      await harvesting.close();
      for (const path of [site.root, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
}
