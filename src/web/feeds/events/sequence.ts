/** The one sequence of changes, read by its snapshots: every feed is a part of it. */
import type { Change } from '../../../domain/record.ts';
import type { Details } from '../../../ports/details.ts';
import { whole } from '../../../ports/serving-store.ts';

/** Changes read at a time. */
const readAtOnce = 512;
/** Changes that are examined backwards for one feed; what is older is left to the API. */
const lookedAt = 20_000;
/** Changes of one snapshot that are reported one by one: only the first reading of very large lists has more. */
const mostOfSnapshot = 20_000;

type Reads = Pick<Details, 'changes'>;

/** All changes of one snapshot, in their order. */
export type Step = readonly Change[];

/** Snapshots from the last change back, the newest first, whole ones only. */
export async function* stepsBack(details: Reads, last: number): AsyncGenerator<Step> {
  let step: Change[] = [];
  for (let high = last; high > 0 && last - high < lookedAt; high -= readAtOnce) {
    for (const change of (await read(details, Math.max(1, high - readAtOnce + 1), high)).reverse()) {
      if (step.length > 0 && step[0]?.snapshot !== change.snapshot) {
        yield step.reverse();
        step = [];
      }
      step.push(change);
    }
  }
  if (step.at(-1)?.seq === 1) yield step.reverse();
}

/** Snapshots from the one that the change `from` came with, up to the change `until`. */
export async function* stepsFrom(details: Reads, from: number, until: number): AsyncGenerator<Step> {
  let step: Change[] = [];
  for (let low = await startOf(details, from); low <= until; low += readAtOnce) {
    for (const change of await read(details, low, Math.min(until, low + readAtOnce - 1))) {
      if (step.length > 0 && step[0]?.snapshot !== change.snapshot) {
        yield step;
        step = [];
      }
      if (step.length < mostOfSnapshot) step.push(change);
    }
  }
  if (step.length > 0) yield step;
}

/** Number of the first change of the snapshot that a change came with. */
async function startOf(details: Reads, seq: number): Promise<number> {
  if (seq <= 1) return 1;
  const [change] = await read(details, seq, seq);
  for (let high = seq - 1; high > 0; high -= readAtOnce) {
    const earlier = await read(details, Math.max(1, high - readAtOnce + 1), high);
    const other = earlier.findLast(({ snapshot }) => snapshot !== change?.snapshot);
    if (other) return other.seq + 1;
  }
  return 1;
}

async function read(details: Reads, from: number, to: number): Promise<Change[]> {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return whole(await details.changes(numbers)).flatMap((change) => change ?? []);
}
