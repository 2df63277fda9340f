/** JSON documents that are lists as outlines: each array of like objects is a table. */
import { statedParts } from '../completeness/stated-totals.ts';
import type { Outline, TableBlock } from '../outline.ts';
import { blockProblems } from '../problems.ts';
import { TableBudget } from '../table/budget.ts';
import { dataTables } from './data-tables.ts';
import type { JsonDocument } from './read-json.ts';

/** The outline of a parsed document. Throws `LimitExceeded`. */
export function jsonOutline({ document, root, problems }: JsonDocument): Outline {
  const tables = dataTables(root, (pointer) => pointer, new TableBudget(), 1);
  const blocks = tables.map(
    ({ rows }): TableBlock => ({ kind: 'table', context: [], sheet: null, origin: 'data', rows }),
  );
  const { parts, totals } = statedParts(blocks);
  return {
    document,
    format: 'data',
    title: null,
    blocks,
    links: [],
    problems: [...problems, ...blockProblems(blocks)],
    parts,
    totals: [...totals, ...tables.flatMap(({ total }) => total ?? [])],
    modifiedOn: null,
  };
}
