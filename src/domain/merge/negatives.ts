/** What lists say is not there, with the products that it is said of. */
import type { NegativeRow } from '../model.ts';
import { nameKeyOf } from '../resolution/names.ts';
import { compareText, productNameKey } from '../text/names.ts';
import type { Context, Item } from './context.ts';
import type { Places } from './places.ts';
import type { MergedProduct } from './products.ts';
import type { MergedVendors } from './vendors.ts';

/**
 * The negatives of each product, by the product's id. One is given to the product of its vendor and name, or, where it
 * names no vendor, to the one product of its name. One that fits no product, or several, makes none: what is not there
 * brings nothing into the catalogue.
 */
export function negativesOf(
  { items }: Pick<Context, 'items'>,
  places: Pick<Places, 'resolve'>,
  products: readonly MergedProduct[],
  vendors: MergedVendors,
): ReadonlyMap<string, readonly NegativeRow[]> {
  const vendorOf = vendorFinder(vendors);
  const byName = Map.groupBy(products, ({ row }) => productNameKey(row.name));
  const found = items.negative.flatMap((item) => {
    const named = byName.get(productNameKey(item.fields.product?.value ?? '')) ?? [];
    const says = item.fields.vendor ?? item.fields.organisationNumber;
    const vendor = says === undefined ? undefined : vendorOf(item);
    const fitting = says === undefined ? named : named.filter(({ row }) => row.vendor === vendor);
    const [product, ...others] = fitting;
    const row = product === undefined || others.length > 0 ? null : rowOf(item, places);
    return product === undefined || row === null ? [] : [{ product: product.row.id, row }];
  });
  const grouped = Map.groupBy(found, ({ product }) => product);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ row }) => row).sort(compareNegatives)]));
}

function rowOf(item: Item<'negative'>, places: Pick<Places, 'resolve'>): NegativeRow | null {
  const place = places.resolve(item);
  if (place === null) return null;
  return {
    target: place.target,
    interface: place.interface,
    interfaceVersion: item.fields.interfaceVersion?.value ?? null,
    role: item.fields.role?.value ?? null,
    text: item.fields.statusText?.value ?? '',
    claim: item.ref,
  };
}

/** The id of the vendor that a negative names, by number or by exact name; undefined where that is none, or several. */
function vendorFinder({ drafts }: MergedVendors): (item: Item<'negative'>) => string | undefined {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => ids.set(key, (ids.get(key) ?? new Set()).add(id));
  for (const { id, vendor } of drafts) {
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
