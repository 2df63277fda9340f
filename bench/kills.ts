/**
 * Kills a harvest again and again, at another moment each time, and looks whether the archive is whole and what it serves
 * one of the two snapshots that it may be: `node bench/kills.ts [100]`. The tests do it six times. Linux only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkArchive } from '../src/archive/backup.ts';
import { openArchive } from '../src/archive/open-archive.ts';
import { createEmbeddedStore } from '../src/serving/embedded/embedded-store.ts';
import { lackingIn } from '../src/serving/projection/projection.ts';
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
    return archive.snapshots.current();
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

/** CPU that a process has used, in ticks of 10 ms, all its threads; 0 when it is gone. A busy machine lengthens time, not this. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** A harvest, what it had used when it said that a list was read, and the most that was seen of it. */
function startHarvest() {
  const child = spawn(process.execPath, ['src/cli.ts', 'harvest', ...sources], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const used = { toRead: 0, inAll: 0 };
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
    if (used.toRead === 0 && /^[✓=]/mu.test(output)) used.toRead = cpuOf(child.pid);
  });
  return { child, used, ended: once(child, 'exit').then(() => true) };
}

/** Kills the harvest when it has used what `moment` says. False: it had ended before. */
async function killAt(
  { child, used, ended }: ReturnType<typeof startHarvest>,
  moment: () => number,
): Promise<boolean> {
  for (;;) {
    used.inAll = Math.max(used.inAll, cpuOf(child.pid));
    if (used.inAll >= moment()) child.kill('SIGKILL');
    if (await Promise.race([ended, sleep(5, false)])) return child.signalCode === 'SIGKILL';
  }
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
await killAt(whole, () => Infinity);
/** To the first list, and from there to the end. */
let [reading, publishing] = [whole.used.toRead, whole.used.inAll - whole.used.toRead];
const seen = { killed: 0, whilePublishing: 0, published: 0, ended: 0, wrong: 0, damaged: 0 };
for (let round = 0; round < rounds; round++) {
  edit(round);
  const before = current();
  const harvest = startHarvest();
  const { used, child } = harvest;
  // Spread evenly without being in step; two in three fall after a list is read (recording, merging, publishing, projecting), half
  // of these near the end.
  const spread = (round * 0.618) % 1;
  const share = round % 3 === 2 ? 0.6 + 0.45 * spread : spread;
  const late = round % 3 > 0;
  const wasKilled = await killAt(harvest, () =>
    late ? (used.toRead || Infinity) + publishing * share : reading * share,
  );
  if (!wasKilled) [reading, publishing] = [used.toRead, used.inAll - used.toRead];
  seen[wasKilled ? 'killed' : 'ended'] += 1;
  if (wasKilled && late) seen.whilePublishing += 1;
  try {
    checkArchive(file('archive'));
  } catch (error) {
    seen.damaged += 1;
    console.error(round, error);
  }
  const after = current();
  if (after?.version !== before?.version) seen.published += 1;
  if (![after?.version, after?.previous].includes(before?.version)) seen.wrong += 1;
  if (!wasKilled && (child.exitCode !== 0 || after?.version === before?.version)) seen.wrong += 1;
  if (process.env.VERBOSE)
    console.log({ round, late, share, reading, publishing, ...used, wasKilled, ...seen });
  endLeases();
}
const last = await runHub(['harvest', ...sources], env);
const archive = openArchive(file('archive'));
const store = createEmbeddedStore(file('serving'));
const lacking = await lackingIn(archive, store);
console.log({ rounds, ...seen, lastExit: last.code, lacking: Object.fromEntries(lacking) });
await store.close();
archive.close();
process.exitCode = seen.wrong > 0 || seen.damaged > 0 || last.code !== 0 || lacking.size > 0 ? 1 : 0;
