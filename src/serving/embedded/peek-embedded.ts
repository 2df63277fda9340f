import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { type ServingStore, StoreUnavailable } from '../../ports/serving-store.ts';
import { readEntries } from './embedded-file.ts';

/** A look into an embedded store's file. */
interface Peek extends Pick<ServingStore, 'get'> {
  /** The version of the snapshot that it serves; null: none. Throws StoreUnavailable. */
  snapshot(): string | null;
  close(): void;
}

/** Opens an embedded store's file to look and change nothing: a file that is damaged stays so. Throws StoreUnavailable. */
export function peekEmbedded(file: string): Peek {
  const db = reached(() => {
    // Where nobody has it open there is nothing beside it, and looking must not put anything there.
    const url = pathToFileURL(file);
    if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
    return new DatabaseSync(url, { readOnly: true, timeout: 1_000 });
  });
  return {
    snapshot: () =>
      reached(() => {
        const snapshot = db.prepare('SELECT snapshot FROM state').get()?.snapshot;
        return typeof snapshot === 'string' ? String(JSON.parse(snapshot).version) : null;
      }),
    get: async (space, keys) => reached(() => readEntries(db, space, keys)),
    close: () => db.close(),
  };
}

function reached<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StoreUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
