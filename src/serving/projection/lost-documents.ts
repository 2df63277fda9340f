/** Which documents a store should have, by the batches of its snapshots and by the newest runs. */
import type { SourceState } from '../../domain/record.ts';
import type { Space } from '../../ports/serving-store.ts';
import { type BatchIndex, indexKey, type RunIndex } from '../layout.ts';

type Read = <T>(
  space: Space,
  keys: readonly string[],
  required: readonly (keyof T & string)[],
) => Promise<(T | null)[]>;

/** The bytes of the documents of so many runs of a source can be read too, so that a held or failed run can be looked into. */
export const RUNS_WITH_BYTES = 3;

/**
 * Places of those that were not found and that the store should have. Reads nothing where all were found; where what
 * names them is lost too, every one of them may be.
 */
export async function lostDocuments(
  sha256s: readonly string[],
  found: readonly unknown[],
  read: Read,
  what: 'document' | 'bytes',
): Promise<ReadonlySet<number>> {
  const missed = [...sha256s.keys()].filter((at) => found[at] === null);
  if (missed.length === 0) return new Set();
  const [states, snapshots] = [
    (await read<SourceState[]>('index', [indexKey.sources], []))[0],
    (
      await read<{ readonly batches: Readonly<Record<string, string>> }[]>('index', [indexKey.snapshots], [])
    )[0],
  ];
  if (!states || !snapshots) return new Set(missed);
  const batches = [...new Set(snapshots.flatMap((snapshot) => Object.values(snapshot.batches)))];
  const [ofBatches, ofRuns] = await Promise.all([
    read<BatchIndex>('index', batches.map(indexKey.batch), ['documents']),
    read<RunIndex>(
      'index',
      states.map(({ source }) => indexKey.runs(source)),
      ['recent'],
    ),
  ]);
  if ([...ofBatches, ...ofRuns].some((index) => index === null)) return new Set(missed);
  const ofRecent = ofRuns.flatMap((index) =>
    (index?.recent ?? []).slice(0, what === 'bytes' ? RUNS_WITH_BYTES : undefined),
  );
  const expected = new Set([...ofBatches, ...ofRecent].flatMap((index) => index?.documents ?? []));
  return new Set(missed.filter((at) => expected.has(sha256s[at] ?? '')));
}
