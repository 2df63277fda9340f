/** Arrays of like objects as tables: what a page hands to its script to make a list of, or what an API answers. */
import { limits } from '../limits.ts';
import type { Cell, StatedTotal } from '../outline.ts';
import { isPersonHeading } from '../persons/person-headings.ts';
import type { TableBudget } from '../table/budget.ts';
import { cellsOfRows, type PlacedRow, type PlacedWords } from '../table/grid-rows.ts';
import { jsonAt, jsonPointer } from './read-json.ts';

export interface DataTable {
  /** Pointer to the array. */
  readonly pointer: string;
  readonly rows: readonly (readonly Cell[])[];
  /** How many there are in all, by what stands beside the array: `"total": 41`. */
  readonly total: StatedTotal | null;
}

type Steps = readonly (string | number)[];
type Values = ReadonlyMap<string, PlacedWords>;

/** Bounds on the search: pages hand over far less. */
const max = { nodes: 500_000, nested: 3, rows: limits.rows } as const;
/** Keys whose value is what the object around them is called. */
const nameKeys = [
  'name',
  'navn',
  'title',
  'tittel',
  'displayName',
  'visningsnavn',
  'label',
  'text',
  'value',
  'verdi',
];
/** Norwegian words as keys are written, with the letters that they have in headings. */
const spelt: Readonly<Record<string, string>> = {
  leverandor: 'leverandør',
  bruksomrade: 'bruksområde',
  tjenesteomrade: 'tjenesteområde',
  malgruppe: 'målgruppe',
  utlopsdato: 'utløpsdato',
  utloper: 'utløper',
  opphorsdato: 'opphørsdato',
  vilkar: 'vilkår',
  losning: 'løsning',
  losningsnavn: 'løsningsnavn',
  orgnr: 'organisasjonsnummer',
  orgnummer: 'organisasjonsnummer',
  godkjentdato: 'godkjent dato',
  gyldigtil: 'gyldig til',
  gyldigfra: 'gyldig fra',
  kommunenavn: 'kommune',
  leverandornavn: 'leverandør',
  produktnavn: 'produkt',
  vendorname: 'vendor',
  productname: 'product',
};

/** A key as a heading: `productName` becomes `product name`. */
function headingOf(key: string): string {
  const words = key
    .slice(0, 100)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .trim()
    .toLowerCase();
  return spelt[words.replaceAll(' ', '')] ?? words;
}

/** Whether persons to ask stand under a key: `kontakter`, `contactPersons`, `saksbehandler`. */
function isPersonKey(key: string): boolean {
  const heading = headingOf(key);
  return isPersonHeading(heading) || /^(?:kontakt|contact)/u.test(heading);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What a value of data says in a cell: yes and no for true and false, the values of a plain array one a line; null for objects. */
export function dataWords(value: unknown): string | null {
  if (!Array.isArray(value)) return scalarOf(value);
  const scalars = value.map(scalarOf).filter((one) => one !== null);
  return scalars.length > 0 ? scalars.join('\n') : null;
}

function scalarOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? (value ? 'Ja' : 'Nei') : null;
}

/**
 * Arrays of at least so many objects that have a key in common and two keys at least; those within such an array are of its
 * rows. What stands under a key for persons is not looked at.
 */
function* arraysIn(
  root: unknown,
  least: number,
): Generator<{ readonly steps: Steps; readonly items: readonly Readonly<Record<string, unknown>>[] }> {
  const left: { value: unknown; steps: Steps }[] = [{ value: root, steps: [] }];
  let nodes = 0;
  for (let node = left.pop(); node !== undefined && nodes < max.nodes; node = left.pop()) {
    const { value, steps } = node;
    nodes += 1;
    if (Array.isArray(value)) {
      const items = value.filter(isRecord);
      if (items.length === value.length && items.length >= least && areLike(items)) {
        yield { steps, items };
        continue;
      }
    }
    if (value === null || typeof value !== 'object') continue;
    const inner = Array.isArray(value)
      ? value.entries()
      : Object.entries(value).filter(([key]) => !isPersonKey(key));
    const found = [...inner].map(([key, child]) => ({ value: child, steps: [...steps, key] }));
    left.push(...found.reverse());
  }
}

