import type { IntegrationFilter, ProductFilter, VendorFilter } from '../catalogue/catalogue.ts';
import type { IntegrationFilter as AskedIntegrations, ProductFilter as AskedProducts } from './generated.ts';

type Conditions = Readonly<Record<string, unknown>>;

/** What the client asked for, by the catalogue's names. `null` means the same as a condition that is left out. */
export function integrationFilter(asked: AskedIntegrations | null | undefined): IntegrationFilter {
  const { role, headline, process, standing, observation, productCategory, vendorOrgnr, ...same } =
    asked ?? {};
  return given<IntegrationFilter>({
    ...same,
    roles: role == null ? null : [role],
    headlines: headline,
    processes: process,
    standings: standing,
    observations: observation,
    categories: productCategory,
    organisationNumbers: vendorOrgnr,
  });
}

/** The same for products. */
export function productFilter(asked: AskedProducts | null | undefined): ProductFilter {
  const { category, vendorOrgnr, allIntegrations, anyIntegration, ...same } = asked ?? {};
  return given<ProductFilter>({
    ...same,
    categories: category,
    organisationNumbers: vendorOrgnr,
    allIntegrations: allIntegrations?.map(integrationFilter),
    anyIntegration: anyIntegration?.map(integrationFilter),
  });
}

/** The same for vendors, whose conditions are arguments. */
export function vendorFilter(
  text: string | null | undefined,
  orgnr: readonly string[] | null | undefined,
): VendorFilter {
  return given<VendorFilter>({ text, organisationNumbers: orgnr });
}

function given<T extends object>(conditions: Conditions): T {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value != null)) as T;
}
