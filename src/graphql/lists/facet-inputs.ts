/** What to filter by to get the items that a bucket counts, and a list's filter without a facet's own condition. */
import type {
  IntegrationFacet,
  IntegrationFilter,
  ProductFacet,
  ProductFilter,
  UnstatedProperty,
} from '../../catalogue/catalogue.ts';

/** A filter as the API takes it. */
type Input = Readonly<Record<string, unknown>>;

const conditionOf: Readonly<Record<IntegrationFacet, keyof IntegrationFilter>> = {
  vendor: 'vendorIds',
  target: 'targetKeys',
  interface: 'interfaceKeys',
  role: 'roles',
  headline: 'headlines',
  process: 'processes',
  standing: 'standings',
  observation: 'observations',
  inUse: 'inUse',
  category: 'categories',
  careSetting: 'careSettings',
  warning: 'warnings',
};

/** Properties whose lack is a condition of its own; the other enums have a value for it. */
const unstatedOf: Partial<Record<IntegrationFacet, UnstatedProperty>> = {
  vendor: 'VENDOR',
  interface: 'INTERFACE',
  role: 'ROLE',
  inUse: 'IN_USE',
  category: 'CATEGORY',
  careSetting: 'CARE_SETTING',
};

/** Names of the catalogue's conditions in the API. */
const apiNames: Readonly<Record<string, string>> = {
  headlines: 'headline',
  processes: 'process',
  standings: 'standing',
  observations: 'observation',
  categories: 'category',
  careSettings: 'careSetting',
  organisationNumbers: 'vendorOrgnr',
  warnings: 'warning',
};

/** The filter without its conditions on the property. */
export function withoutIntegrationFacet(
  filter: IntegrationFilter,
  facet: IntegrationFacet,
): IntegrationFilter {
  const own: readonly string[] = [
    conditionOf[facet],
    'notStated',
    ...(facet === 'vendor' ? ['organisationNumbers'] : []),
  ];
  const left = filter.notStated?.filter((property) => property !== unstatedOf[facet]) ?? [];
  return {
    ...Object.fromEntries(Object.entries(filter).filter(([name]) => !own.includes(name))),
    ...(left.length > 0 && { notStated: left }),
  };
}

/** The same for products, whose integrations have conditions of their own. */
export function withoutProductFacet(filter: ProductFilter, facet: ProductFacet): ProductFilter {
  if (isOfProduct(facet)) return withoutIntegrationFacet(filter as IntegrationFilter, facet) as ProductFilter;
  const without = (one: IntegrationFilter) => withoutIntegrationFacet(one, facet);
  const { allIntegrations, anyIntegration, ...rest } = filter;
  return {
    ...rest,
    ...(allIntegrations && { allIntegrations: allIntegrations.map(without) }),
    ...(anyIntegration && { anyIntegration: anyIntegration.map(without) }),
  };
}

const isOfProduct = (facet: ProductFacet): facet is 'vendor' | 'category' | 'careSetting' =>
  facet === 'vendor' || facet === 'category' || facet === 'careSetting';

/**
 * The whole filter that gives what the bucket counts; null where one filter cannot say it: of a product's kinds a filter
 * asks for one or another, never for one and another.
 */
export function integrationInput(
  filter: IntegrationFilter,
  facet: IntegrationFacet,
  value: string,
): Input | null {
  const isManyValued = facet === 'category' || facet === 'careSetting' || facet === 'warning';
  if (isManyValued && filter[conditionOf[facet]] !== undefined) return null;
  return inputOf(narrowed(filter, facet, value));
}

/** The same for products. */
export function productInput(filter: ProductFilter, facet: ProductFacet, value: string): Input | null {
  if (isOfProduct(facet)) {
    if (facet !== 'vendor' && filter[facet === 'category' ? 'categories' : 'careSettings'] !== undefined)
      return null;
    return inputOf(narrowed(filter as IntegrationFilter, facet, value));
  }
  const one = narrowed({ observations: ['LISTED', 'SOURCE_STALE'] }, facet, value);
  return inputOf({ ...filter, allIntegrations: [...(filter.allIntegrations ?? []), one] });
}

/** The same for vendors. */
export const vendorInput = (filter: object, facet: 'target' | 'headline', value: string): Input => {
  const { organisationNumbers, products, ...rest } = filter as Input & { products?: ProductFilter };
  return {
    ...rest,
    ...(organisationNumbers !== undefined && { orgnr: organisationNumbers }),
    products: productInput(products ?? {}, facet, value),
  };
};

function narrowed(filter: IntegrationFilter, facet: IntegrationFacet, value: string): IntegrationFilter {
  const property = unstatedOf[facet];
  if (value === 'NOT_STATED' && property)
    return { ...filter, notStated: [...new Set([...(filter.notStated ?? []), property])] };
  return { ...filter, [conditionOf[facet]]: facet === 'inUse' ? value === 'true' : [value] };
}

function inputOf(filter: object): Input {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => {
      if (name === 'allIntegrations' || name === 'anyIntegration')
        return [name, (value as readonly object[]).map(inputOf)];
      return [apiNames[name] ?? name, value];
    }),
  );
}
