/** Where this installation keeps what it has. Nothing is opened here, so that every command can load it at no cost. */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from '../../config/config.ts';
import type { Clock } from '../../ports/clock.ts';
import { makeFolder } from './make-folder.ts';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../../..');
/** Where the sample site is looked for by people; another one is taken when this is not free. */
export const SAMPLE_PORT = 4010;
/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() };

/** Where the record is. */
export const archiveFile = (config: Config) => join(config.dataDir, 'archive.sqlite');

/** Where the embedded store is. */
export const storeFile = (config: Config) => join(config.dataDir, 'serving.sqlite');

/** Makes the folder of data where there is none. Throws ConfigError, in one line that names the setting. */
export function makeDataFolder({ dataDir }: Config): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ConfigError(`HUB_DATA_DIR: ${dataDir} cannot be made or written to (${code})`);
  }
}
