/**
 * Integrations grouped in cells: all that agree in target, interface, role, headline, process, standing, observation, use and
 * their product's sets of categories and care settings. There are few cells and they hardly grow with the catalogue, so a filter looks at
 * cells, never at rows: totals and facets are sums of counts kept here.
 */
import { careSettings, productCategories } from '../../domain/vocabulary.ts';
import { type Columns, type Ref, sizesOf } from '../snapshot/columns.ts';
import { narrowArray } from '../snapshot/packing.ts';
import { BitSet } from './bit-set.ts';

/** A list for each of a number of keys: items of key k are `items[starts[k]]` up to `items[starts[k + 1]]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

export interface Cells {
  readonly target: Ref;
  /** Row of the interface plus one; 0: none. */
  readonly interface: Ref;
  /** Code of the role plus one; 0: none. */
  readonly role: Uint8Array;
  readonly headline: Uint8Array;
  readonly process: Uint8Array;
  readonly standing: Uint8Array;
  readonly observation: Uint8Array;
  /** 0: not stated, 1: no, 2: yes. */
  readonly inUse: Uint8Array;
  /** One bit a category. */
  readonly categories: Uint16Array;
  /** One bit a care setting. */
  readonly careSettings: Uint16Array;
  /** Rows of each cell, rising. */
  readonly rows: Lists;
  /** Vendors of each cell (row plus one; 0: none), and how many of the cell's rows each has. */
  readonly vendors: Lists;
  readonly vendorCounts: Uint32Array;
  /** Cell of each row. */
  readonly ofRow: Ref;
}

/** The dimensions of a cell that filters ask for one value of. */
export type CellField =
  | 'target'
  | 'interface'
  | 'role'
  | 'headline'
  | 'process'
  | 'standing'
  | 'observation'
  | 'inUse';

/** The dimensions of which a cell has any number of values. */
export type MaskField = 'categories' | 'careSettings';

/** One bit a value, for each product. */
export type ProductMasks = Readonly<Record<MaskField, Uint16Array>>;

/**
 * For each value of each dimension the set of cells that have it, as bits: a filter is an intersection of unions. The
 * sets of one dimension lie one after another in one array.
 */
export type CellBits = Readonly<Record<CellField | MaskField, Uint32Array>>;

/** The same as sets, by dimension and value. */
export type CellSets = Readonly<Record<CellField | MaskField, readonly BitSet[]>>;

/** One pass over the cells for each dimension. */
export function buildCellBits(cells: Cells): CellBits {
  const bitsOf = (values: number, has: (visit: (cell: number, value: number) => void) => void) => {
    const stride = BitSet.wordsFor(cells.target.length);
    const bits = new Uint32Array(values * stride);
    has((cell, value) => {
      const word = value * stride + (cell >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (cell & 31));
    });
    return bits;
  };
  const byValue = (column: Ref) =>
    bitsOf(1 + maxOf(column), (visit) => {
      for (let cell = 0; cell < column.length; cell++) visit(cell, column[cell] ?? 0);
    });
  const byMask = (masks: Uint16Array, values: number) =>
    bitsOf(values, (visit) => {
      masks.forEach((mask, cell) => {
        for (let code = 0; code < values; code++) if (mask & (1 << code)) visit(cell, code);
      });
    });
  return {
    target: byValue(cells.target),
    interface: byValue(cells.interface),
    role: byValue(cells.role),
    headline: byValue(cells.headline),
    process: byValue(cells.process),
    standing: byValue(cells.standing),
    observation: byValue(cells.observation),
    inUse: byValue(cells.inUse),
    categories: byMask(cells.categories, productCategories.length),
    careSettings: byMask(cells.careSettings, careSettings.length),
  };
}

/** Views on the bits; allocates no sets. */
export function openCellSets(bits: CellBits, cells: Cells): CellSets {
  const size = cells.target.length;
  const stride = BitSet.wordsFor(size);
  const setsOf = (words: Uint32Array) =>
    Array.from(
      { length: stride === 0 ? 0 : words.length / stride },
      (_, value) => new BitSet(size, words.subarray(value * stride, (value + 1) * stride)),
    );
  return {
    target: setsOf(bits.target),
    interface: setsOf(bits.interface),
    role: setsOf(bits.role),
    headline: setsOf(bits.headline),
    process: setsOf(bits.process),
    standing: setsOf(bits.standing),
    observation: setsOf(bits.observation),
    inUse: setsOf(bits.inUse),
    categories: setsOf(bits.categories),
    careSettings: setsOf(bits.careSettings),
  };
}

