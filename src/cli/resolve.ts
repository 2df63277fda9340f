import type { CatalogueData } from '../domain/model.ts';
import { compareNames } from '../domain/names.ts';
import type { DecisionReading } from '../domain/resolution-decisions.ts';

/** Two names that may be the same vendor, and wait for a person. */
export interface Candidate {
  /** Each with its number, where it has one. */
  readonly names: readonly [string, string];
  readonly method: string;
  readonly score: number | null;
  readonly reason: string;
  /** Keys of the sources that name one of the two. */
  readonly seenIn: readonly string[];
}

/** The pairs that the rules left to a person, the most alike first. */
export function candidatesOf(data: CatalogueData): Candidate[] {
  const found = new Map<string, { candidate: Candidate; sources: Set<string> }>();
  for (const { resolution, claims } of data.vendors) {
    for (const { judgement, left, right, method, score, reason } of resolution) {
      if (judgement !== 'UNSURE') continue;
      const names = [left, right].sort(compareNames) as [string, string];
      const key = JSON.stringify([names, method]);
      const known = found.get(key) ?? {
        candidate: { names, method, score, reason, seenIn: [] },
        sources: new Set<string>(),
      };
      for (const { source } of claims) known.sources.add(source);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ candidate, sources }) => ({ ...candidate, seenIn: [...sources].sort() }))
    .sort(
      (one, other) => (other.score ?? 0) - (one.score ?? 0) || compareNames(one.names[0], other.names[0]),
    );
}

/** What `hub resolve` prints: the decisions in force, and each candidate in plain words. */
export function resolveLines(
  candidates: readonly Candidate[],
  file: string,
  read: DecisionReading,
): string[] {
  const state = read.ok
    ? [`${read.decisions.length} decisions in ${file}.`]
    : [`✗ ${file} cannot be used, so nothing new is published:`, ...read.problems.map((one) => `    ${one}`)];
  if (candidates.length === 0) return [...state, 'No names wait for a decision.'];
  return [
    ...state,
    `${candidates.length} pairs wait for a decision. Add one for each to the file: POSITIVE joins, NEGATIVE keeps apart.`,
    ...candidates.flatMap(({ names: [one, other], method, score, reason, seenIn }) => [
      '',
      `? ${one}  –  ${other}`,
      `    ${score === null ? 'not scored' : `alike ${score.toFixed(2)} of 1`}, by ${method}; named in ${seenIn.join(', ')}`,
      `    ${reason}`,
    ]),
  ];
}
