import { existsSync } from 'node:fs';
import { type ArchiveSummary, backUpArchive, restoreArchive } from '../../archive/backup.ts';
import { dataOf, decodeSnapshot } from '../../catalogue/snapshot/decode-snapshot.ts';
import { type Config, ConfigError } from '../../config/config.ts';
import { archiveFile, makeDataFolder, systemClock } from './paths.ts';

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
