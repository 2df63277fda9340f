/** Products out of claims of integrations and declarations: the same name under two vendors is two products. */
import { product } from '../../entities/product.ts';
import type { ProductRow } from '../../model.ts';
import { resolutionRule } from '../../resolution/links.ts';
import { compareNames, compareText, productNameKey } from '../../text/names.ts';
import { type Context, groupSorted, type Item, refsOf } from '../context.ts';
import { mergedFields } from '../declared-fields.ts';
import type { MergedVendor, MergedVendors, ProductLink } from '../parties/vendors.ts';
import { productKinds } from './product-kinds.ts';

/** A product's row, and what it was made of. */
export interface MergedProduct {
  readonly row: ProductRow;
  readonly former: readonly string[];
  /** The key that spellings of its name share. */
  readonly key: string;
  readonly vendor: MergedVendor | null;
  /** Claims of its integrations. */
  readonly items: readonly Item<'integration'>[];
  /** What its vendor declares of it. */
  readonly declarations: readonly Item<'declaration'>[];
  /** What the editors say of its kind. */
  readonly described: readonly Item<'productKind'>[];
}

/** A claim that should name a product. */
export type ProductItem = Item<'integration'> | Item<'declaration'>;

/** Claims of one name and one vendor. */
interface Group {
  readonly key: string;
  readonly vendor: MergedVendor | null;
  readonly items: readonly ProductItem[];
}

/** Claims that may name a product. */
export const productItems = ({ items }: Pick<Context, 'items'>): ProductItem[] => [
  ...items.integration,
  ...items.declaration,
];

/** Whether a claim names a product. One that does not makes none. */
export const namesProduct = ({ fields }: ProductItem): boolean => Boolean(fields.product?.value.trim());

/** Products sorted by name, each with its claims, and the links of those whose source names no vendor. */
export function mergeProducts(
  context: Context,
  vendors: MergedVendors,
): { readonly products: MergedProduct[]; readonly links: readonly ProductLink[] } {
  const named = productItems(context).filter(namesProduct);
  const kindsOf = productKinds(context);
  const links: ProductLink[] = [];
  const products = groupSorted(named, ({ fields }) => productNameKey(fields.product?.value ?? '')).flatMap(
    ([key, items]) => {
      const groups = byVendor(key, items, vendors);
      const owned = groups.filter(({ vendor }) => vendor !== null);
      const unowned = groups.find(({ vendor }) => vendor === null);
      const [only] = owned;
      if (!unowned || !only?.vendor || owned.length > 1) {
        return groups.map((group) =>
          finish(context, group, owned.length < 2, false, kindsOf(key, group.vendor)),
        );
      }
      links.push(...linksTo(only.vendor, unowned, only));
      const joined = { ...only, items: [...only.items, ...unowned.items] };
      return [finish(context, joined, true, true, kindsOf(key, only.vendor))];
    },
  );
  products.sort(
    (left, right) => compareNames(left.row.name, right.row.name) || compareText(left.row.id, right.row.id),
  );
  return { products, links };
}

function byVendor(key: string, items: readonly ProductItem[], vendors: MergedVendors): Group[] {
  return groupSorted(items, (item) => vendors.of(item)?.id ?? '').map(([, group]) => {
    const [first] = group;
    return { key, vendor: first === undefined ? null : vendors.of(first), items: group };
  });
}

/** Claims that name no vendor go to the one vendor that has a product of exactly this name. */
function linksTo({ id }: MergedVendor, unowned: Group, owner: Group): ProductLink[] {
  const sources = new Map(unowned.items.map((item) => [item.source.key, item]));
  return [...sources]
    .sort(([left], [right]) => compareText(left, right))
    .map(([source, item]) => ({
      vendor: id,
      row: {
        judgement: 'POSITIVE',
        left: `${item.fields.product?.value ?? ''} (${source})`,
        right: mostUsed(owner.items),
        method: 'product/exact',
        score: 1,
        decidedBy: resolutionRule,
        decidedAt: item.entry.firstSeen,
        reason: 'The source names no vendor, and only one vendor has a product of exactly this name.',
      },
    }));
}

function finish(
  context: Context,
  { key, vendor, items }: Group,
  nameIsUnique: boolean,
  tookUnowned: boolean,
  described: readonly Item<'productKind'>[],
): MergedProduct {
  const integrations = items.filter(isIntegration);
  const alone = `-|${key}`;
  const own = vendor === null ? [alone] : [`${vendor.id}|${key}`];
  // A product that was first seen without its vendor keeps its id when the vendor becomes known.
  const keys = tookUnowned ? [...own, alone] : own;
  const { id, former } = context.ids.assign('product', keys, {
    former: vendor?.former.map((earlier) => `${earlier}|${key}`) ?? [],
    hints: nameIsUnique ? [alone] : [],
  });
  const name = mostUsed(items);
  const names = new Set(items.flatMap(({ fields }) => fields.product?.value.trim() ?? []));
  names.delete(name);
  const row: ProductRow = {
    id,
    name,
    aliases: [...names].sort(compareNames),
    vendor: vendor?.id ?? null,
    ...mergedFields(product.fields, [...integrations, ...described]),
    negatives: [],
    changedAt: null,
    claims: refsOf([...items, ...described]),
  };
  const declarations = items.filter(isDeclaration);
  return { row, former, key, vendor, items: integrations, declarations, described };
}

const isIntegration = (item: ProductItem): item is Item<'integration'> => item.claim.kind === 'integration';
const isDeclaration = (item: ProductItem): item is Item<'declaration'> => item.claim.kind === 'declaration';

/** The spelling that most claims use; among equals the one with more capitals kept, then by spelling. */
function mostUsed(items: readonly ProductItem[]): string {
  const counts = new Map<string, number>();
  for (const { fields } of items) {
    const name = fields.product?.value.trim() ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareText(left, right),
  );
  return best?.[0] ?? '';
}
