/** Lines that are ways to one thing, as one demand: one of them is enough. Pure. */
import type { Cell } from './coverage.ts';
import { best, type Judgement, judgement } from './judgement.ts';

export interface GroupResult extends Judgement {
  readonly group: string;
  /** Numbers of its lines, in the order of the checklist. */
  readonly lines: readonly number[];
}

/** Each group of the cells, in the order of its first line: the best of its ways. */
export function groupsOf(cells: readonly Cell[]): GroupResult[] {
  const groups = Map.groupBy(cells, ({ line }) => line.group);
  return [...groups].flatMap(([group, ways]) => {
    if (group === null) return [];
    const open = ways.filter(({ state }) => state !== 'NOT_APPLICABLE');
    const found =
      open.length > 0
        ? best(open)
        : { ...judgement('NOT_APPLICABLE', { code: 'OTHER_WAY_MET' }), because: ways[0]?.because ?? [] };
    const { line: _line, open: _open, ...own } = found as Cell;
    return [{ ...own, group, lines: ways.map(({ line }) => line.line) }];
  });
}