/** One pass over the integrations, and one over the rows of each cell. Cells are numbered in the order of their first rows. */
export function buildCells(columns: Columns, masks: ProductMasks): Cells {
  const sets = numberPairs(masks);
  const { integrations, vendors } = sizesOf(columns);
  const numbers = new Map<number, number>();
  const firsts: number[] = [];
  const ofRow = new Uint32Array(integrations);
  const interfaces = 1 + maxOf(columns.integrationInterface);
  for (let row = 0; row < integrations; row++) {
    const product = columns.integrationProduct[row] ?? 0;
    let key = (columns.integrationTarget[row] ?? 0) * interfaces + (columns.integrationInterface[row] ?? 0);
    key = key * 8 + (columns.integrationRole[row] ?? 0);
    key = key * 8 + (columns.integrationHeadline[row] ?? 0);
    key = key * 8 + (columns.integrationProcess[row] ?? 0);
    key = key * 8 + (columns.integrationStanding[row] ?? 0);
    key = key * 8 + (columns.integrationObservation[row] ?? 0);
    key = key * 4 + (columns.integrationInUse[row] ?? 0);
    key = key * sets.count + (sets.ofProduct[product] ?? 0);
    let cell = numbers.get(key);
    if (cell === undefined) {
      cell = firsts.length;
      numbers.set(key, cell);
      firsts.push(row);
    }
    ofRow[row] = cell;
  }
  const rows = listsByKey(ofRow, firsts.length);
  const pick = (column: Ref) =>
    narrowArray(
      firsts.map((row) => column[row] ?? 0),
      maxOf(column),
    );
  const ofProducts = (mask: Uint16Array) =>
    Uint16Array.from(firsts, (row) => mask[columns.integrationProduct[row] ?? 0] ?? 0);
  const bytes = (column: Uint8Array) => Uint8Array.from(firsts, (row) => column[row] ?? 0);
  return {
    target: pick(columns.integrationTarget),
    interface: pick(columns.integrationInterface),
    role: bytes(columns.integrationRole),
    headline: bytes(columns.integrationHeadline),
    process: bytes(columns.integrationProcess),
    standing: bytes(columns.integrationStanding),
    observation: bytes(columns.integrationObservation),
    inUse: bytes(columns.integrationInUse),
    categories: ofProducts(masks.categories),
    careSettings: ofProducts(masks.careSettings),
    rows,
    ...countVendors(columns, rows, vendors),
    ofRow: narrowArray(ofRow, firsts.length),
  };
}

/** A number for each pair of sets that some product has: few, and the products' own number of them never is. */
function numberPairs({ categories, careSettings: settings }: ProductMasks): {
  readonly ofProduct: Uint32Array;
  readonly count: number;
} {
  const numbers = new Map<number, number>();
  const ofProduct = Uint32Array.from(categories, (mask, product) => {
    const pair = mask * 0x10000 + (settings[product] ?? 0);
    const number = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, number);
    return number;
  });
  return { ofProduct, count: Math.max(1, numbers.size) };
}

/** Row numbers by key, rising within each. */
export function listsByKey(keys: ArrayLike<number>, count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < keys.length; row++) {
    const next = (keys[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const items = new Uint32Array(keys.length);
  const used = starts.slice(0, count);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const place = used[key] ?? 0;
    items[place] = row;
    used[key] = place + 1;
  }
  return { starts, items };
}

/** The greatest of the numbers, 0 for none. */
export function maxOf(numbers: ArrayLike<number>): number {
  let max = 0;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] ?? 0) > max) max = numbers[i] ?? 0;
  return max;
}

function countVendors(
  columns: Columns,
  rows: Lists,
  vendors: number,
): { readonly vendors: Lists; readonly vendorCounts: Uint32Array } {
  const cells = rows.starts.length - 1;
  const starts = new Uint32Array(cells + 1);
  const items = new Uint32Array(rows.items.length);
  const counts = new Uint32Array(rows.items.length);
  /** Where the vendor stands in the list of the cell that met it last. */
  const places = new Uint32Array(vendors + 1);
  const metBy = new Uint32Array(vendors + 1);
  let used = 0;
  for (let cell = 0; cell < cells; cell++) {
    const end = rows.starts[cell + 1] ?? 0;
    for (let i = rows.starts[cell] ?? 0; i < end; i++) {
      const vendor = columns.productVendor[columns.integrationProduct[rows.items[i] ?? 0] ?? 0] ?? 0;
      if (metBy[vendor] !== cell + 1) {
        metBy[vendor] = cell + 1;
        places[vendor] = used;
        items[used++] = vendor;
      }
      const place = places[vendor] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    starts[cell + 1] = used;
  }
  return { vendors: { starts, items: items.slice(0, used) }, vendorCounts: counts.slice(0, used) };
}
