import type { Promotion } from '../ports/serving-store.ts';

/**
 * A promotion as a store keeps it, as JSON; null where there is none, and for what is none of ours: half-written, or
 * another's. The harvester then promotes anew.
 */
export function readPromotion(json: string | null): Promotion | null {
  if (json === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  return isPromotion(value) ? value : null;
}

function isPromotion(value: unknown): value is Promotion {
  const { epoch, snapshot } = (value ?? {}) as Partial<Promotion>;
  return (
    Number.isSafeInteger(epoch) &&
    typeof snapshot?.version === 'string' &&
    typeof snapshot.digest === 'string' &&
    typeof snapshot.createdAt === 'string' &&
    typeof snapshot.batches === 'object' &&
    snapshot.batches !== null
  );
}
