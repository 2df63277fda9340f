/** The record of this installation: opened to write, to read, or only where it is already. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { type ArchiveOptions, openArchive } from '../../archive/open-archive.ts';
import { ArchiveUnavailable } from '../../archive/sqlite/archive-unavailable.ts';
import type { Config } from '../../config/config.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import { NoArchive } from './no-archive.ts';
import { archiveFile, makeDataFolder } from './paths.ts';

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

/** The record of this installation. Creates the folder and the file where there are none. */
export function openRecord(config: Config, options: Pick<ArchiveOptions, 'busyTimeoutMs'> = {}): Archive {
  makeDataFolder(config);
  return openArchive(archiveFile(config), options);
}
