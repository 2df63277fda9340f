/** Rows of lists in the orders that are asked for, remembered for the pages that follow. */
import type { Order } from '../catalogue.ts';
import { Memo } from '../memo.ts';
import type { Columns } from '../snapshot/columns.ts';
import type { ProductSelector } from './product-selection.ts';
import { dateRanks, isOwnOrder, orderRows, type RankOf } from './row-order.ts';

type Of = 'products' | 'vendors' | 'integrations';

const changedAt = {
  products: 'productChangedAt',
  vendors: 'vendorChangedAt',
  integrations: 'integrationChangedAt',
} as const;

export class RowOrders {
  readonly #columns: Columns;
  readonly #selector: ProductSelector;
  readonly #known: Memo<Uint32Array>;

  constructor(columns: Columns, selector: ProductSelector, memoBytes: number) {
    this.#columns = columns;
    this.#selector = selector;
    this.#known = new Memo(memoBytes);
  }

  /** The rows of a list in an order. `key` names list and order. */
  rows(
    key: string,
    order: Order | undefined,
    rowsOfList: () => Uint32Array,
    { text = '' }: { readonly text?: string },
    of: Of = 'integrations',
  ): Uint32Array {
    return this.#known.get(
      key,
      () => {
        const rows = rowsOfList();
        if (order === undefined || isOwnOrder(order)) return rows;
        return orderRows(rows, order.isDescending, this.#rankOf(order, text, of));
      },
      (rows) => rows.byteLength,
    );
  }

  #rankOf({ by }: Order, text: string, of: Of): RankOf {
    const { integrationSince, integrationValidUntil, integrationProduct } = this.#columns;
    if (by === 'SINCE') return dateRanks(this.#columns, integrationSince);
    if (by === 'VALID_UNTIL') return dateRanks(this.#columns, integrationValidUntil);
    if (by === 'CHANGED') return dateRanks(this.#columns, this.#columns[changedAt[of]]);
    if (by === 'NAME') return (row) => row;
    const scores = this.#selector.scores(text, of === 'vendors' ? 'vendors' : 'products');
    return of === 'integrations'
      ? (row) => scores[integrationProduct[row] ?? 0] ?? 0
      : (row) => scores[row] ?? 0;
  }
}

/** An order in a key. */
export const orderKey = (order: Order | undefined): string =>
  order === undefined ? 'NAME' : `${order.by}${order.isDescending ? ' falling' : ''}`;
