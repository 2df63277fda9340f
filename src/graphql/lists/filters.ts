import type { GraphQLResolveInfo } from 'graphql';
import type { DateRange, IntegrationFilter, ProductFilter, VendorFilter } from '../../catalogue/catalogue.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type {
  IntegrationFilter as AskedIntegrations,
  ProductFilter as AskedProducts,
  CatalogueVendorsArgs,
} from '../generated/schema-types.ts';
import { permanentIds } from '../history/moment-ids.ts';

const known = new WeakMap<Context, Map<unknown, unknown>>();

/**
 * The filter of a field, made once for a request however many objects have the field: its arguments are the same for all
 * of them. So what the catalogue works out for a filter is worked out once too.
 */
export function onceForField<F>(
  context: Context,
  { fieldNodes: [node] }: GraphQLResolveInfo,
  make: () => F,
): F {
  const filters = known.get(context) ?? new Map<unknown, unknown>();
  known.set(context, filters);
  const before = filters.get(node);
  if (before !== undefined) return before as F;
  const filter = make();
  filters.set(node, filter);
  return filter;
}

type AskedVendors = {
  readonly [Name in 'filter' | 'text' | 'orgnr' | 'products']?: CatalogueVendorsArgs[Name] | undefined;
};
type Conditions = Readonly<Record<string, unknown>>;

/** What the client asked for, by the catalogue's names. `null` means the same as a condition that is left out. */
export function integrationFilter(asked: AskedIntegrations | null | undefined): IntegrationFilter {
  const {
    role,
    roles,
    category,
    headline,
    process,
    standing,
    observation,
    productCategory,
    careSetting,
    vendorOrgnr,
    warning,
    ...same
  } = asked ?? {};
  return given<IntegrationFilter>({
    ...same,
    vendorIds: permanentIds(same.vendorIds),
    productIds: permanentIds(same.productIds),
    roles: oneOf('roles', roles, 'role', role == null ? null : [role]),
    headlines: headline,
    processes: process,
    standings: standing,
    observations: observation,
    categories: oneOf('category', category, 'productCategory', productCategory),
    careSettings: careSetting,
    organisationNumbers: vendorOrgnr,
    warnings: warning,
    since: dateRange('since', same.since),
    validUntil: dateRange('validUntil', same.validUntil),
    decidedOn: dateRange('decidedOn', same.decidedOn),
  });
}

function dateRange(name: string, range: DateRange | null | undefined): DateRange | null {
  const { from, to } = range ?? {};
  if (from != null && to != null && from.slice(0, to.length) > to.slice(0, from.length))
    throw clientError('BAD_USER_INPUT', `${name}: from (${from}) is after to (${to}).`);
  return from == null && to == null ? null : { from: from ?? null, to: to ?? null };
}

/** The same for products. */
export function productFilter(asked: AskedProducts | null | undefined): ProductFilter {
  const { category, careSetting, vendorOrgnr, allIntegrations, anyIntegration, ...same } = asked ?? {};
  return given<ProductFilter>({
    ...same,
    vendorIds: permanentIds(same.vendorIds),
    categories: category,
    careSettings: careSetting,
    organisationNumbers: vendorOrgnr,
    allIntegrations: allIntegrations?.map(integrationFilter),
    anyIntegration: anyIntegration?.map(integrationFilter),
  });
}

/** The same for vendors. Its conditions once stood as arguments. */
export function vendorFilter({ filter, ...old }: AskedVendors): VendorFilter {
  const { text, orgnr, products } = filter ?? {};
  const asked = oneOf('filter: products', products, 'products', old.products);
  return given<VendorFilter>({
    text: oneOf('filter: text', text, 'text', old.text),
    organisationNumbers: oneOf('filter: orgnr', orgnr, 'orgnr', old.orgnr),
    products: asked == null ? null : productFilter(asked),
  });
}

/** A condition under its name, or under the one that it had before. Throws BAD_USER_INPUT where both are given. */
export function oneOf<T>(name: string, value: T, before: string, old: T): T {
  if (value != null && old != null)
    throw clientError('BAD_USER_INPUT', `Give ${name} or ${before}, which is its older name: not both.`);
  return value ?? old;
}

function given<T extends object>(conditions: Conditions): T {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value != null)) as T;
}
