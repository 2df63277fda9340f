/**
 * How a reader that misses an entry has it brought back: it leaves a word in the store itself, which the harvester finds
 * wherever the two run. The harvester then looks at every entry.
 */

import type { ServingStore } from '../ports/serving-store.ts';
import { decodeJson, encodeJson } from './codec.ts';
import { indexKey, type RepairRequest } from './layout.ts';

/** Between two requests of one process: one word is enough, however many answers miss something. */
const EVERY_MS = 5_000;

/** Makes the way to ask for a repair. It never waits, never throws, and a store that cannot be written to is left alone. */
export function createRepairRequests(
  store: Pick<ServingStore, 'put'>,
  now: () => number = () => performance.now(),
): (request: RepairRequest) => void {
  let asked = Number.NEGATIVE_INFINITY;
  return (request) => {
    if (now() - asked < EVERY_MS) return;
    asked = now();
    store.put('index', [[indexKey.repair, encodeJson(request)]]).catch(() => undefined);
  };
}

/** The request that is open; null: none. Throws StoreUnavailable. */
export async function readRepair(store: Pick<ServingStore, 'get'>): Promise<RepairRequest | null> {
  const [value] = await store.get('index', [indexKey.repair]);
  return decodeJson<RepairRequest>(value ?? null, ['what', 'epoch']);
}
