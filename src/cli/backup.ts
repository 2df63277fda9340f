import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backUpRecord } from '../app/installation/copy-record.ts';
import { requireArchive } from '../app/installation/open-record.ts';
import { readConfig } from '../config/config.ts';
import { reasonOf } from './reason-of.ts';
import { UsageError } from './usage-error.ts';

/** Copies the archive to a new file while the hub runs; gives the lines to print. Throws UsageError, or an Error that names the paths. */
export function runBackup(target: string): string[] {
  const config = readConfig();
  const copy = resolve(target);
  requireArchive(config);
  if (existsSync(copy)) throw new UsageError(`${copy} is there already. Name a new file.`);
  const folder = dirname(copy);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}. Make it first, or name another file.`);
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(`${folder} cannot be written to (${reasonOf(error)}).`);
  }
  try {
    return [`✓ ${copy}`, ...summaryLines(backUpRecord(config, copy))];
  } catch (error) {
    throw new Error(`No backup of ${config.dataDir} was made as ${copy}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** What an archive holds, for people. */
export function summaryLines({
  bytes,
  runs,
  documents,
  snapshot,
}: ReturnType<typeof backUpRecord>): string[] {
  return [
    `  ${(bytes / 1e6).toFixed(1)} MB: ${runs} runs, ${documents} documents, every byte checked by its digest`,
    `  snapshot ${snapshot ?? 'none'}`,
  ];
}
