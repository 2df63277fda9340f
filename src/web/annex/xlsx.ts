/** An annex as a workbook. Every cell is text: no program takes a name for a formula. */
import { writeXlsx } from 'hucre/xlsx';
import type { Annex } from './annex.ts';
import type { Linked } from './annex-lines.ts';
import { plain } from './plain.ts';

/** Characters that a cell takes in Excel. */
const longest = 32_767;
/** Characters of a link that Excel opens: a longer one makes it repair the file, so it stands as text. */
const longestLink = 2_000;
const shortHref = ({ href }: Linked) => (href !== undefined && href.length <= longestLink ? href : undefined);
const noteText = (line: Linked) =>
  line.href !== undefined && shortHref(line) === undefined ? `${line.text}: ${line.href}` : line.text;
const bold = { font: { bold: true } };

export async function annexXlsx({ title, lead, columns, rows, notes }: Annex): Promise<Uint8Array> {
  const before = [title, ...lead.map(({ text }) => text)];
  const text = (value: string) => plain(value).slice(0, longest);
  const table = [columns, ...rows.map((cells) => cells.map((cell) => cell.text))];
  const after = notes.flatMap(({ heading, lines }) => [heading, ...lines.map(noteText)]);
  const hrefs: (readonly [row: number, column: number, href: string])[] = [
    ...rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const href = shortHref(cell);
        return href === undefined ? [] : [[before.length + 2 + row, column, href] as const];
      }),
    ),
    ...notes
      .flatMap(({ lines }) => [undefined, ...lines.map(shortHref)])
      .flatMap((href, index) =>
        href === undefined ? [] : [[before.length + table.length + 2 + index, 0, href] as const],
      ),
  ];
  const all = [
    ...before.map((line) => [text(line)]),
    [],
    ...table.map((cells) => cells.map(text)),
    [],
    ...after.map((line) => [text(line)]),
  ];
  const cells = new Map(
    hrefs.map(([row, column, target]) => [`${row},${column}`, { hyperlink: { target } }]),
  );
  for (const row of [0, before.length + 1])
    for (const column of columns.keys())
      cells.set(`${row},${column}`, { ...cells.get(`${row},${column}`), style: bold } as never);
  return writeXlsx({
    sheets: [
      {
        name: 'Vedlegg',
        columns: columns.map((_, index) => ({ width: [8, 46, 16, 34, 28, 20, 60][index] ?? 50 })),
        rows: all,
        cells,
      },
    ],
    stringMode: 'inline',
  });
}
