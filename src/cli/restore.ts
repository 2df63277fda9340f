import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreRecord } from '../app/installation.ts';
import type { Config } from '../config/config.ts';
import { summaryLines } from './backup.ts';
import { UsageError } from './usage-error.ts';

/** Puts a backup in the archive's place; gives the lines to print. Throws UsageError, ArchiveUnavailable. */
export function restore(config: Config, source: string, force: boolean): string[] {
  const copy = resolve(source);
  if (!existsSync(copy)) throw new UsageError(`There is no file ${copy}.`);
  try {
    const { file, setAside, summary } = restoreRecord(config, copy, force);
    const kept = setAside ? [`  what was here before is kept as ${setAside}`] : [];
    return [`✓ ${file}`, ...summaryLines(summary), ...kept];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXISTS')) throw error;
    throw new UsageError(
      'There are harvests here already. With --force they are set aside and the backup takes their place.',
    );
  }
}
