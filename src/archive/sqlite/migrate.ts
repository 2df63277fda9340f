import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ArchiveUnavailable } from './archive-unavailable.ts';

const folder = join(import.meta.dirname, 'migrations');

/**
 * Brings the database to the newest version, one transaction a step; `user_version` says how far it has come. A step
 * is a file `migrations/<number>-<name>.sql` and is never edited after it was released. Throws ArchiveUnavailable
 * TOO_NEW for a database from a later version of the hub.
 */
export function migrate(db: DatabaseSync, transaction: (work: () => void) => void): void {
  const steps = readSteps();
  const newest = steps.length;
  if (versionOf(db) > newest) throw new ArchiveUnavailable('TOO_NEW', `${versionOf(db)} > ${newest}`);
  if (versionOf(db) === newest) return;
  for (const [index, file] of steps.entries()) {
    transaction(() => {
      // Another process may have taken this step since we looked.
      if (versionOf(db) !== index) return;
      db.exec(readFileSync(join(folder, file), 'utf8'));
      db.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

/** The version of an archive that has had every step. */
export const newestVersion = () => readSteps().length;

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version);
}

function readSteps(): string[] {
  const steps = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  for (const [index, file] of steps.entries()) {
    if (Number(file.slice(0, 3)) !== index + 1) throw new Error(`Migration ${file} is out of sequence.`);
  }
  return steps;
}
