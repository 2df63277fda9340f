/**
 * Kills a harvest again and again, at another moment each time, and looks whether the archive is whole and what it serves
 * one of the two snapshots that it may be: `node bench/kills.ts [100]`. The tests do it six times.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkArchive } from '../src/archive/backup.ts';
import { openArchive } from '../src/archive/open-archive.ts';
import { createEmbeddedStore } from '../src/serving/embedded-store.ts';
import { lackingIn } from '../src/serving/projection.ts';
import { newFolder, runHub } from '../test/support/hub-process.ts';
import { copySampleSite, vkp } from '../test/support/sample-copy.ts';

const rounds = Number(process.argv[2] ?? 100);
const root = join(import.meta.dirname, '..');
const site = copySampleSite();
const data = newFolder();
const env = { HUB_DATA_DIR: data, HUB_SAMPLE_SITE: site.root };
const sources = ['nhn-vkp', 'redaksjon'];
const file = (name: string) => join(data, 'sample', `${name}.sqlite`);

function current() {
  const archive = openArchive(file('archive'));
  try {
    return archive.currentSnapshot();
  } finally {
    archive.close();
  }
}

/** As if the time that a dead harvester's lease lasts had gone by. */
function endLeases(): void {
  for (const [name, table] of [
    ['archive', 'lease'],
    ['serving', 'state'],
  ] as const) {
    const db = new DatabaseSync(file(name), { timeout: 5_000 });
    db.exec(`UPDATE ${table} SET expires_at = 0`);
    db.close();
  }
}

/** A harvest, when it said that a list was read, and when it ended. */
function startHarvest() {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/cli.ts', 'harvest', ...sources], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit').then(() => performance.now() - started);
  const read = new Promise<number>((resolve) => {
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
      if (/^[✓=]/mu.test(output)) resolve(performance.now() - started);
    });
    void ended.then(resolve);
  });
  return { child, read, ended };
}

function edit(round: number): void {
  site.edit(vkp, (page) =>
    page.replace(
      /Diktastrand Medisinlogg[^<]*<\/td><td>[^<]*/u,
      `Diktastrand Medisinlogg</td><td>${round}.0`,
    ),
  );
}

await runHub(['harvest', ...sources], env);
edit(rounds);
const whole = startHarvest();
/** Milliseconds to the first list, and from there to the end. */
let [reading, publishing] = [await whole.read, 0];
publishing = (await whole.ended) - reading;
const seen = { killed: 0, whilePublishing: 0, ended: 0, published: 0, wrong: 0 };
for (let round = 0; round < rounds; round++) {
  edit(round);
  const before = current();
  const { child, read, ended } = startHarvest();
  // Spread evenly without being in step; two in three fall after a list is read: recording, merging, publishing, projecting.
  const share = (round * 0.618) % 1;
  const late = round % 3 > 0;
  if (late) await read;
  const wait = sleep((late ? publishing * 1.2 : reading) * share);
  await Promise.race([ended, wait]);
  const wasKilled = child.kill('SIGKILL');
  const took = await ended;
  // The machine may have become quicker or slower since.
  if (!wasKilled) publishing = Math.max(100, took - (await read));
  seen[wasKilled ? 'killed' : 'ended'] += 1;
  if (wasKilled && late) seen.whilePublishing += 1;
  checkArchive(file('archive'));
  const after = current();
  if (after?.version !== before?.version) seen.published += 1;
  if (![after?.version, after?.previous].includes(before?.version)) seen.wrong += 1;
  endLeases();
}
const last = await runHub(['harvest', ...sources], env);
const archive = openArchive(file('archive'));
const store = createEmbeddedStore(file('serving'));
const lacking = await lackingIn(archive, store);
console.log({ rounds, ...seen, lastExit: last.code, lacking: Object.fromEntries(lacking) });
await store.close();
archive.close();
process.exitCode = seen.wrong > 0 || last.code !== 0 || lacking.size > 0 ? 1 : 0;
