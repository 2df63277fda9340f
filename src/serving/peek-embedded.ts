import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StoreUnavailable } from './store.ts';

/**
 * The version of the snapshot that an embedded store's file serves; null: none. Looks and changes nothing: a file that is damaged
 * stays so. Throws StoreUnavailable.
 */
export function peekEmbedded(file: string): string | null {
  try {
    // Where nobody has it open there is nothing beside it, and looking must not put anything there.
    const url = pathToFileURL(file);
    if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
    const db = new DatabaseSync(url, { readOnly: true, timeout: 1_000 });
    try {
      const snapshot = db.prepare('SELECT snapshot FROM state').get()?.snapshot;
      return typeof snapshot === 'string' ? String(JSON.parse(snapshot).version) : null;
    } finally {
      db.close();
    }
  } catch (error) {
    throw new StoreUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
