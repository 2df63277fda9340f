/** Names of municipalities in the cells of a table. */
import { type Block, type Cell, type ContextPiece, cellFragment, plainText } from '../../../src/kit.ts';
import { countyAbove, countyOfHeading } from '../names/county-heading.ts';
import { partsOfLine, readName } from '../names/read-names.ts';
import { inUse, notInUse } from '../use-words.ts';
import { type Candidate, summaryOf } from './candidate.ts';
import { isPersonalColumn } from './table-sections.ts';

/** The cells of a table without known headings. A row or column that begins with a county is of that county. */
export function candidatesInTable(
  block: Extract<Block, { kind: 'table' }>,
  document: string,
): readonly Candidate[] {
  const [head = []] = block.rows;
  const above = countyAbove(block.context);
  return block.rows.flatMap((row, at) =>
    row.flatMap((cell, column): readonly Candidate[] => {
      const text = plainText(cell.text);
      if (isPersonalColumn(head[column]?.text ?? '')) return [];
      if (cell.spanned || text === '' || /^\d+$/u.test(text)) return [];
      const isLabel =
        (countyOfHeading(text) !== null || isOfUse(text)) && (at === 0 || column === 0) && row.length > 1;
      if (isLabel || (at === 0 && cell.heading)) return [];
      const county = countyIn(head[column]) ?? countyIn(row[0]) ?? above;
      const headings = [
        ...(at > 0 ? headingCell(head[column]) : []),
        ...(column > 0 ? headingCell(row[0]) : []),
      ];
      const fragment = cellFragment(cell, document, block.sheet, null);
      return partsOfLine(text).map((part) => {
        const named = readName(part);
        return {
          at: { ...fragment, text: part },
          part: named,
          county,
          numberCell: null,
          remarks: [named?.rest ?? ''],
          others: [],
          context: [...block.context, ...headings],
        };
      });
    }),
  );
}

const isOfUse = (text: string): boolean =>
  inUse.test(text.toLowerCase()) || notInUse.test(text.toLowerCase());

/** A cell that is a heading of a column or row by its words: neither a county nor the names of municipalities. */
function headingCell(cell: Cell | undefined): readonly ContextPiece[] {
  const text = plainText(cell?.text ?? '');
  const isNames = partsOfLine(text).some((part) => (readName(part)?.known.length ?? 0) > 0);
  const isHeading = cell?.heading === true || isOfUse(text);
  return cell === undefined || !isHeading || text === '' || countyOfHeading(text) !== null || isNames
    ? []
    : [summaryOf(cell)];
}

const countyIn = (cell: Cell | undefined): string | null => (cell ? countyOfHeading(cell.text) : null);
