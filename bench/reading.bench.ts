/**
 * What reading a list costs a row, from its outline to its claims: CPU time at 1,000, 10,000 and 100,000 rows, so that a busy
 * machine counts as little as it can. The aim is 0.1 ms a row. Rows are invented.
 */
import { spec } from '../connectors/nhn-vkp/lookups.ts';
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

function listOf(size: number): Outline {
  const rows = Array.from({ length: size }, (_, at) =>
    [
      `Leverandør ${at % 997} AS`,
      `Produkt ${at}`,
      `${at % 9}.${at % 7}`,
      places[at % 3] ?? '',
      statuses[at % 3] ?? '',
      `0${1 + (at % 9)}.0${1 + (at % 9)}.2025`,
      at % 10 === 0 ? 'Kontaktperson endret' : '',
    ].map((text, column) => cell(text, at + 2, column)),
  );
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
