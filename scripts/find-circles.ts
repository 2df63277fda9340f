/** Files that import each other in a circle. */

/** What a file imports, by path from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Every group of files of which each reaches all others, in the order of their names. Tarjan's algorithm; linear. */
export function findCircles(graph: ImportGraph): string[][] {
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): number {
    const number = numbers.size;
    numbers.set(file, number);
    lowest.set(file, number);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      const reached = numbers.has(next) ? (open.includes(next) ? numbers.get(next) : undefined) : visit(next);
      if (reached !== undefined) lowest.set(file, Math.min(lowest.get(file) ?? number, reached));
    }
    const low = lowest.get(file) ?? number;
    if (low === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  }

  for (const file of graph.keys()) if (!numbers.has(file)) visit(file);
  return circles;
}
