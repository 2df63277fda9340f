import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreRecord } from '../app/installation/copy-record.ts';
import { readConfig } from '../config/config.ts';
import { summaryLines } from './backup.ts';
import { reasonOf } from './reason-of.ts';
import { UsageError } from './usage-error.ts';

/** Puts a backup in the archive's place; gives the lines to print. Throws UsageError, ConfigError, or an Error that names the file. */
export function runRestore(source: string, force: boolean): string[] {
  const config = readConfig();
  const copy = resolve(source);
  const found = statSync(copy, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file ${copy}.`);
  if (!found.isFile()) throw new UsageError(`${copy} is not a file.`);
  try {
    accessSync(copy, constants.R_OK);
  } catch (error) {
    throw new UsageError(`${copy} cannot be read (${reasonOf(error)}).`);
  }
  try {
    const { file, setAside, summary } = restoreRecord(config, copy, force);
    const kept = setAside ? [`  what was here before is kept as ${setAside}`] : [];
    return [`✓ ${file}`, ...summaryLines(summary), ...kept];
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'ConfigError') throw error;
    if ('code' in error && error.code === 'EXISTS') {
      throw new UsageError(
        'There are harvests here already. With --force they are set aside and the backup takes their place.',
      );
    }
    throw new Error(`${copy} was not restored to ${config.dataDir}: ${reasonOf(error)}`, { cause: error });
  }
}
