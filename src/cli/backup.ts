import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUpRecord } from '../app/installation.ts';
import type { Config } from '../config/config.ts';
import { UsageError } from './usage-error.ts';

/** Copies the archive to a new file while the hub runs; gives the lines to print. Throws UsageError, ArchiveUnavailable. */
export function backUp(config: Config, target: string): string[] {
  const copy = resolve(target);
  if (existsSync(copy)) throw new UsageError(`${copy} is there already. Name a new file.`);
  const summary = backUpRecord(config, copy);
  if (!summary) throw new UsageError('There is no archive here yet. Harvest first.');
  return [`✓ ${copy}`, ...summaryLines(summary)];
}

/** What an archive holds, for people. */
export function summaryLines({
  bytes,
  runs,
  documents,
  snapshot,
}: NonNullable<ReturnType<typeof backUpRecord>>): string[] {
  return [
    `  ${(bytes / 1e6).toFixed(1)} MB: ${runs} runs, ${documents} documents, every byte checked by its digest`,
    `  snapshot ${snapshot ?? 'none'}`,
  ];
}
