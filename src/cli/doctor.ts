import { accessSync, constants, existsSync, lstatSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { connectors } from '../../connectors/index.ts';
import { openRecordForReading } from '../app/installation/open-record.ts';
import { countLacking, openStore, ownerOf, peekStore } from '../app/installation/open-store.ts';
import { archiveFile } from '../app/installation/paths.ts';
import { type Config, ConfigError, readConfig as readSettings } from '../config/config.ts';
import { doubtOf } from '../harvest/clock-doubt.ts';
import { connected } from '../harvest/harvester.ts';
import { readDecisionFile } from '../harvest/publish/decisions.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { ServingStore } from '../ports/serving-store.ts';
import { printLines } from './print/print.ts';
import { sourceLines } from './print/print-sources.ts';
import { reasonOf } from './reason-of.ts';

/** A GiB free lasts for years of unchanged lists; below this a harvest may fail in the middle of a month. */
const LOW_DISK_BYTES = 512 * 1024 * 1024;

/** What was looked at, a line each, and whether all is well. */
interface Diagnosis {
  readonly healthy: boolean;
  readonly lines: readonly string[];
}

/** Prints what is wrong with this installation; gives the exit code. */
export async function runDoctor(): Promise<number> {
  const { lines, healthy } = await diagnose(readSettings);
  printLines(lines);
  return healthy ? 0 : 1;
}

/** Looks at everything that this installation needs and says what to do where something is wrong. Changes nothing. */
async function diagnose(readConfig: () => Config): Promise<Diagnosis> {
  const lines: string[] = [];
  let healthy = true;
  const good = (text: string) => lines.push(`✓ ${text}`);
  const note = (text: string) => lines.push(`i ${text}`);
  const bad = (text: string, todo: string) => {
    healthy = false;
    lines.push(`✗ ${text}`, `    ${todo}`);
  };

  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) good(`Node ${process.versions.node}`);
  else
    bad(
      `Node ${process.versions.node} is too old`,
      'Use `npx hub`, which runs on the Node that npm ci installed.',
    );

  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    bad(error.message, 'Correct or remove this environment variable.');
    return { healthy, lines };
  }
  good(`settings: mode ${config.mode}, role ${config.role}, port ${config.port}, data in ${config.dataDir}`);
  if (config.mode === 'LIVE') {
    if (config.contact.includes('example.invalid')) {
      bad('no contact address is set', 'Set HUB_CONTACT, so that a partner can reach whoever runs this hub.');
    }
    if (!config.secrets.HDIR_API_KEY)
      note('no HDIR_API_KEY: Referansekatalogen is read from its pages instead');
  }
  checkDisk(config, { good, bad });
  checkDecisions(config, { good, bad });
  await checkStore(config, { good, bad });
  checkArchive(config, lines, { good, note, bad });
  return { healthy, lines };
}

interface Say {
  readonly good: (text: string) => void;
  readonly bad: (text: string, todo: string) => void;
}

