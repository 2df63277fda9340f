/** Names that the rules left to a person. */
import type { VendorRow } from '../model.ts';
import { compareNames } from '../text/names.ts';

/** Two names that may be the same vendor, and wait for a person. */
export interface Candidate {
  /** Each with its number, where it has one. */
  readonly names: readonly [string, string];
  readonly method: string;
  readonly score: number | null;
  readonly reason: string;
  /** Keys of the sources that name one of the two. */
  readonly seenIn: readonly string[];
  /** Ids of the vendors that the two are today. */
  readonly vendors: readonly string[];
}

/** The pairs that the rules left to a person, the most alike first. */
export function candidatesOf(
  vendors: readonly Pick<VendorRow, 'id' | 'resolution' | 'claims'>[],
): Candidate[] {
  const found = new Map<string, { candidate: Candidate; sources: Set<string>; ids: Set<string> }>();
  for (const { id, resolution, claims } of vendors) {
    for (const { judgement, left, right, method, score, reason } of resolution) {
      if (judgement !== 'UNSURE') continue;
      const names = [left, right].sort(compareNames) as [string, string];
      const key = JSON.stringify([names, method]);
      const known = found.get(key) ?? {
        candidate: { names, method, score, reason, seenIn: [], vendors: [] },
        sources: new Set<string>(),
        ids: new Set<string>(),
      };
      for (const { source } of claims) known.sources.add(source);
      known.ids.add(id);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ candidate, sources, ids }) => ({
      ...candidate,
      seenIn: [...sources].sort(),
      vendors: [...ids].sort(),
    }))
    .sort(
      (one, other) => (other.score ?? 0) - (one.score ?? 0) || compareNames(one.names[0], other.names[0]),
    );
}
