/**
 * What reading a list costs a row: from its outline to its claims, and from the bytes of a page or workbook to its claims in the
 * reader's own thread, with its limits of bytes, cells, time and memory. CPU time at 1,000, 10,000 and 100,000 rows, so that a
 * busy machine counts as little as it can. The aim is 0.1 ms a row from the outline. Rows are invented.
 */
import { spec } from '../connectors/nhn-vkp/lookups.ts';
import { writeWorkbook } from '../samples/render/workbook.ts';
import { createSourceReader } from '../src/harvest/source/source-reader.ts';
import { readIntegrations } from '../src/reading/list-reader/read-lists.ts';
import type { Cell, Outline } from '../src/reading/outline.ts';
import { printTable } from './measure.ts';

const headings = ['Leverandør', 'Produkt', 'Versjon', 'Bruksområde', 'Status', 'Godkjent dato', 'Merknad'];
const places = ['Hent tjenester', 'Hent tiltak', 'Hent besøksplan'];
const statuses = ['Godkjent', 'I test', 'Under utprøving'];

function cell(text: string, row: number, column: number): Cell {
  return {
    text,
    quote: text,
    path: `table[1]/tr[${row}]/td[${column + 1}]`,
    row,
    column,
    address: null,
    spanned: false,
    heading: row === 1,
    struck: false,
    struckText: '',
    marks: [],
    links: [],
    unnamedIcons: 0,
    fill: null,
    broken: null,
    comment: null,
    value: null,
  };
}

function rowsOf(size: number): string[][] {
  return Array.from({ length: size }, (_, at) => [
    `Leverandør ${at % 997} AS`,
    `Produkt ${at}`,
    `${at % 9}.${at % 7}`,
    places[at % 3] ?? '',
    statuses[at % 3] ?? '',
    `0${1 + (at % 9)}.0${1 + (at % 9)}.2025`,
    at % 10 === 0 ? 'Kontaktperson endret' : '',
  ]);
}

function listOf(size: number): Outline {
  const rows = rowsOf(size).map((texts, at) => texts.map((text, column) => cell(text, at + 2, column)));
  return {
    document: 'list',
    format: 'html',
    title: null,
    blocks: [
      {
        kind: 'table',
        context: [],
        sheet: null,
        origin: 'table',
        rows: [headings.map((text, column) => cell(text, 1, column)), ...rows],
      },
    ],
    links: [],
    problems: [],
    parts: [],
    totals: [],
    modifiedOn: null,
  };
}

/** CPU milliseconds a row, user and system, of the best of some rounds. */
function cost(outline: Outline, size: number): number {
  const rounds = Array.from({ length: size > 50_000 ? 2 : 5 }, () => {
    const before = process.cpuUsage();
    const { claims } = readIntegrations([outline], spec);
    if (claims.length !== size) throw new Error(`${claims.length} claims of ${size} rows`);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / size;
  });
  return Math.min(...rounds);
}

printTable(
  'Reading a list, from its outline to its claims',
  [1_000, 10_000, 100_000].map((size) => ({
    rows: size,
    'CPU ms a row': cost(listOf(size), size).toFixed(3),
  })),
);

const encode = (text: string) => new TextEncoder().encode(text);
const tags = (name: string, texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;
const pageOf = (size: number) =>
  encode(
    `<!doctype html><html lang="nb"><head><title>VKP</title></head><body><main><h1>VKP</h1><table><thead>${tags('th', headings)}</thead><tbody>${rowsOf(
      size,
    )
      .map((texts) => tags('td', texts))
      .join('\n')}</tbody></table></main></body></html>`,
  );
const bookOf = (size: number) =>
  writeWorkbook([{ name: 'VKP', rows: [headings, ...rowsOf(size)], bold: [0], merged: [] }]);

/** CPU milliseconds a row, the thread's start left out, and seconds by the clock. */
async function wholeCost(bytes: Uint8Array, mediaType: string, size: number) {
  const reader = createSourceReader();
  const document = { name: 'list', url: 'https://www.nhn.no/vkp', mediaType, sha256: 'x' };
  await reader.read('nhn-vkp', [{ ...document, bytes: pageOf(10), mediaType: 'text/html' }]);
  const [before, started] = [process.cpuUsage(), performance.now()];
  const { claims } = await reader.read('nhn-vkp', [{ ...document, bytes }]);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1000;
  await reader.close();
  if (claims.length !== size) throw new Error(`${claims.length} claims of ${size} rows`);
  return { 'CPU ms a row': ((user + system) / 1000 / size).toFixed(3), seconds: seconds.toFixed(1) };
}

const whole: Record<string, string | number>[] = [];
for (const rows of [1_000, 10_000, 100_000])
  for (const [what, bytes, mediaType] of [
    ['page', pageOf(rows), 'text/html; charset=utf-8'],
    ['workbook', bookOf(rows), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const)
    whole.push({
      what,
      rows,
      MB: (bytes.length / 1e6).toFixed(1),
      ...(await wholeCost(bytes, mediaType, rows)),
    });
printTable("Reading a document in the reader's thread, from its bytes to its claims", whole);
