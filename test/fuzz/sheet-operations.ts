/** Operations on a workbook's cells. */
import type { SourceDocument } from '../../src/domain/source.ts';
import { openDocument } from '../../src/reading/open-document.ts';
import type { Block, Line } from '../page-grammar/contexts/document.ts';
import { writeContextBook } from '../page-grammar/contexts/write-book.ts';
import type { Random } from '../page-grammar/random.ts';
import type { Change } from './mutant.ts';

export interface Sheet {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The workbook's cells as text, so that any workbook can be mutated and written again. */
export function sheetsOf(original: SourceDocument): readonly Sheet[] {
  const opened = openDocument(original);
  if (!('blocks' in opened)) return [];
  return opened.blocks.flatMap((block): Sheet[] =>
    block.kind === 'table'
      ? [
          {
            name: block.sheet ?? 'Ark',
            lines: block.rows.map((row) => ({ boxes: row.map(({ quote }) => ({ text: quote })) })),
          },
        ]
      : [],
  );
}

/** The bytes of a workbook with these sheets. */
export function writeSheets(sheets: readonly Sheet[]): Uint8Array {
  const blocks = sheets.flatMap(({ name, lines }): Block[] => [
    { kind: 'heading', text: name, as: 'h2' },
    { kind: 'grid', form: 'table', heads: lines.slice(0, 1), lines: lines.slice(1) },
  ]);
  return writeContextBook({ title: '', blocks }, true);
}

type LineChange = (
  lines: readonly Line[],
  at: number,
  random: Random,
) => { readonly lines: readonly Line[]; readonly touched?: readonly string[] } | null;

const textOf = ({ boxes }: Line): string => boxes.map(({ text }) => text).join(' ');

function onLine(licence: NonNullable<Change>['licence'], change: LineChange) {
  return (random: Random, sheets: readonly Sheet[]): Change => {
    const usable = sheets.filter(({ lines }) => lines.length > 2);
    if (usable.length === 0) return null;
    const sheet = random.pick(usable);
    const at = random.int(1, sheet.lines.length - 1);
    const own = sheet.lines[at];
    if (own === undefined || own.boxes.filter(({ text }) => text !== '').length < 2) return null;
    const changed = change(sheet.lines, at, random);
    if (changed === null) return null;
    return {
      content: writeSheets(sheets.map((one) => (one === sheet ? { ...one, lines: changed.lines } : one))),
      licence,
      touched: [textOf(own), ...(changed.touched ?? [])],
    };
  };
}

const withLine = (lines: readonly Line[], at: number, ...instead: readonly Line[]) => [
  ...lines.slice(0, at),
  ...instead,
  ...lines.slice(at + 1),
];
const lineAt = (lines: readonly Line[], at: number): Line => lines[at] ?? { boxes: [] };
const filled = ({ boxes }: Line, random: Random): number =>
  random.pick([...boxes.keys()].filter((column) => boxes[column]?.text !== ''));
/** A row that takes no name from the row above, and gives none to the row below. */
const isWhole = (lines: readonly Line[], at: number): boolean =>
  lineAt(lines, at).boxes[0]?.text !== '' && lines[at + 1]?.boxes[0]?.text !== '';

const denials = ['Godkjenningen er trukket', 'Ikke lenger godkjent', 'Gjelder ikke lenger'];

/** Every operation by name. A cell that is gone leaves its address empty, as a workbook has it: none moves to the left. */
export const sheetOperations: Readonly<Record<string, (random: Random, sheets: readonly Sheet[]) => Change>> =
  {
    'swap-in-column': onLine('touched', (lines, at, random) => {
      const other = random.int(1, lines.length - 1);
      const [a, b] = [lineAt(lines, at), lineAt(lines, other)];
      const column = filled(a, random);
      const [x, y] = [a.boxes[column], b.boxes[column]];
      if (other === at || !x || !y || x.text === y.text || !isWhole(lines, at) || !isWhole(lines, other))
        return null;
      const put = (line: Line, box: typeof x): Line => ({
        boxes: line.boxes.map((one, nth) => (nth === column ? box : one)),
      });
      const changed = lines.map((line, nth) => (nth === at ? put(a, y) : nth === other ? put(b, x) : line));
      return {
        lines: changed,
        touched: [textOf(b), textOf(lineAt(changed, at)), textOf(lineAt(changed, other))],
      };
    }),
    'drop-row': onLine('without', (lines, at) =>
      isWhole(lines, at) ? { lines: withLine(lines, at) } : null,
    ),
    'double-row': onLine('nothing-else', (lines, at) => ({
      lines: withLine(lines, at, lineAt(lines, at), lineAt(lines, at)),
    })),
    'swap-rows': onLine('nothing-else', (lines, at, random) => {
      const other = random.int(1, lines.length - 1);
      if (other === at || !isWhole(lines, at) || !isWhole(lines, other)) return null;
      return {
        lines: lines.map((line, nth) =>
          nth === at ? lineAt(lines, other) : nth === other ? lineAt(lines, at) : line,
        ),
      };
    }),
    'hide-row': onLine('without', (lines, at) =>
      isWhole(lines, at) ? { lines: withLine(lines, at, { ...lineAt(lines, at), hidden: true }) } : null,
    ),
    'strike-row': onLine('less', (lines, at) => ({
      lines: withLine(lines, at, {
        boxes: lineAt(lines, at).boxes.map((box) => ({ ...box, struck: true as const })),
      }),
    })),
    'strike-first-cell': onLine('less', (lines, at) =>
      isWhole(lines, at)
        ? {
            lines: withLine(lines, at, {
              boxes: lineAt(lines, at).boxes.map((box, nth) =>
                nth === 0 ? { ...box, struck: true as const } : box,
              ),
            }),
          }
        : null,
    ),
    'blank-cell': onLine('unsaid', (lines, at, random) => {
      const own = lineAt(lines, at);
      const column = filled(own, random);
      if (column === 0 || !isWhole(lines, at)) return null;
      return {
        lines: withLine(lines, at, {
          boxes: own.boxes.map((box, nth) => (nth === column ? { text: '' } : box)),
        }),
        touched: [own.boxes[column]?.text ?? ''],
      };
    }),
    'note-row': onLine('less', (lines, at, random) => ({
      lines: withLine(lines, at, lineAt(lines, at), {
        boxes: [{ text: random.pick(denials), columns: Math.max(2, lineAt(lines, at).boxes.length) }],
      }),
    })),
    'remark-column': onLine('less', (lines, at, random) => {
      const said = random.pick(denials);
      const width = Math.max(...lines.map(({ boxes }) => boxes.length));
      // The headings stand in the last row before the data that is as wide as it.
      const head = lines.findIndex(({ boxes }) => boxes.filter(({ text }) => text !== '').length >= 3);
      if (head < 0 || head >= at) return null;
      const pad = ({ boxes }: Line, text: string): Line => ({
        boxes: [...boxes, ...Array.from({ length: width - boxes.length }, () => ({ text: '' })), { text }],
      });
      return {
        lines: lines.map((line, nth) => pad(line, nth === head ? 'Merknad' : nth === at ? said : '')),
      };
    }),
  };
