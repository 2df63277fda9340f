/** What lists say is not there, with the products that it is said of. */
import type { NegativeRow } from '../../model.ts';
import { nameKeyOf } from '../../resolution/names.ts';
import { compareText, productNameKey } from '../../text/names.ts';
import type { Context, Item } from '../context.ts';
import type { MergedVendors } from '../parties/vendors.ts';
import type { ResolvedTargets } from '../targets/target-resolution.ts';
import type { MergedProduct } from './products.ts';

/** What is said not to be there, and the id of the product that it is said of. */
export interface PlacedNegative {
  readonly product: string;
  readonly item: Item<'negative'>;
}

/**
 * Finds the product of each negative: that of its vendor and name, or, where it names no vendor, the one product of its
 * name. One that fits no product, or several, is left out: what is not there brings nothing into the catalogue.
 */
export function placeNegatives(
  { items }: Pick<Context, 'items'>,
  products: readonly MergedProduct[],
  vendors: MergedVendors,
): PlacedNegative[] {
  const vendorOf = vendorFinder(vendors);
  const byName = Map.groupBy(products, ({ row }) => productNameKey(row.name));
  return items.negative.flatMap((item) => {
    const named = byName.get(productNameKey(item.fields.product?.value ?? '')) ?? [];
    const says = item.fields.vendor ?? item.fields.organisationNumber;
    const vendor = says === undefined ? undefined : vendorOf(item);
    const fitting = says === undefined ? named : named.filter(({ row }) => row.vendor === vendor);
    const [product, ...others] = fitting;
    return product === undefined || others.length > 0 ? [] : [{ product: product.row.id, item }];
  });
}

/** The negatives of each product, by the product's id. */
export function negativeRows(
  negatives: readonly PlacedNegative[],
  targets: ResolvedTargets,
): ReadonlyMap<string, readonly NegativeRow[]> {
  const grouped = Map.groupBy(negatives, ({ product }) => product);
  return new Map(
    [...grouped].map(([id, all]) => [
      id,
      all.flatMap(({ item }) => rowOf(item, targets)).sort(compareNegatives),
    ]),
  );
}

function rowOf(item: Item<'negative'>, targets: ResolvedTargets): NegativeRow[] {
  const place = targets.placeOf(item);
  if (place === null) return [];
  return [
    {
      target: place.target,
      interface: place.interface,
      interfaceVersion: item.fields.interfaceVersion?.value ?? null,
      role: item.fields.role?.value ?? null,
      text: item.fields.statusText?.value ?? '',
      claim: item.ref,
    },
  ];
}

/** The id of the vendor that a negative names, by number or by exact name; undefined where that is none, or several. */
function vendorFinder({ all }: MergedVendors): (item: Item<'negative'>) => string | undefined {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  for (const { id, vendor } of all) {
    if (vendor.organisationNumber !== null) add(vendor.organisationNumber, id);
    for (const { name } of vendor.mentions) if (name !== null) add(`name ${nameKeyOf(name)}`, id);
  }
  return ({ fields }) => {
    const keys = [
      fields.organisationNumber?.value,
      fields.vendor && `name ${nameKeyOf(fields.vendor.value)}`,
    ];
    const found = keys.flatMap((key) => (key === undefined ? [] : (ids.get(key) ?? [])));
    const [first] = found;
    return first?.size === 1 ? [...first][0] : undefined;
  };
}

const compareNegatives = (left: NegativeRow, right: NegativeRow) =>
  compareText(left.target, right.target) ||
  compareText(left.interface ?? '', right.interface ?? '') ||
  compareText(left.interfaceVersion ?? '', right.interfaceVersion ?? '') ||
  compareText(left.role ?? '', right.role ?? '') ||
  compareText(left.claim.source, right.claim.source) ||
  left.claim.index - right.claim.index;