const isThere = (place: string) => {
  try {
    return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
};

function checkDisk(config: Config, { good, bad }: Say): void {
  let place = config.dataDir;
  // A link that leads nowhere is there, and nothing can be made below it.
  while (!isThere(place) && place !== dirname(place)) place = dirname(place);
  let space: ReturnType<typeof statfsSync>;
  try {
    if (!statSync(place).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(place, constants.W_OK | constants.X_OK);
    const file = archiveFile(config);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    space = statfsSync(place);
  } catch (error) {
    bad(
      `${config.dataDir} cannot be written to: ${reasonOf(error)}`,
      'Give this user the right to write there, or set HUB_DATA_DIR.',
    );
    return;
  }
  const { bavail, bsize } = space;
  const free = bavail * bsize;
  const megabytes = `${Math.round(free / 1024 / 1024)} MB free for data`;
  if (free < LOW_DISK_BYTES) bad(megabytes, 'Make room, or set HUB_DATA_DIR to a larger disk.');
  else good(megabytes);
}

function checkDecisions({ decisions }: Config, { good, bad }: Say): void {
  const read = readDecisionFile(decisions);
  if (read.ok) {
    good(`${read.decisions.length} decisions on vendors in ${decisions}`);
    return;
  }
  bad(
    `${decisions} cannot be used, so nothing new is published: ${read.problems.map((problem) => problem.split('\n', 1)[0]).join('; ')}`,
    'Correct the file; `hub resolve` says when it is in order.',
  );
}

/** Null: there is no archive yet, or it cannot be opened, which is reported elsewhere. */
function archiveId(config: Config): string | null {
  try {
    const archive = openRecordForReading(config);
    try {
      return archive.id();
    } finally {
      archive.close();
    }
  } catch {
    return null;
  }
}

async function checkStore(config: Config, { good, bad }: Say): Promise<void> {
  if (config.redisUrl === null) {
    try {
      const version = peekStore(config);
      good(`embedded store answers${version ? `, serving snapshot ${version}` : ', empty'}`);
      if (version) await checkEntries(config, null, { good, bad });
    } catch (error) {
      bad(
        `embedded store cannot be read: ${reasonOf(error)}`,
        'Harvest, or start the hub: what it serves is made anew from the archive.',
      );
    }
    return;
  }
  const store = openStore(config);
  try {
    await connected(store);
    const current = await store.current();
    good(
      `${store.kind} store answers${current ? `, serving snapshot ${current.snapshot.version}` : ', empty'}`,
    );
    if (await store.evicts())
      bad(
        'Redis throws entries away when it is full',
        'Set maxmemory-policy noeviction, and maxmemory to what docs/scaling.md says.',
      );
    const owner = await ownerOf(store);
    const own = archiveId(config);
    if (store.kind === 'redis' && owner !== null && own !== null && owner !== own) {
      bad(
        `Redis serves the archive ${owner}, and the one in ${config.dataDir} is ${own}`,
        'Set HUB_DATA_DIR to the archive that is served. If that is gone for good: hub harvest --take-over',
      );
    } else if (current) await checkEntries(config, store, { good, bad });
  } catch (error) {
    bad(
      `${store.kind} store does not answer: ${reasonOf(error)}`,
      'Start it, or correct REDIS_URL. The hub goes on from memory and its archive meanwhile.',
    );
  } finally {
    await store.close();
  }
}

/** Every entry that the archive would give the store is looked for. A harvest that is at work has some still to write. */
async function checkEntries(config: Config, store: ServingStore | null, { good, bad }: Say): Promise<void> {
  const lacking = await countLacking(config, store);
  if (!lacking) return;
  if (lacking.size === 0) return good('the store has every entry of the archive');
  const entries = [...lacking].map(([space, count]) => `${space} ${count}`).join(', ');
  bad(
    `the store lacks entries that the archive has, or holds others: ${entries}`,
    'A hub that harvests brings them back by itself; else: hub harvest. A Redis that evicts loses them again.',
  );
}

function checkArchive(
  config: Config,
  lines: string[],
  { good, note, bad }: Say & { note: (text: string) => void },
): void {
  if (!existsSync(archiveFile(config))) {
    note('nothing harvested yet: run `npx hub harvest` or `npm start`');
    return;
  }
  try {
    const archive = openRecordForReading(config);
    try {
      const snapshot = archive.snapshots.current();
      good(snapshot ? `archive opens, snapshot ${snapshot.version}` : 'archive opens, no snapshot yet');
      checkClock(archive, { good, bad });
      lines.push('', ...sourceLines(connectors, archive, new Date()));
    } finally {
      archive.close();
    }
  } catch (error) {
    bad(
      `the archive cannot be opened: ${reasonOf(error)}`,
      'Restore it from a backup, or move it away to start a new one.',
    );
  }
}

function checkClock(archive: Pick<Archive, 'runs'>, { good, bad }: Say): void {
  const now = new Date();
  const doubt = doubtOf(now, archive.runs.lastHarvest());
  if (doubt === null) good(`clock: ${now.toISOString()}`);
  else bad(`clock: ${doubt.en}`, 'Set the clock. If it is right, say so once: hub harvest --trust-clock');
}
