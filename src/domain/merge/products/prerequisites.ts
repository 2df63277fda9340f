/** What follows for an integration from what must be in place first. */
import {
  type SupplierKnowledge,
  supplierKnowledge,
  unmetPrerequisites,
} from '../../requirements/prerequisites.ts';
import type { Context, Item } from '../context.ts';
import type { MergedVendors } from '../parties/vendors.ts';
import type { ResolvedTargets } from '../targets/target-resolution.ts';
import type { MergedIntegration } from './integrations.ts';
import type { MergedProduct } from './products.ts';

/** What a warning of a prerequisite rests on. */
interface Surroundings {
  readonly targets: ResolvedTargets;
  readonly products: readonly MergedProduct[];
  readonly vendors: MergedVendors;
}

/**
 * The integrations, with PREREQUISITE_UNMET where what their interface requires has ended for the same product, or is not
 * there for its vendor.
 */
export function warnOfPrerequisites(
  context: Context,
  integrations: readonly MergedIntegration[],
  { targets, products, vendors }: Surroundings,
): MergedIntegration[] {
  const ofProduct = Map.groupBy(
    integrations.map(({ row }) => row),
    ({ product }) => product,
  );
  const supplierOf = suppliers(context, products, vendors);
  return integrations.map((integration) => {
    const { row } = integration;
    const unmet = unmetPrerequisites(targets.prerequisitesOf(row), {
      others: (ofProduct.get(row.product) ?? []).filter(({ id }) => id !== row.id),
      supplierOn: (source) => supplierOf(row.product, source),
    });
    if (unmet.length === 0) return integration;
    const warnings = [...row.status.warnings, 'PREREQUISITE_UNMET' as const].sort();
    return { ...integration, unmet, row: { ...row, status: { ...row.status, warnings } } };
  });
}

/** What the lists of suppliers say of the vendor of a product. A list that was not read well says nothing. */
function suppliers(
  context: Context,
  products: readonly MergedProduct[],
  { all }: MergedVendors,
): (product: string, source: string) => SupplierKnowledge {
  const vendorOf = new Map(products.map(({ row }) => [row.id, row.vendor]));
  const byId = new Map(all.map((one) => [one.id, one]));
  const known = new Map<string, SupplierKnowledge>();

  function judge(vendor: string, source: string): SupplierKnowledge {
    const found = byId.get(vendor);
    if (found === undefined || !context.isReadWell(source)) return 'UNKNOWN';
    const rows = found.vendor.mentions
      .map(({ item }) => item)
      .filter(
        (item): item is Item<'supplier'> => item.claim.kind === 'supplier' && item.source.key === source,
      )
      .map(({ fields, observation }) => ({
        process: fields.process?.value ?? 'NOT_STATED',
        standing: fields.standing?.value ?? 'NOT_STATED',
        basis: fields.basis?.value ?? 'AUTHORITY_LISTING',
        validUntil: fields.validUntil?.value ?? null,
        observation,
      }));
    const isIdentified = found.vendor.organisationNumber !== null;
    return supplierKnowledge(rows, { asOf: context.asOf, isIdentified });
  }

  return (product, source) => {
    const vendor = vendorOf.get(product) ?? null;
    if (vendor === null) return 'UNKNOWN';
    const key = `${vendor}|${source}`;
    const knowledge = known.get(key) ?? judge(vendor, source);
    known.set(key, knowledge);
    return knowledge;
  };
}
