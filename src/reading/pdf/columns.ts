/** Where the columns of lines part, and which words stand in which. */
import type { Line } from './lines.ts';

/**
 * The places between the columns of lines, from the left: where hardly any line has words, and between the headings in the
 * first line.
 */
export function separatorsOf(lines: readonly Line[]): readonly number[] {
  const segments = lines.filter(({ segments: all }) => all.length > 1).flatMap(({ segments: all }) => all);
  const few = Math.floor(lines.filter(({ segments: all }) => all.length > 1).length * 0.1);
  const heads = new Set(lines[0]?.segments);
  const edges = segments
    .flatMap((segment) => {
      // No column parts within a heading.
      const weight = heads.has(segment) ? few + 1 : 1;
      return [
        { at: segment.x, by: weight },
        { at: segment.right, by: -weight },
      ];
    })
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const found: number[] = [];
  let covering = 0;
  let from: number | null = null;
  for (const { at, by } of edges) {
    if (from !== null && by > 0 && covering <= few) {
      // Just before the next column: long words reach into the gap from the left.
      if (at - from >= 2) found.push(at - Math.min(2, (at - from) / 2));
      from = null;
    }
    covering += by;
    if (by < 0 && covering <= few) from ??= at;
    if (covering > few) from = null;
  }
  const [head] = lines;
  for (const [at, one] of (head?.segments ?? []).entries()) {
    const next = head?.segments[at + 1];
    if (next === undefined || found.some((place) => place > one.right - 1 && place < next.x + 1)) continue;
    if (found.some((place) => place > one.x && place < next.right)) continue;
    found.push((one.right + next.x) / 2);
  }
  return found.sort((a, b) => a - b);
}

/** The words of a line by column; `isSure`: no words stand across two of them, as where two cells were written as one. */
export function cellsOf(
  { segments, size }: Line,
  separators: readonly number[],
): { readonly cells: readonly string[]; readonly isSure: boolean } {
  const cells: string[] = Array.from({ length: separators.length + 1 }, () => '');
  let isSure = true;
  for (const { text, x, right } of segments) {
    const inset = Math.min(size * 0.3, (right - x) / 4);
    if (separators.some((place) => place > x + inset && place < right - inset)) isSure = false;
    const column = separators.filter((place) => place < (x + right) / 2).length;
    cells[column] = cells[column] === '' ? text : `${cells[column]} ${text}`;
  }
  return { cells, isSure };
}
