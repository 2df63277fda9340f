/** Whole snapshots of every night, in a folder of their own beside the record. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueHolder } from '../../graphql/context.ts';
import type { Clock } from '../../ports/clock.ts';
import type { BulkManifest, BulkSnapshots } from './manifest.ts';
import { expiredDays, type Retention } from './retention.ts';

/** A whole snapshot to write. */
export interface BulkTask {
  readonly catalogue: Catalogue;
  /** What the addresses in rows begin with; empty: they are paths. */
  readonly origin: string;
  readonly day: string;
  /** The folder to write into, which is there and empty. */
  readonly folder: string;
  /** The snapshot before, and its folder. */
  readonly previous: { readonly manifest: BulkManifest; readonly folder: string } | null;
}

/** Writes whole snapshots, the manifest last. */
export interface BulkWriter {
  write(task: BulkTask): Promise<void>;
  /** What is under way rejects. */
  stop(): Promise<void>;
}

/** What snapshots are made of, and where they are kept. */
export interface BulkDeps {
  readonly holder: Pick<CatalogueHolder, 'current'>;
  readonly clock: Clock;
  readonly writer: BulkWriter;
  readonly folder: string;
  readonly retention: Retention;
  readonly publicUrl: string | null;
  readonly onProblem: (error: unknown) => void;
}

/** Between two checks of whether one is due, and before the first one, when a start has other things to do. */
const checkMs = 15 * 60_000;
const firstCheckMs = 60_000;
/** The hour in Norway from which a day's snapshot is made; the very first one is made at once. */
const fromHour = 2;

/** Keeps the folder. Nothing is written before `make` or `start`. */
export class BulkStore implements BulkSnapshots {
  readonly folder: string;
  readonly #deps: BulkDeps;
  #manifests: readonly BulkManifest[] = [];
  /** When the folder was last seen to change: another process may write. */
  #seen = -1;
  #making: Promise<boolean> | null = null;
  #isStopped = false;

  constructor(deps: BulkDeps) {
    this.#deps = deps;
    this.folder = deps.folder;
  }

  list(): readonly BulkManifest[] {
    const changed = statSync(this.folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed !== this.#seen) this.#manifests = readManifests(this.folder);
    this.#seen = changed;
    return this.#manifests;
  }

  latestFile(table: string, format: 'parquet' | 'jsonl') {
    const [newest] = this.list();
    const file = newest?.tables.find(({ name }) => name === table)?.[format];
    return file && newest
      ? { path: `/bulk/${newest.day}/${file.name}`, sha256: file.sha256, bytes: file.bytes }
      : null;
  }

  /** Makes the snapshot of today where it is due. False: it was not, or nothing is served yet. */
  make(isDueNow = false): Promise<boolean> {
    this.#making ??= this.#make(isDueNow).finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  /** Makes what is due from now on. Gives the way to stop: what is half written is thrown away. */
  start(): () => Promise<void> {
    const check = () => void this.make().catch(this.#deps.onProblem);
    const first = setTimeout(check, firstCheckMs);
    const timer = setInterval(check, checkMs);
    first.unref();
    timer.unref();
    return async () => {
      clearTimeout(first);
      clearInterval(timer);
      this.#isStopped = true;
      await this.#deps.writer.stop();
      await this.#making?.catch(() => undefined);
    };
  }

  async #make(isDueNow: boolean): Promise<boolean> {
    const { holder, clock, writer, folder, retention, publicUrl } = this.#deps;
    const catalogue = holder.current?.catalogue;
    const { day, hour } = norwegianTime(clock.now());
    const [newest] = this.list();
    const isDue = newest === undefined || (newest.day < day && (isDueNow || hour >= fromHour));
    if (!catalogue || !isDue || this.#isStopped) return false;
    mkdirSync(folder, { recursive: true });
    dropUnfinished(folder);
    const unfinished = join(folder, `.${day}.tmp`);
    mkdirSync(unfinished);
    try {
      await writer.write({
        catalogue,
        origin: publicUrl ?? '',
        day,
        folder: unfinished,
        previous: newest ? { manifest: newest, folder: join(folder, newest.day) } : null,
      });
      rmSync(join(folder, day), { recursive: true, force: true });
      renameSync(unfinished, join(folder, day));
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (this.#isStopped) return false;
      throw error;
    }
    for (const old of expiredDays(readManifests(folder).map(sizeOf), retention))
      rmSync(join(folder, old), { recursive: true, force: true });
    this.#seen = -1;
    return true;
  }
}

const isDay = (name: string) => /^\d{4}-\d{2}-\d{2}$/u.test(name);

/** What a process that was killed has left is no snapshot. */
function dropUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.endsWith('.tmp')) rmSync(join(folder, name), { recursive: true, force: true });
}

function readManifests(folder: string): BulkManifest[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter(isDay)
    .sort()
    .reverse()
    .flatMap((day) => readManifest(join(folder, day, 'manifest.json')) ?? []);
}

/** Null where it cannot be read: that is no snapshot, and it is made anew. */
function readManifest(path: string): BulkManifest | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as BulkManifest;
  } catch {
    return null;
  }
}

function sizeOf({ day, tables: own }: BulkManifest) {
  const bytes = own.reduce(
    (sum, { parquet, jsonl, delta }) => sum + parquet.bytes + jsonl.bytes + (delta?.bytes ?? 0),
    0,
  );
  return { day, bytes };
}

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-12-01 03:05` as people in Norway have it. */
function norwegianTime(now: Date): { readonly day: string; readonly hour: number } {
  const text = oslo.format(now);
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}
