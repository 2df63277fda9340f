/** What the editors have written of the kinds of products, found by the product's name and its vendor's. */
import { nameKeyOf } from '../../resolution/names.ts';
import { productNameKey } from '../../text/names.ts';
import type { Context, Item } from '../context.ts';
import type { MergedVendor } from '../parties/vendors.ts';

/** Finds the entries of a product by the key of its name. */
export function productKinds({
  items,
}: Context): (key: string, vendor: MergedVendor | null) => readonly Item<'productKind'>[] {
  const byName = Map.groupBy(items.productKind, ({ fields }) => productNameKey(fields.product?.value ?? ''));
  return (key, vendor) => {
    const names = new Set(
      vendor?.vendor.mentions.flatMap(({ name }) => (name === null ? [] : nameKeyOf(name))),
    );
    return (byName.get(key) ?? []).filter(({ fields }) => {
      const stated = fields.vendor?.value;
      return stated === undefined || names.has(nameKeyOf(stated));
    });
  };
}
