/** Findings that are one for a reader: the same fault, in the same words, with the same remedy, in many rows. */
import type { Severity } from '../vocabulary.ts';

/** A finding, and those of other rows that say the same. */
export interface Alike<T> {
  readonly first: T;
  readonly others: readonly T[];
}

interface Said {
  readonly code: string;
  readonly severity: Severity;
  readonly found: string | null;
  readonly action: { readonly nb: string | null };
}

/** The findings in their order, each with those like it. A finding that quotes nothing is like no other. */
export function groupAlike<T extends Said>(findings: readonly T[]): readonly Alike<T>[] {
  const groups = Map.groupBy(findings, (finding): unknown =>
    finding.found === null
      ? finding
      : `${finding.code} ${finding.severity} ${finding.found} ${finding.action.nb}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );
}
