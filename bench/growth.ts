/**
 * How much archive and memory one harvest costs, in sample mode: `node bench/growth.ts [harvests]`. Unchanged harvests
 * first, then as many in which one row of one list has changed.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openHarvesting } from '../src/app/open-harvesting.ts';
import { readConfig } from '../src/config/config.ts';

const harvests = Number(process.argv[2] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'growth-'));
const site = join(folder, 'site');
const data = join(folder, 'data');
const list = join(
  site,
  'www.nhn.no/for-leverandorer/godkjenning-av-integrasjon/velferdsteknologisk-knutepunkt/index.html',
);
cpSync(join(import.meta.dirname, '../samples/site'), site, { recursive: true });
const hub = await openHarvesting(readConfig({ HUB_DATA_DIR: data, HUB_SAMPLE_SITE: site }));
let edits = 0;

function archiveBytes(): number {
  const db = new DatabaseSync(join(data, 'sample/archive.sqlite'));
  const { pages } = db
    .prepare(
      'SELECT (page_count - freelist_count) * page_size AS pages FROM pragma_page_count, pragma_freelist_count, pragma_page_size',
    )
    .get() as { pages: number };
  db.close();
  return pages;
}

function memoryBytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(what: string, prepare: () => void): Promise<void> {
  const before = { archive: archiveBytes(), memory: memoryBytes() };
  const started = performance.now();
  let snapshots = 0;
  for (let count = 0; count < harvests; count++) {
    prepare();
    const result = await hub.harvester.harvest();
    if (result.ok && result.published?.isNew) snapshots += 1;
  }
  const each = (bytes: number) => `${(bytes / harvests / 1024).toFixed(1)} KB`;
  console.log(
    `${what}: archive +${each(archiveBytes() - before.archive)}, memory +${each(memoryBytes() - before.memory)}, ` +
      `${Math.round((performance.now() - started) / harvests)} ms a harvest; ${snapshots} snapshots of ${harvests}`,
  );
}

const first = performance.now();
await hub.harvester.harvest();
console.log(
  `first harvest: ${Math.round(performance.now() - first)} ms, archive ${(archiveBytes() / 1e6).toFixed(2)} MB`,
);
await hub.harvester.harvest();
await measure('unchanged', () => undefined);
await measure('one row changed', () => {
  edits += 1;
  const page = readFileSync(list, 'utf8');
  const row = /(<td>Diktastrand Medisinlogg<\/td><td>)[^<]*/u;
  writeFileSync(list, page.replace(row, `$1${edits}.0`));
});
await hub.close();
rmSync(folder, { recursive: true, force: true });
