/** The serving store of this installation, and how far it follows the record. */
import { existsSync } from 'node:fs';
import type { Config } from '../../config/config.ts';
import type { ServingStore } from '../../ports/serving-store.ts';
import { createEmbeddedStore } from '../../serving/embedded/embedded-store.ts';
import { peekEmbedded } from '../../serving/embedded/peek-embedded.ts';
import type { Lacking } from '../../serving/projection/projected.ts';
import { lackingIn } from '../../serving/projection/projection.ts';
import { createRedisStore } from '../../serving/redis/redis-store.ts';
import { openRecordForReading } from './open-record.ts';
import { archiveFile, makeDataFolder, storeFile } from './paths.ts';

export { ownerOf } from '../../serving/projection/ownership.ts';

/** The serving store: Redis where an address is given, else a file beside the archive. */
export function openStore(config: Config): ServingStore {
  if (config.redisUrl) return createRedisStore(config.redisUrl, { scope: config.mode.toLowerCase() });
  makeDataFolder(config);
  try {
    return createEmbeddedStore(storeFile(config));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${storeFile(config)} cannot be opened: ${why}. It may be moved away; it is made anew.`, {
      cause: error,
    });
  }
}

/** The snapshot that the embedded store serves; null: none. Looks and changes nothing. Throws StoreUnavailable. */
export function peekStore(config: Config): string | null {
  if (!existsSync(storeFile(config))) return null;
  const file = peekEmbedded(storeFile(config));
  try {
    return file.snapshot();
  } finally {
    file.close();
  }
}

/** As `openStore`; where there is no file of the embedded store none is made, and an empty store is given. */
export function openExistingStore(config: Config): ServingStore {
  if (config.redisUrl || existsSync(storeFile(config))) return openStore(config);
  return createEmbeddedStore(':memory:');
}

/** Entries that the store lacks or holds otherwise than the record has them, by space; null: there is no record, or no store, here. */
export async function countLacking(
  config: Config,
  store: Pick<ServingStore, 'get'> | null,
): Promise<Lacking | null> {
  if (!existsSync(archiveFile(config)) || (!store && !existsSync(storeFile(config)))) return null;
  const archive = openRecordForReading(config);
  const file = store ? null : peekEmbedded(storeFile(config));
  try {
    return await lackingIn(archive, store ?? file ?? { get: async () => [] });
  } finally {
    file?.close();
    archive.close();
  }
}
