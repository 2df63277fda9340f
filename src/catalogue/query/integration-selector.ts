/** What filters of integrations select, remembered. */

import type { IntegrationFilter, Within } from '../catalogue.ts';
import { Memo } from '../memo.ts';
import type { Columns } from '../snapshot/columns.ts';
import { findId } from '../snapshot/id-table.ts';
import { BitSet } from './bit-set.ts';
import { type CellField, type CellSets, openCellSets } from './cells.ts';
import { conditionsOf, isOfCells, type KeyRows } from './conditions.ts';
import { filterKey } from './filter-key.ts';
import { type Indexes, idColumns } from './indexes.ts';
import {
  CellSelection,
  cellsOf,
  narrowSelection,
  type Selection,
  selectRows,
} from './integration-selection.ts';
import { type Condition, type CountField, countsOf, eachPair, totalOf } from './pair-counts.ts';
import { rowsFit } from './rows-fit.ts';

/** Lists that belong to no object. */
export const everywhere: Within = {};

/** The same text for filters that select the same. */
export const selectionKey = (filter: IntegrationFilter, within: Within): string =>
  within === everywhere ? filterKey(filter) : `${filterKey(filter)} within ${filterKey(within)}`;

/** Selects the integrations of one catalogue. `named` gives the products that a filter names, null where it names none. */
export class IntegrationSelector {
  readonly #columns: Columns;
  readonly #indexes: Indexes;
  readonly #keyRows: KeyRows;
  readonly #named: (filter: IntegrationFilter) => BitSet | null;
  readonly #cellSets: CellSets;
  readonly #selections: Memo<Selection>;
  /** What filters select, for as long as the filter is at hand: lists below many objects share one. */
  readonly #passing = new WeakMap<IntegrationFilter, BitSet | null>();
  readonly #products = new WeakMap<IntegrationFilter, BitSet | null>();

  constructor(
    { columns, indexes }: { readonly columns: Columns; readonly indexes: Indexes },
    keyRows: KeyRows,
    named: (filter: IntegrationFilter) => BitSet | null,
    memoBytes: number,
  ) {
    this.#columns = columns;
    this.#indexes = indexes;
    this.#keyRows = keyRows;
    this.#named = named;
    this.#cellSets = openCellSets(indexes.cellBits, indexes.cells);
    this.#selections = new Memo(memoBytes);
  }

  /** The integrations that pass both; `within` is what a list belongs to. */
  select(filter: IntegrationFilter, within: Within = everywhere): Selection {
    // What one product has, and what cells answer, is sooner found than remembered.
    const product = this.#onlyProduct(within);
    if (product !== null) return this.#selectOf(product, filter);
    if (isOfCells(filter) && isOfCells(within)) return this.#selectCells(filter, within);
    return this.#selections.get(
      selectionKey(filter, within),
      () => {
        const products = intersection(this.#productsOf(filter), this.#productsOf(within));
        const { cells, integrationsAt } = this.#indexes;
        if (products === null) return this.#inDates(this.#selectCells(filter, within), filter);
        const passing = intersection(this.#cellsOf(filter), this.#cellsOf(within));
        return this.#inDates(selectRows(cells, passing, products, integrationsAt), filter);
      },
      (selection) => (selection.cells?.words.byteLength ?? 0) + (selection.rows?.byteLength ?? 0),
    );
  }

  #selectCells(filter: IntegrationFilter, within: Within): Selection {
    const { cells, pairCounts } = this.#indexes;
    const conditions = this.#conditionsOf(filter, within);
    return new CellSelection(cells, this.#cellSets, conditions, totalOf(pairCounts, conditions));
  }

  /** How many of the integrations that pass both have each value of a property; null: the selection has to be counted. */
  countsOf(filter: IntegrationFilter, within: Within, field: CountField): Uint32Array | null {
    if (!isOfCells(filter) || !isOfCells(within)) return null;
    return countsOf(this.#indexes.pairCounts, this.#conditionsOf(filter, within), field);
  }

  /** Counts two properties at once; false: the selection has to be counted. */
  eachPair(
    filter: IntegrationFilter,
    within: Within,
    fields: readonly [CellField, CellField],
    visit: (row: number, column: number, count: number) => void,
  ): boolean {
    if (!isOfCells(filter) || !isOfCells(within)) return false;
    return eachPair(this.#indexes.pairCounts, this.#conditionsOf(filter, within), fields, visit);
  }

  #conditionsOf(filter: IntegrationFilter, within: Within): Condition[] {
    return [...conditionsOf(filter, this.#keyRows), ...conditionsOf(within, this.#keyRows)];
  }

  /** The row of the product, where the list is of one product and nothing else; -1: there is none. */
  #onlyProduct(within: Within): number | null {
    const [id, ...others] = within.productIds ?? [];
    if (id === undefined || others.length > 0 || Object.keys(within).length > 1) return null;
    const found = findId(this.#indexes.ids, idColumns(this.#columns), id);
    return found?.table === 1 ? found.row : -1;
  }

  #selectOf(product: number, filter: IntegrationFilter): Selection {
    const named = this.#productsOf(filter);
    const isIn = product >= 0 && (named === null || named.has(product));
    const { cells, integrationsAt } = this.#indexes;
    const selected = selectRows(cells, this.#cellsOf(filter), isIn ? [product] : [], integrationsAt);
    return this.#inDates(selected, filter);
  }

  #inDates(selected: Selection, filter: IntegrationFilter): Selection {
    const fits = rowsFit(this.#columns, filter);
    return fits === null ? selected : narrowSelection(selected, this.#indexes.cells, fits);
  }

  #cellsOf(filter: IntegrationFilter): BitSet | null {
    return remember(this.#passing, filter, () =>
      cellsOf(this.#indexes.cells, this.#cellSets, conditionsOf(filter, this.#keyRows)),
    );
  }

  #productsOf(filter: IntegrationFilter): BitSet | null {
    return remember(this.#products, filter, () => this.#named(filter));
  }
}

/** What both hold, as a set of its own; null: all. */
function intersection(left: BitSet | null, right: BitSet | null): BitSet | null {
  if (left === null || right === null) return left ?? right;
  return new BitSet(left.size, left.words.slice()).intersect(right);
}

function remember<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}
