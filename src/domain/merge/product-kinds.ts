/** What the editors have written of the kinds of products, found by the product's name and its vendor's. */
import { describe } from '../findings/messages/describe.ts';
import { nameKeyOf } from '../resolution/names.ts';
import { productNameKey } from '../text/names.ts';
import type { Context, Item } from './context.ts';
import type { VendorDraft } from './vendors.ts';

/** Entries by product. One that no product has the name of is reported, and makes none. */
export function productKinds(context: Context): {
  of(key: string, vendor: VendorDraft | null): readonly Item<'productKind'>[];
  reportUnused(): void;
} {
  const byName = Map.groupBy(context.items.productKind, ({ fields }) =>
    productNameKey(fields.product?.value ?? ''),
  );
  const used = new Set<Item<'productKind'>>();
  return {
    of(key, vendor) {
      const names = new Set(
        vendor?.vendor.mentions.flatMap(({ name }) => (name === null ? [] : nameKeyOf(name))),
      );
      const found = (byName.get(key) ?? []).filter(({ fields }) => {
        const stated = fields.vendor?.value;
        return stated === undefined || names.has(nameKeyOf(stated));
      });
      for (const item of found) used.add(item);
      return found;
    },
    reportUnused() {
      for (const item of context.items.productKind) {
        if (used.has(item)) continue;
        context.tell(item, {
          ...describe('BROKEN_REFERENCE.product', {}),
          severity: 'INFO',
          field: 'product',
          found: item.fields.product?.value ?? null,
        });
      }
    },
  };
}
