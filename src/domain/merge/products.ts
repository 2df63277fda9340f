/** Products out of claims of integrations and declarations: the same name under two vendors is two products. */
import { product } from '../entities/product.ts';
import { describe } from '../findings/messages/describe.ts';
import type { ProductRow } from '../model.ts';
import { resolutionRule } from '../resolution/links.ts';
import { compareNames, compareText, productNameKey } from '../text/names.ts';
import { type Context, groupSorted, type Item, refsOf } from './context.ts';
import { mergedFields } from './declared-fields.ts';
import { productKinds } from './product-kinds.ts';
import type { MergedVendors, VendorDraft } from './vendors.ts';

export interface MergedProduct {
  readonly row: ProductRow;
  readonly former: readonly string[];
  /** Claims of its integrations. */
  readonly items: readonly Item<'integration'>[];
  /** What its vendor declares of it. */
  readonly declarations: readonly Item<'declaration'>[];
}

type ProductItem = Item<'integration'> | Item<'declaration'>;

interface Draft {
  readonly key: string;
  readonly vendor: VendorDraft | null;
  readonly items: ProductItem[];
}

/** Products sorted by name, each with its claims. A claim without a product is reported and makes none. */
export function mergeProducts(context: Context, vendors: MergedVendors): MergedProduct[] {
  const items: ProductItem[] = [...context.items.integration, ...context.items.declaration];
  const named = items.filter((item) => {
    if (item.fields.product?.value.trim()) return true;
    tellMissing(context, item);
    return false;
  });
  const products: MergedProduct[] = [];
  const kinds = productKinds(context);
  for (const [key, items] of groupSorted(named, ({ fields }) =>
    productNameKey(fields.product?.value ?? ''),
  )) {
    const drafts = byVendor(key, items, vendors);
    const owned = drafts.filter(({ vendor }) => vendor !== null);
    const unowned = drafts.find(({ vendor }) => vendor === null);
    const [only] = owned;
    if (unowned && only && owned.length === 1) link(unowned, only);
    if (owned.length > 1) tellTwoVendors(context, owned);
    for (const draft of drafts) {
      if (draft.items.length === 0) continue;
      const described = kinds.of(key, draft.vendor);
      products.push(finish(context, draft, owned.length < 2, only === draft && !!unowned, described));
    }
  }
  kinds.reportUnused();
  return products.sort(
    (left, right) => compareNames(left.row.name, right.row.name) || compareText(left.row.id, right.row.id),
  );
}

function byVendor(key: string, items: readonly ProductItem[], vendors: MergedVendors): Draft[] {
  const groups = new Map<string, Draft>();
  for (const item of items) {
    const vendor = vendors.of(item);
    const draft = groups.get(vendor?.id ?? '');
    if (draft) draft.items.push(item);
    else groups.set(vendor?.id ?? '', { key, vendor, items: [item] });
  }
  return [...groups].sort(([left], [right]) => compareText(left, right)).map(([, draft]) => draft);
}

/** Claims that name no vendor go to the one vendor that has a product of exactly this name. */
function link(unowned: Draft, owner: Draft): void {
  const sources = new Map(unowned.items.map((item) => [item.source.key, item]));
  for (const [source, item] of [...sources].sort(([left], [right]) => compareText(left, right))) {
    const name = item.fields.product?.value ?? '';
    owner.vendor?.productLinks.push({
      judgement: 'POSITIVE',
      left: `${name} (${source})`,
      right: mostUsed(owner.items),
      method: 'product/exact',
      score: 1,
      decidedBy: resolutionRule,
      decidedAt: item.entry.firstSeen,
      reason: 'The source names no vendor, and only one vendor has a product of exactly this name.',
    });
  }
  owner.items.push(...unowned.items);
  unowned.items.length = 0;
}

function finish(
  context: Context,
  draft: Draft,
  nameIsUnique: boolean,
  tookUnowned: boolean,
  described: readonly Item<'productKind'>[],
): MergedProduct {
  const { key, vendor, items } = draft;
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
    claims: refsOf([...items, ...described]),
  };
  return { row, former, items: integrations, declarations: items.filter(isDeclaration) };
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

function tellTwoVendors(context: Context, drafts: readonly Draft[]): void {
  const owners = drafts.map(({ vendor }) => {
    const name = vendor?.vendor.mentions.find((mention) => mention.name !== null)?.name;
    return name ?? vendor?.vendor.organisationNumber ?? '';
  });
  const names = [...new Set(owners)].sort(compareNames).join(', ');
  for (const item of drafts.flatMap(({ items }) => items)) {
    context.tell(item, {
      ...describe('SAME_PRODUCT_TWO_VENDORS', { names }),
      severity: 'INFO',
      field: 'product',
      found: item.fields.product?.raw ?? null,
    });
  }
}

function tellMissing(context: Context, item: ProductItem): void {
  context.tell(item, {
    ...describe('INTEGRATION_WITHOUT_PRODUCT', {}),
    severity: 'WARNING',
    field: 'product',
  });
}
