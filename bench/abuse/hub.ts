/**
 * The hub that is attacked: as an API process runs, over an archive of the sample site and as many more integrations as are wanted, in a
 * process of its own. Sends its port and some ids when it answers.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { startHub } from '../../src/app/start-hub.ts';
import { readConfig } from '../../src/config/config.ts';
import { newFolder } from '../../test/support/hub-process.ts';
import { freePort } from '../../test/support/redis.ts';
import { fillArchive } from '../soak/fill-archive.ts';
import type { Known } from './shot.ts';

const integrations = Number(process.argv[2] ?? 10_000);
/** A folder that a run before has filled can be used again. */
const folder = process.env.HUB_BENCH_DATA ?? newFolder();
const limits = process.argv.includes('limits');
const config = readConfig({
  HUB_DATA_DIR: folder,
  HUB_ROLE: 'api',
  PORT: String(await freePort()),
  HUB_TRUSTED_PROXIES: '127.0.0.1',
  ...(!limits && { HUB_COST_PER_MINUTE: '0' }),
});
if (!existsSync(join(folder, 'sample/archive.sqlite')))
  await fillArchive(readConfig({ HUB_DATA_DIR: folder }), integrations);
const { port } = await startHub(config, { logger: pino({ level: 'silent' }) });
const url = `http://127.0.0.1:${port}`;
while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));

const query =
  '{ products(first: 1000) { nodes { id } } vendors(first: 1000) { nodes { id } } targets { key } profiles { key } }';
const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
const { data } = (await response.json()) as {
  data: Record<'products' | 'vendors', { nodes: { id: string }[] }> &
    Record<'targets' | 'profiles', { key: string }[]>;
};
const known: Known = {
  products: data.products.nodes.map(({ id }) => id),
  vendors: data.vendors.nodes.map(({ id }) => id),
  targets: data.targets.map(({ key }) => key),
  profiles: data.profiles.map(({ key }) => key),
};
process.send?.({ port, known, folder });
process.on('message', (message) => {
  if (message === 'begin') globalThis.gc?.();
  else if (message !== 'end') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1000 });
});
