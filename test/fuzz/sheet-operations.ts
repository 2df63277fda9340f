/** Operations on the cells of a workbook, or of a text with separators. */
import type { SourceDocument } from '../../src/domain/source.ts';
import { openDocument } from '../../src/reading/open-document.ts';
import type { Block, Line } from '../page-grammar/contexts/document.ts';
import { writeContextBook } from '../page-grammar/contexts/write-book.ts';
import type { Random } from '../page-grammar/random.ts';
import type { Licence } from './mutant.ts';
import { haveSameKinds } from './value-kinds.ts';

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

/** The bytes of a text with separators: its lines, without anything that only a workbook has. */
export function writeCsv(sheets: readonly Sheet[]): Uint8Array {
  const field = (text: string) => (/[";\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = sheets.flatMap((sheet) =>
    sheet.lines.map(({ boxes }) => boxes.map(({ text }) => field(text)).join(';')),
  );
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** The sheets with one thing changed; null: they offer nothing to do it on. */
export type SheetChange = {
  readonly sheets: readonly Sheet[];
  readonly licence: Licence;
  readonly touched: readonly string[];
} | null;
type SheetOperation = (random: Random, sheets: readonly Sheet[]) => SheetChange;

type LineChange = (
  lines: readonly Line[],
  at: number,
  random: Random,
) => {
  readonly lines: readonly Line[];
  readonly touched?: readonly string[];
  readonly licence?: Licence;
} | null;

const textOf = ({ boxes }: Line): string => boxes.map(({ text }) => text).join(' ');

function onLine(licence: Licence, change: LineChange): SheetOperation {
  return (random, sheets) => {
    const usable = sheets.filter(({ lines }) => lines.length > 2);
    if (usable.length === 0) return null;
    const sheet = random.pick(usable);
    const at = random.int(1, sheet.lines.length - 1);
    const own = sheet.lines[at];
    if (own === undefined || own.boxes.filter(({ text }) => text !== '').length < 2) return null;
    const changed = change(sheet.lines, at, random);
    if (changed === null) return null;
    return {
      sheets: sheets.map((one) => (one === sheet ? { ...one, lines: changed.lines } : one)),
      licence: changed.licence ?? licence,
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

/** The row of headings: the first that is filled as widely as the data. */
const headAt = (lines: readonly Line[]): number =>
  lines.findIndex(({ boxes }) => boxes.filter(({ text }) => text !== '').length >= 3);

/** A row with its cells moved from a place on; where no value is of another kind, the row says something else. */
function shifted(lines: readonly Line[], at: number, boxes: Line['boxes']): ReturnType<LineChange> {
  const texts = (line: Line['boxes']) => line.map(({ text }) => text);
  const isOther = haveSameKinds(texts(lineAt(lines, at).boxes), texts(boxes)) && isWhole(lines, at);
  return { lines: withLine(lines, at, { boxes }), ...(isOther ? { licence: 'touched' } : {}) };
}

/** Operations by name on the cells' words alone. A cell that is gone leaves its address empty, as a workbook has it. */
const wordOperations: Readonly<Record<string, SheetOperation>> = {
  'shift-cells-left': onLine('nothing-else', (lines, at, random) => {
    const { boxes } = lineAt(lines, at);
    const column = filled(lineAt(lines, at), random);
    return shifted(lines, at, [...boxes.slice(0, column), ...boxes.slice(column + 1)]);
  }),
  'shift-cells-right': onLine('nothing-else', (lines, at, random) => {
    const { boxes } = lineAt(lines, at);
    const column = filled(lineAt(lines, at), random);
    return shifted(lines, at, [...boxes.slice(0, column), { text: '' }, ...boxes.slice(column)]);
  }),
  'double-cell': onLine('nothing-else', (lines, at, random) => {
    const { boxes } = lineAt(lines, at);
    const column = filled(lineAt(lines, at), random);
    return shifted(lines, at, [...boxes.slice(0, column + 1), ...boxes.slice(column)]);
  }),
  'drop-heading-cell': onLine('nothing-else', (lines, _, random) => {
    const head = headAt(lines);
    const { boxes } = lineAt(lines, head);
    if (head < 0) return null;
    const column = random.int(0, boxes.length - 1);
    return {
      lines: withLine(lines, head, { boxes: [...boxes.slice(0, column), ...boxes.slice(column + 1)] }),
    };
  }),
  'insert-heading-cell': onLine('nothing-else', (lines, _, random) => {
    const head = headAt(lines);
    const { boxes } = lineAt(lines, head);
    if (head < 0) return null;
    const column = random.int(0, boxes.length - 1);
    return {
      lines: withLine(lines, head, {
        boxes: [...boxes.slice(0, column), { text: '' }, ...boxes.slice(column)],
      }),
    };
  }),
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
  'drop-row': onLine('without', (lines, at) => (isWhole(lines, at) ? { lines: withLine(lines, at) } : null)),
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
    const head = headAt(lines);
    if (head < 0 || head >= at) return null;
    const pad = ({ boxes }: Line, text: string): Line => ({
      boxes: [...boxes, ...Array.from({ length: width - boxes.length }, () => ({ text: '' })), { text }],
    });
    return {
      lines: lines.map((line, nth) => pad(line, nth === head ? 'Merknad' : nth === at ? said : '')),
    };
  }),
};

/** Every operation on a text with separators. */
export const csvOperations = wordOperations;

/** Every operation on a workbook. */
export const sheetOperations: Readonly<Record<string, SheetOperation>> = {
  ...wordOperations,
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
};
