/** Where this installation keeps what it has, and what every command and process opens. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connectors } from '../../connectors/index.ts';
import { ArchiveUnavailable } from '../archive/archive-unavailable.ts';
import { type ArchiveSummary, backUpArchive, restoreArchive } from '../archive/backup.ts';
import { type ArchiveOptions, openArchive } from '../archive/open-archive.ts';
import { dataOf, decodeSnapshot } from '../catalogue/decode-snapshot.ts';
import { type Config, ConfigError } from '../config/config.ts';
import type { Connector } from '../domain/source.ts';
import type { Archive, Clock } from '../harvest/ports.ts';
import { createEmbeddedStore } from '../serving/embedded-store.ts';
import { createFeed } from '../serving/feed.ts';
import { peekEmbedded } from '../serving/peek-embedded.ts';
import type { Lacking } from '../serving/projected.ts';
import { lackingIn } from '../serving/projection.ts';
import { createRedisStore } from '../serving/redis-store.ts';
import type { ServingStore } from '../serving/store.ts';
import { makeFolder } from './make-folder.ts';
import { NoArchive } from './no-archive.ts';

export const root = join(import.meta.dirname, '../..');
/** Where the sample site is looked for by people; another one is taken when this is not free. */
export const SAMPLE_PORT = 4010;
export const systemClock: Clock = { now: () => new Date() };

/** Where the record is. */
export const archiveFile = (config: Config) => join(config.dataDir, 'archive.sqlite');

/** The record, where this installation has one already; only to read in it where the folder cannot be written to. */
export function openExistingRecord(config: Config): Archive | null {
  if (!existsSync(archiveFile(config))) return null;
  return canWrite(config.dataDir) ? openArchive(archiveFile(config)) : openToRead(archiveFile(config));
}

const canWrite = (folder: string) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Throws NoArchive where there is no record here: a folder that was mistyped must not become one. */
export function requireArchive(config: Config): void {
  let found: ReturnType<typeof statSync>;
  try {
    found = statSync(archiveFile(config), { throwIfNoEntry: false });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new NoArchive(`HUB_DATA_DIR: ${config.dataDir} cannot be looked into (${code}).`);
  }
  if (found?.isFile()) return;
  if (found)
    throw new NoArchive(`${archiveFile(config)} is not a file. Move it away, or correct HUB_DATA_DIR.`);
  throw new NoArchive(
    `There is no archive in ${config.dataDir}. Run \`hub harvest\` first, or correct HUB_DATA_DIR or HUB_MODE.`,
  );
}

/** The record for a look of a moment; nothing is made. Throws NoArchive, ArchiveUnavailable. */
export function openRecordForReading(config: Config): Archive {
  requireArchive(config);
  return openToRead(archiveFile(config));
}

/** Written to only where it is of an earlier version, which is brought up to date. */
function openToRead(file: string): Archive {
  try {
    return openArchive(file, { readOnly: true });
  } catch (error) {
    if (!(error instanceof ArchiveUnavailable && error.code === 'TOO_OLD')) throw error;
    return openArchive(file);
  }
}

/** Throws ConfigError, in one line that names the setting. */
function makeDataFolder({ dataDir }: Config): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ConfigError(`HUB_DATA_DIR: ${dataDir} cannot be made or written to (${code})`);
  }
}

/** The record of this installation. Creates the folder and the file where there are none. */
export function openRecord(config: Config, options: Pick<ArchiveOptions, 'busyTimeoutMs'> = {}): Archive {
  makeDataFolder(config);
  return openArchive(archiveFile(config), options);
}

/** The serving store: Redis where an address is given, else a file beside the archive. */
export function openStore(config: Config): ServingStore {
  if (config.redisUrl) return createRedisStore(config.redisUrl, { scope: config.mode.toLowerCase() });
  makeDataFolder(config);
  try {
    return createEmbeddedStore(storeFile(config));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${storeFile(config)} cannot be opened: ${why}. It may be moved away; it is made anew.`, {
      cause: error,
    });
  }
}

/** Where the embedded store is. */
export const storeFile = (config: Config) => join(config.dataDir, 'serving.sqlite');

/** The snapshot that the embedded store serves; null: none. Looks and changes nothing. Throws StoreUnavailable. */
export function peekStore(config: Config): string | null {
  if (!existsSync(storeFile(config))) return null;
  const file = peekEmbedded(storeFile(config));
  try {
    return file.snapshot();
  } finally {
    file.close();
  }
}

/** As `openStore`; where there is no file of the embedded store none is made, and an empty store is given. */
export function openExistingStore(config: Config): ServingStore {
  if (config.redisUrl || existsSync(storeFile(config))) return openStore(config);
  return createEmbeddedStore(':memory:');
}

export { ownerOf } from '../serving/ownership.ts';

/** Entries that the store lacks or holds otherwise than the record has them, by space; null: there is no record, or no store, here. */
export async function countLacking(
  config: Config,
  store: Pick<ServingStore, 'get'> | null,
): Promise<Lacking | null> {
  if (!existsSync(archiveFile(config)) || (!store && !existsSync(storeFile(config)))) return null;
  const archive = openRecordForReading(config);
  const file = store ? null : peekEmbedded(storeFile(config));
  try {
    return await lackingIn(archive, store ?? file ?? { get: async () => [] });
  } finally {
    file?.close();
    archive.close();
  }
}

/** Copies the record to a new file, also while a hub uses it. Throws ArchiveUnavailable. */
export const backUpRecord = (config: Config, copy: string): ArchiveSummary =>
  backUpArchive(archiveFile(config), copy);

/** Puts a copy in the record's place; `setAside` is where the former one is now. Throws ArchiveUnavailable, ConfigError. */
export function restoreRecord(config: Config, copy: string, force: boolean) {
  const file = archiveFile(config);
  makeDataFolder(config);
  const setAside = `${file}.before-${systemClock.now().toISOString().replace(/\D/gu, '').slice(0, 14)}`;
  const summary = restoreArchive(copy, file, {
    force,
    setAside,
    admit: (content) => {
      const { mode } = dataOf(decodeSnapshot(content));
      if (mode === config.mode) return;
      throw new ConfigError(`HUB_MODE: the backup holds ${mode.toLowerCase()} data; nothing was changed`);
    },
  });
  return { file, summary, setAside: existsSync(setAside) ? setAside : null };
}

/** The sources that can be harvested: what is announced and not launched has samples only. */
export function harvested({ mode }: Config): readonly Connector[] {
  return connectors.filter(({ source }) => mode === 'SAMPLE' || source.launched !== false);
}

/** The snapshots to serve, from the store and, where there is one, the archive. */
export const feedOf = (store: ServingStore, archive: Archive | null) => createFeed(store, archive);
