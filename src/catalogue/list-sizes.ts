/** How long the lists of a snapshot are at most: what no page of them can go beyond. */

import type { Indexes } from './query/indexes.ts';
import { type Columns, sizesOf } from './snapshot/columns.ts';

/** Most items of any list of its kind, whatever it is narrowed by. */
export interface ListSizes {
  readonly vendors: number;
  readonly products: number;
  readonly integrations: number;
  readonly productsOfVendor: number;
  readonly integrationsOfVendor: number;
  readonly integrationsOfProduct: number;
  readonly integrationsOfTarget: number;
  readonly integrationsOfInterface: number;
}

/** Reads every vendor, product and integration once. */
export function listSizes(columns: Columns, indexes: Indexes): ListSizes {
  const { vendors, products, integrations } = sizesOf(columns);
  const { integrationsAt, productsOfVendor } = indexes;
  let [ofProduct, mostProducts] = [0, 0];
  const ofVendor = new Uint32Array(vendors + 1);
  for (let row = 0; row < products; row++) {
    const own = (integrationsAt[row + 1] ?? 0) - (integrationsAt[row] ?? 0);
    ofProduct = Math.max(ofProduct, own);
    const vendor = columns.productVendor[row] ?? 0;
    if (vendor > 0) ofVendor[vendor] = (ofVendor[vendor] ?? 0) + own;
  }
  for (let vendor = 1; vendor <= vendors; vendor++)
    mostProducts = Math.max(
      mostProducts,
      (productsOfVendor.starts[vendor + 1] ?? 0) - (productsOfVendor.starts[vendor] ?? 0),
    );
  return {
    vendors,
    products,
    integrations,
    productsOfVendor: mostProducts,
    integrationsOfVendor: largest(ofVendor),
    integrationsOfProduct: ofProduct,
    integrationsOfTarget: largest(countsOf(columns.integrationTarget)),
    integrationsOfInterface: largest(countsOf(columns.integrationInterface)),
  };
}

const largest = (counts: Uint32Array) => counts.reduce((most, one) => Math.max(most, one), 0);

/** How many rows have each value. */
function countsOf(values: ArrayLike<number>): Uint32Array {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  const counts = new Uint32Array(most + 1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
