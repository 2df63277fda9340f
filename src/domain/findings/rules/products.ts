/** Rows without a product, products of one name under several vendors, and entries of the editors that fit no product. */
import { groupSorted } from '../../merge/context.ts';
import type { MergeResult } from '../../merge/merge.ts';
import { type MergedProduct, namesProduct, productItems } from '../../merge/products/products.ts';
import { compareNames, compareText } from '../../text/names.ts';
import { describe } from '../messages/describe.ts';
import { type Issue, issueOfRow } from './issue.ts';

/** Reports rows that should name a product and do not. */
export function withoutProduct({ made }: MergeResult): Issue[] {
  return productItems(made)
    .filter((item) => !namesProduct(item))
    .map((item) =>
      issueOfRow(item, {
        ...describe('INTEGRATION_WITHOUT_PRODUCT', {}),
        severity: 'WARNING',
        field: 'product',
      }),
    );
}

/** Reports every row of products that have one name and different vendors. */
export function sharedProductNames({ made }: MergeResult): Issue[] {
  const owned = made.products
    .filter(({ vendor }) => vendor !== null)
    .sort((left, right) => compareText(left.row.vendor ?? '', right.row.vendor ?? ''));
  return groupSorted(owned, ({ key }) => key).flatMap(([, products]) => {
    if (products.length < 2) return [];
    const names = [...new Set(products.map(ownerOf))].sort(compareNames).join(', ');
    return products.flatMap(({ items, declarations }) =>
      [...items, ...declarations].map((item) =>
        issueOfRow(item, {
          ...describe('SAME_PRODUCT_TWO_VENDORS', { names }),
          severity: 'INFO',
          field: 'product',
          found: item.fields.product?.raw ?? null,
        }),
      ),
    );
  });
}

function ownerOf({ vendor }: MergedProduct): string {
  const name = vendor?.vendor.mentions.find((mention) => mention.name !== null)?.name;
  return name ?? vendor?.vendor.organisationNumber ?? '';
}

/** Reports entries of kinds that no product has the name of. */
export function unusedKinds({ made }: MergeResult): Issue[] {
  const used = new Set(made.products.flatMap(({ described }) => described));
  return made.items.productKind
    .filter((item) => !used.has(item))
    .map((item) =>
      issueOfRow(item, {
        ...describe('BROKEN_REFERENCE.product', {}),
        severity: 'INFO',
        field: 'product',
        found: item.fields.product?.value ?? null,
      }),
    );
}
