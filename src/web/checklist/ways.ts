/** Lines of a checklist with those that are ways to one thing side by side. */

export interface Way {
  readonly line: number;
  readonly group: string | null;
}

/** A line by itself, or the lines of a group. `at`: where each stands among those that were given. */
export interface Demand<L extends Way> {
  readonly group: string | null;
  readonly lines: readonly { readonly line: L; readonly at: number }[];
}

/** Each line by itself, and each group together where its first line stands. A group of one line is a line. */
export function demandsOf<L extends Way>(lines: readonly L[]): Demand<L>[] {
  const placed = lines.map((line, at) => ({ line, at }));
  const demands = Map.groupBy(placed, ({ line, at }) => (line.group === null ? at : line.group));
  return [...demands.values()].map((ways) => ({
    group: ways.length > 1 ? (ways[0]?.line.group ?? null) : null,
    lines: ways,
  }));
}

/** Numbers as people list them: «9, 10, 11». */
export const numbersOf = (lines: readonly number[]): string => lines.join(', ');