function areLike(items: readonly Readonly<Record<string, unknown>>[]): boolean {
  const [first, ...others] = items.slice(0, 50);
  const keys = Object.keys(first ?? {});
  return keys.length > 1 && keys.some((key) => others.every((other) => Object.hasOwn(other, key)));
}

/** Reads the tables of a parsed document. `path` gives the place of a pointer. `least`: objects that make a table. */
export function dataTables(
  root: unknown,
  path: (pointer: string) => string,
  budget: TableBudget,
  least = 2,
): DataTable[] {
  const tables: DataTable[] = [];
  for (const { steps, items } of arraysIn(root, least)) {
    const records = items
      .flatMap((item, index) => recordsOf(item, [...steps, index], path, 0))
      .slice(0, max.rows);
    const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
    const pointer = jsonPointer(steps);
    const head: PlacedRow = { row: 1, cells: columns.map((words) => ({ words, path: path(pointer) })) };
    const body = records.map(
      (record, index): PlacedRow => ({ row: index + 2, cells: columns.map((column) => record.get(column)) }),
    );
    const rows = cellsOfRows([head, ...body], budget, (row) => row === 1);
    // Headings whose columns are empty say nothing.
    if (rows.length > least) tables.push({ pointer, rows, total: totalBeside(root, steps, path) });
  }
  return tables;
}

const totalKeys =
  /^(?:total|totalt|totalCount|totalItems|totalHits|totalElements|totaltAntall|antallTotalt|antallTreff)$/iu;

/** The number that an object says of the array in it. */
function totalBeside(root: unknown, steps: Steps, path: (pointer: string) => string): StatedTotal | null {
  const holder = jsonAt(root, jsonPointer(steps.slice(0, -1)));
  if (steps.length === 0 || !isRecord(holder)) return null;
  const [key, count] = Object.entries(holder).find(([name]) => totalKeys.test(name)) ?? [];
  if (key === undefined || typeof count !== 'number' || !Number.isInteger(count)) return null;
  const text = `${key}: ${count}`;
  const place = path(jsonPointer([...steps.slice(0, -1), key]));
  return { count, bound: 'exactly', of: 'entries', context: [], text, quote: String(count), path: place };
}

/** The rows that an object makes: one, or one for each object of an array within it, which then has the outer values too. */
function recordsOf(
  item: Readonly<Record<string, unknown>>,
  steps: Steps,
  path: (pointer: string) => string,
  depth: number,
): Values[] {
  const own = new Map<string, PlacedWords>();
  let inner: Values[] = [];
  for (const [key, value] of Object.entries(item)) {
    if (typeof value === 'object' && isPersonKey(key)) continue;
    const heading = headingOf(key);
    const at = [...steps, key];
    const place = path(jsonPointer(at));
    const words = scalarOf(value);
    if (words !== null) own.set(heading, { words, path: place });
    else if (Array.isArray(value)) {
      const records = value.filter(isRecord);
      const joined = dataWords(value);
      if (joined !== null) own.set(heading, { words: joined, path: place });
      else if (records.length > 0 && depth < max.nested && inner.length === 0) {
        inner = records.flatMap((record, index) => recordsOf(record, [...at, index], path, depth + 1));
      }
    } else if (isRecord(value)) addNested(own, heading, value, at, path);
  }
  if (inner.length === 0) return [own];
  // What the inner objects call by a name that the outer has too is theirs; the outer's is kept under its own.
  return inner.map((record) => new Map([...renamed(own, record, steps), ...record]));
}

function renamed(own: Values, inner: Values, steps: Steps): [string, PlacedWords][] {
  const parent = headingOf(String(steps.findLast((step) => typeof step === 'string') ?? ''));
  const singular = parent.replace(/(?:ene|er|s)$/u, '');
  return [...own].map(([heading, words]) => [
    inner.has(heading) && nameKeys.includes(heading) ? singular : heading,
    words,
  ]);
}

function addNested(
  own: Map<string, PlacedWords>,
  heading: string,
  value: Readonly<Record<string, unknown>>,
  steps: Steps,
  path: (pointer: string) => string,
): void {
  const named = nameKeys.find((key) => scalarOf(value[key]) !== null);
  for (const [key, inner] of Object.entries(value)) {
    const words = scalarOf(inner);
    if (words === null) continue;
    const place = { words, path: path(jsonPointer([...steps, key])) };
    own.set(key === named ? heading : `${heading} ${headingOf(key)}`, place);
  }
}
