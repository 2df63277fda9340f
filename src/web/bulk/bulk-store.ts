/** Whole snapshots of every night, in a folder of their own beside the record. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueHolder } from '../../graphql/context.ts';
import { createSchema } from '../../graphql/schema.ts';
import { type ContextDeps, contextFor } from '../answer/own-context.ts';
import { describeTable } from '../export/dictionary.ts';
import { tables } from '../export/tables/index.ts';
import type { BulkManifest, BulkSnapshots } from './manifest.ts';
import { expiredDays, type Retention } from './retention.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** What snapshots are made of, and where they are kept. */
export interface BulkDeps extends ContextDeps {
  readonly holder: CatalogueHolder;
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
  readonly #stopped = new AbortController();

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
      this.#stopped.abort();
      await this.#making?.catch(() => undefined);
    };
  }

  async #make(isDueNow: boolean): Promise<boolean> {
    const { holder, clock, folder, retention, publicUrl } = this.#deps;
    const catalogue = holder.current?.catalogue;
    const { day, hour } = norwegianTime(clock.now());
    const [newest] = this.list();
    const isDue = newest === undefined || (newest.day < day && (isDueNow || hour >= fromHour));
    if (!catalogue || !isDue) return false;
    mkdirSync(folder, { recursive: true });
    dropUnfinished(folder);
    const unfinished = join(folder, `.${day}.tmp`);
    mkdirSync(unfinished);
    try {
      const schema = createSchema();
      await writeSnapshot({
        schema,
        // What is computed for a question is no part of a whole snapshot.
        tables: tables.filter(({ derived }) => !derived).map((table) => describeTable(schema, table)),
        catalogue,
        contextOf: () => contextFor(this.#deps, { states: { known: new Map() } }, catalogue),
        origin: publicUrl ?? '',
        day,
        folder: unfinished,
        previous: newest ? { manifest: newest, folder: join(folder, newest.day) } : null,
        signal: this.#stopped.signal,
      });
      rmSync(join(folder, day), { recursive: true, force: true });
      renameSync(unfinished, join(folder, day));
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (this.#stopped.signal.aborted) return false;
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
