import { readSnapshot } from '../app/installation/read-snapshot.ts';
import { type Candidate, candidatesOf } from '../domain/resolution/candidates.ts';
import type { DecisionReading } from '../domain/resolution/decisions.ts';
import { readDecisionFile } from '../harvest/publish/decisions.ts';
import { printLines } from './print/print.ts';
import { readArchive } from './read-archive.ts';

/** Prints the pairs that wait for a decision; gives the exit code: 1 where the file of decisions cannot be used. */
export function runResolve(): number {
  return readArchive((archive, { decisions }) => {
    const current = archive.snapshots.current();
    const content = current && archive.snapshots.content(current.version);
    const candidates = candidatesOf((content && readSnapshot(content))?.vendors ?? []);
    const read = readDecisionFile(decisions);
    printLines(resolveLines(candidates, decisions, read));
    return read.ok ? 0 : 1;
  });
}

/** What `hub resolve` prints: the decisions in force, and each candidate in plain words. */
function resolveLines(candidates: readonly Candidate[], file: string, read: DecisionReading): string[] {
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
