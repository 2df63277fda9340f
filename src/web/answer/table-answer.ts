/** The one list of a GraphQL answer as CSV or JSON lines, for who asks for it by `accept`. */
import type { FastifyRequest } from 'fastify';
import { csvOf } from '../export/formats/csv.ts';
import { Answer } from './answer-cache.ts';
import { errorAnswer } from './error-answer.ts';

type TableFormat = 'csv' | 'jsonl';

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** The format that the request takes; null: JSON, which also goes before the others where it is named. */
export function tableFormatOf({
  headers: { accept = '' },
}: Pick<FastifyRequest, 'headers'>): TableFormat | null {
  if (/\bapplication\/(?:json|graphql-response\+json)\b/u.test(accept)) return null;
  if (/\btext\/csv\b/u.test(accept)) return 'csv';
  return /\bapplication\/(?:jsonl|x-ndjson)\b/u.test(accept) ? 'jsonl' : null;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly snapshot?: string; readonly dataMode?: string };
}

type Row = Readonly<Record<string, unknown>>;

/** Tables of answers that are kept, for as long as these are. */
const known = new WeakMap<Answer, Map<TableFormat, Answer>>();

/** The answer as a table, written once. One with errors stays as it is, with the status of a refusal: half a table would pass for a whole one. */
export function asTable(answer: Answer, format: TableFormat): Answer {
  const tables = known.get(answer) ?? new Map<TableFormat, Answer>();
  const table = tables.get(format) ?? writeTable(answer, format);
  if (answer.keptUntil > 0) known.set(answer, tables.set(format, table));
  return table;
}

function writeTable(answer: Answer, format: TableFormat): Answer {
  const { data, errors, extensions }: Body = JSON.parse(answer.body.toString());
  if (errors || answer.status !== 200)
    return new Answer(
      answer.status === 200 ? 400 : answer.status,
      'application/json; charset=utf-8',
      answer.body.toString(),
    );
  const list = listIn(data);
  if (!list)
    return errorAnswer(
      400,
      'BAD_USER_INPUT',
      'CSV and JSON lines hold one list: ask for one field that has nodes, edges or a list of objects.',
      undefined,
    );
  const headers: [string, string][] = [
    ...(extensions?.snapshot ? ([['x-hub-snapshot', extensions.snapshot]] as [string, string][]) : []),
    ...(extensions?.dataMode ? ([['x-hub-data-mode', extensions.dataMode]] as [string, string][]) : []),
    ...(list.total === null ? [] : ([['x-total-count', String(list.total)]] as [string, string][])),
  ];
  const text =
    format === 'csv' ? csvTable(list.rows) : list.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return new Answer(200, mediaTypes[format], text, headers);
}

/** The only list there is, however deep it stands; null: there is none, or more than one field to choose from. */
function listIn(value: unknown): { readonly rows: readonly Row[]; readonly total: number | null } | null {
  if (Array.isArray(value)) return value.every(isRow) ? { rows: value, total: null } : null;
  if (!isRow(value)) return null;
  const total = typeof value.totalCount === 'number' ? value.totalCount : null;
  const rows = value.nodes ?? value.edges;
  if (Array.isArray(rows)) return { rows: rows.filter(isRow), total };
  const fields = Object.values(value);
  return fields.length === 1 ? listIn(fields[0]) : null;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One column for each value, by its path: `product.name`. Lists are JSON. */
function csvTable(rows: readonly Row[]): string {
  const flat = rows.map((row) => new Map(cellsOf(row, '')));
  const columns = [...new Set(flat.flatMap((cells) => [...cells.keys()]))].filter(
    // An object that is null in one row has columns of its own in another.
    (name, _, all) => !all.some((other) => other.startsWith(`${name}.`)),
  );
  return csvOf([columns, ...flat.map((cells) => columns.map((name) => cells.get(name) ?? null))]);
}

function* cellsOf(row: Row, path: string): Generator<[string, string | number | boolean | null]> {
  for (const [name, value] of Object.entries(row)) {
    if (isRow(value)) yield* cellsOf(value, `${path}${name}.`);
    else if (Array.isArray(value)) yield [path + name, JSON.stringify(value)];
    else yield [path + name, value as string | number | boolean | null];
  }
}
