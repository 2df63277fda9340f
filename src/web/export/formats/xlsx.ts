import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from '../column.ts';
import type { Batches, Format } from './format.ts';

/** What Excel takes in one cell; longer texts stand whole in the other formats. */
const longestText = 32_767;
const cut = ' … (avkortet, se JSONL)';

/**
 * An Excel workbook with one sheet, or more where there are more rows than a sheet can have. Texts are cells of text, which no
 * program takes for a formula; arrays are joined with `; `.
 */
export const xlsx: Format = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: ({ name, columns }, batches, { dataMode }) =>
    writeXlsxStream(cellsOf(batches), {
      // A sheet's name has 31 characters at most.
      name: `${dataMode === 'SAMPLE' ? 'EKSEMPEL ' : ''}${name}`.slice(0, 28),
      columns: columns.map((column) => ({ header: column.name })),
      freezePane: { rows: 1 },
    }),
};

async function* cellsOf(batches: Batches) {
  for await (const rows of batches) for (const row of rows) yield row.map(cellOf);
}

function cellOf(cell: Cell): string | number | boolean | null {
  if (typeof cell === 'string') return textOf(cell);
  return typeof cell === 'object' && cell !== null ? textOf(cell.join('; ')) : cell;
}

/** Without what XML cannot hold. */
function textOf(text: string): string {
  const whole = text.toWellFormed().replace(/[\ufffe\uffff]/gu, '\ufffd');
  return whole.length > longestText
    ? `${whole.slice(0, longestText - cut.length).toWellFormed()}${cut}`
    : whole;
}
