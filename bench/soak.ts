/**
 * A hub in role `all` for some minutes, with 100,000 integrations, readers that never rest, and lists that change while
 * they are harvested: `node bench/soak.ts [minutes] [integrations]`. Reports memory, descriptors, delays of the event
 * loop and failed reads for each fifth of the time.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../src/config/config.ts';
import { newFolder } from '../test/support/hub-process.ts';
import { freePort } from '../test/support/redis.ts';
import { copySampleSite, vkp } from '../test/support/sample-copy.ts';
import { printTable, short } from './measure.ts';
import { fillArchive } from './soak/fill-archive.ts';

/** Delays of the hub's event loop since it was last asked, in milliseconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly max: number;
}

const minutes = Number(process.argv[2] ?? 30);
const integrations = Number(process.argv[3] ?? 100_000);
const readers = 4;
const site = copySampleSite();
const env = {
  HUB_DATA_DIR: newFolder(),
  HUB_SAMPLE_SITE: site.root,
  HUB_COST_PER_MINUTE: '0',
  PORT: String(await freePort()),
};
await fillArchive(readConfig(env), integrations);

const hub = fork(join(import.meta.dirname, 'soak/hub.ts'), { env: { ...process.env, ...env } });
await once(hub, 'message');
const url = `http://localhost:${env.PORT}`;
while (
  !(await fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  ))
)
  await sleep(500);

let reads = 0;
let failed = 0;
const times: number[] = [];
const versions = new Set<string>();
let stopped = false;

async function read(reader: number): Promise<void> {
  for (let turn = 0; !stopped; turn += 1) {
    const name = `Oppdikt Produkt ${(turn * 7919 + reader * 104_729) % integrations}`;
    const query = `{ catalogue { snapshot { version } } integrations(first: 20, filter: { text: ${JSON.stringify(name)} }) { totalCount
      nodes { id product { name vendor { name } } status { headline } } } search(text: ${JSON.stringify(name)}, first: 5) { score } }`;
    const started = performance.now();
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as {
        data?: { catalogue: { snapshot: { version: string } } };
        errors?: unknown;
      };
      if (response.status !== 200 || errors || !data)
        throw new Error(`${response.status} ${JSON.stringify(errors)}`);
      versions.add(data.catalogue.snapshot.version);
    } catch (error) {
      failed += 1;
      if (failed <= 3) console.error(String(error).slice(0, 500));
    }
    reads += 1;
    times.push(performance.now() - started);
    await sleep(20);
  }
}

const megabytes = () =>
  Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${hub.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const descriptors = () => readdirSync(`/proc/${hub.pid}/fd`).length;
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

async function loopDelay(): Promise<LoopDelay> {
  hub.send('look');
  const [delay] = await once(hub, 'message');
  return delay as LoopDelay;
}

const reading = Array.from({ length: readers }, (_, reader) => read(reader));
const rows: Record<string, string | number>[] = [];
const share = (minutes * 60_000) / 5;
await loopDelay();
for (let part = 1; part <= 5; part += 1) {
  const [seenReads, seenFailed, seenVersions] = [reads, failed, versions.size];
  times.length = 0;
  const ends = performance.now() + share;
  let rss = 0;
  for (let edit = 0; performance.now() < ends; edit += 1) {
    site.edit(vkp, (page) =>
      page.replace(
        /Diktastrand Medisinlogg[^<]*<\/td><td>[^<]*/u,
        `Diktastrand Medisinlogg</td><td>${part}.${edit}`,
      ),
    );
    await sleep(Math.min(10_000, Math.max(0, ends - performance.now())));
    rss = Math.max(rss, megabytes());
  }
  const delay = await loopDelay();
  rows.push({
    minutes: short((part * minutes) / 5),
    'RSS MB': short(megabytes()),
    'most MB': short(rss),
    descriptors: descriptors(),
    'loop p99 ms': short(delay.p99),
    'loop max ms': short(delay.max),
    reads: reads - seenReads,
    'read p99 ms': short(percentile(times, 0.99)),
    failed: failed - seenFailed,
    'new snapshots': versions.size - seenVersions,
  });
  console.log(JSON.stringify(rows.at(-1)));
}
stopped = true;
await Promise.all(reading);
printTable(`${minutes} minutes at ${integrations} integrations, ${readers} readers`, rows);
hub.kill('SIGTERM');
await once(hub, 'exit');
process.exitCode = failed > 0 ? 1 : 0;
