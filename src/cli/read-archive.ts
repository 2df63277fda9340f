import { openRecordForReading } from '../app/installation/open-record.ts';
import { type Config, readConfig } from '../config/config.ts';
import type { Archive } from '../ports/archive/archive.ts';

/** Reads something of the archive and gives the lines to print. Throws UsageError where there is no archive. */
export function readArchive<T>(work: (archive: Archive, config: Config) => T): T {
  const config = readConfig();
  const archive = openRecordForReading(config);
  try {
    return work(archive, config);
  } finally {
    archive.close();
  }
}
