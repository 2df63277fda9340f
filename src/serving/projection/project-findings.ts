import { createHash } from 'node:crypto';
import { worstFirst } from '../../domain/findings/order.ts';
import type { FindingRecord } from '../../domain/record.ts';
import { decodeJson, encodeJson } from '../codec.ts';
import { type FindingIndex, findingKey, indexKey, type StoredFinding } from '../layout.ts';
import { type Projecting, putChanged } from './projected.ts';

/** Writes the findings of each source that are not there or have changed. Gives the keys of all, never capped. */
export async function projectFindings(
  projecting: Projecting,
  sources: readonly string[],
): Promise<Set<string>> {
  const { archive, store, held } = projecting;
  const before = await store.get('index', sources.map(indexKey.findings));
  const needed = new Set<string>();
  const indexes = new Map<string, FindingIndex>();
  for (const [i, source] of sources.entries()) {
    const known = decodeJson<FindingIndex>(before[i] ?? null, ['items']);
    const digests = new Map(known?.items.map(([id, , , digest]) => [id, digest]));
    const records = archive.findings.list(source).sort(worstFirst);
    const present = records.find(({ state }) => state !== 'FIXED');
    const fresh: [string, Uint8Array][] = [];
    const items = records.map((record): FindingIndex['items'][number] => {
      const key = findingKey(source, record.id);
      const value = encodeJson(toStored(record));
      const digest = createHash('sha256').update(value).digest('base64url').slice(0, 16);
      needed.add(key);
      if (digests.get(record.id) !== digest || !held.finding.has(key)) fresh.push([key, value]);
      return [record.id, record.state, record.severity, digest];
    });
    if (fresh.length > 0) await store.put('finding', fresh);
    indexes.set(indexKey.findings(source), {
      lastRun: present?.lastRun ?? null,
      lastSeen: present?.lastSeen ?? null,
      items,
    });
  }
  await putChanged(store, 'index', indexes);
  return needed;
}

function toStored(record: FindingRecord): StoredFinding {
  if (record.state === 'FIXED') return record;
  const { lastRun: _, lastSeen: __, ...stored } = record;
  return stored;
}
