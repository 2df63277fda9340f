/** Lists as text with separators: CSV (RFC 4180) and its kin with semicolons or tabs, as Excel saves them. */
import { statedParts } from '../completeness/stated-totals.ts';
import { decodeText } from '../encoding.ts';
import { LimitExceeded, limits } from '../limits.ts';
import type { Block, Outline } from '../outline.ts';
import { blockProblems } from '../problems.ts';
import { TableBudget } from '../table/budget.ts';
import { cellsOfRows, type PlacedRow } from '../table/grid-rows.ts';
import { normaliseText } from '../text.ts';
import { addressOf } from '../workbook/address.ts';

const separators = ['\t', ';', ',', '|'] as const;
type Separator = (typeof separators)[number];

/** How many lines are looked at for what separates a text's fields. */
const sampled = 20;

/** The separator that gives most of the first lines the same number of fields, two at least; null where none does. */
function separatorOf(text: string): Separator | null {
  const stated = /^sep=([\t;,|])\r?\n/u.exec(text.slice(0, 10))?.[1];
  if (stated !== undefined) return separators.find((one) => one === stated) ?? null;
  let best: { readonly separator: Separator; readonly score: number } | null = null;
  for (const separator of separators) {
    const widths = fieldsOf(text.slice(0, 20_000), separator, sampled)
      .filter((row) => row.some((field) => field.trim() !== ''))
      .map((row) => row.length);
    if (widths.length < 2) continue;
    const common = Math.max(
      ...[...Map.groupBy(widths, (width) => width)].map(([width, all]) => (width > 1 ? all.length : 0)),
    );
    const width = Map.groupBy(widths, (one) => one);
    const widest = [...width].find(([, all]) => all.length === common)?.[0] ?? 1;
    // Commas stand in prose too: nearly all lines must agree on them.
    const least = separator === ',' ? widths.length * 0.8 : widths.length * 0.6;
    if (common < 2 || common < least || widest < 2) continue;
    const score = common / widths.length + widest / 1_000;
    if (best === null || score > best.score + 0.2) best = { separator, score };
  }
  return best?.separator ?? null;
}

/** The fields of each line. A quoted field may hold separators, line breaks and doubled quotes. */
function fieldsOf(text: string, separator: string, maxRows: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        field += text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"' || end < 0) break;
        field += '"';
        at += 1;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(field + text.slice(start, at));
    if (row.length > limits.columns)
      throw new LimitExceeded('TOO_LARGE', `more than ${limits.columns} columns`);
    if (at < text.length && text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (rows.length >= maxRows) return rows;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** Reads a text of separated fields; null where nothing separates its fields. Throws `LimitExceeded`. */
export function readCsv(name: string, bytes: Uint8Array, mediaType: string | null): Outline | null {
  const { text: written, problems } = decodeText(bytes, mediaType);
  // Columns that spaces set beside each other.
  const aligned = () => written.replaceAll(/(?<=\S) {2,}(?=\S)/gu, '\t');
  const text = separatorOf(written) === null ? aligned() : written;
  const separator = separatorOf(text);
  if (separator === null) return null;
  const isStated = /^sep=/u.test(text);
  const rows = fieldsOf(text, separator, limits.rows + 1).map(
    (fields, index): PlacedRow => ({
      row: index + 1,
      cells: fields.map((words, column) => {
        const address = addressOf(index + 1, column);
        return { words: words.trim(), path: address, address };
      }),
    }),
  );
  if (isStated) rows.shift();
  const width = rows[0]?.cells.length ?? 0;
  const cells = cellsOfRows(rows, new TableBudget(), () => false);
  const ragged = rows
    .filter(({ cells: row }) => row.findLastIndex((cell) => (cell?.words ?? '') !== '') >= Math.max(width, 2))
    .map(({ row }) => row);
  const short = rows.filter(({ cells: row }) => row.length > 1 && row.length < width).map(({ row }) => row);
  const block: Block = {
    kind: 'table',
    context: [],
    sheet: null,
    origin: 'csv',
    rows: cells,
    ...(width > 1 && ragged.length > 0 ? { raggedRows: ragged } : {}),
    ...(short.length > 0 ? { shortRows: short } : {}),
  };
  const blocks = cells.length === 0 ? [] : [block];
  return {
    document: name,
    format: 'csv',
    title: null,
    blocks,
    links: [],
    problems: [
      ...problems,
      ...blockProblems(blocks),
      ...(blocks.length === 0
        ? [{ code: 'EMPTY_DOCUMENT', fatal: true, detail: 'no field is filled' } as const]
        : []),
    ],
    ...statedParts(blocks),
    modifiedOn: null,
  };
}

/** Whether a text looks like anything but words: what holds control characters is no text. */
export function isText(bytes: Uint8Array): boolean {
  const start = normaliseText(decodeText(bytes.subarray(0, 4096), null).text);
  return start.length > 0 && !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
