/** What is other in a table from one whole snapshot to the next, line by line. */
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Columns that are other in every snapshot, and say nothing of a row. */
const ofSnapshot = new Set(['snapshot', 'snapshotAt']);

/** Counts of a delta; they rise while its lines are read. */
export interface DeltaCounts {
  added: number;
  changed: number;
  removed: number;
}

/**
 * Lines of the delta: `{"op":"added"|"changed","row":{…}}` in the order of the new table, then `{"op":"removed","key":…}`.
 * Of each row of the old table it holds the key and a digest of 22 signs.
 */
export async function* deltaLines(
  before: string,
  after: string,
  key: string | null,
  counts: DeltaCounts,
): AsyncGenerator<string> {
  const old = new Map<string, { readonly name: unknown; readonly digests: string[] }>();
  for await (const line of linesOf(before)) {
    const { name, digest } = identify(JSON.parse(line), key);
    const id = JSON.stringify(name);
    const known = old.get(id);
    if (known) known.digests.push(digest);
    else old.set(id, { name, digests: [digest] });
  }
  for await (const line of linesOf(after)) {
    const row = JSON.parse(line);
    const { name, digest } = identify(row, key);
    const left = old.get(JSON.stringify(name))?.digests ?? [];
    const same = left.indexOf(digest);
    const isNew = left.length === 0;
    left.splice(Math.max(0, same), 1);
    if (same >= 0) continue;
    counts[isNew ? 'added' : 'changed'] += 1;
    yield `${JSON.stringify({ op: isNew ? 'added' : 'changed', row })}\n`;
  }
  for (const { name, digests } of old.values())
    for (const _ of digests) {
      counts.removed += 1;
      yield `${JSON.stringify({ op: 'removed', key: name })}\n`;
    }
}

/** The name of a row, and a digest of all that it says. */
function identify(row: Readonly<Record<string, unknown>>, key: string | null) {
  const said = Object.entries(row).filter(([name]) => !ofSnapshot.has(name));
  const digest = hash('sha256', JSON.stringify(said), 'base64url').slice(0, 22);
  return { name: key === null ? Object.fromEntries(said) : row[key], digest };
}

/** Lines of a packed file. */
const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
