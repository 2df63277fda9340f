/** How long lists of the API can be, from the snapshot that is served: what a page can hold costs no more than there is. */
import type { ListSizes } from '../../catalogue/list-sizes.ts';

/** The size that bounds a list, by type and field. */
const lists: Readonly<Record<string, keyof ListSizes>> = {
  'Query.vendors': 'vendors',
  'Query.products': 'products',
  'Query.integrations': 'integrations',
  'Vendor.products': 'productsOfVendor',
  'Vendor.integrations': 'integrationsOfVendor',
  'Product.integrations': 'integrationsOfProduct',
  'NationalService.integrations': 'integrationsOfTarget',
  'HealthRegister.integrations': 'integrationsOfTarget',
  'IntegrationTarget.integrations': 'integrationsOfTarget',
  'TargetInterface.integrations': 'integrationsOfInterface',
};

/**
 * Root fields below which all is of the snapshot that is served, as long as nothing in their arguments names another. Below the others, such
 * as `catalogue(at:)`, `changes` and `_entities`, a list may be longer than any of today.
 */
const ofServed: ReadonlySet<string> = new Set([
  'vendors',
  'products',
  'integrations',
  'targets',
  'vendor',
  'product',
  'target',
  'node',
  'nodes',
  'search',
  'searchConnection',
]);

/** Types below which there are objects of other moments. */
const ofOtherMoments = /^(?:Change|Snapshot|Catalogue|Run|Finding)/u;

/** Whether all below a field is of the snapshot that is served: `parent` is, the field leads to no other, nor do its arguments. */
export const staysServed = (parent: boolean | 'root', field: string, type: string): boolean =>
  (parent === 'root' ? ofServed.has(field) : parent) && !ofOtherMoments.test(type);

/** The most items that a page of the list can hold; absent: no more is known than what is asked for. */
export function mostItems(sizes: ListSizes | undefined, type: string, field: string): number | undefined {
  const list = lists[`${type}.${field}`];
  return list === undefined ? undefined : sizes?.[list];
}
