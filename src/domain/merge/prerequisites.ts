/** What follows for an integration from what must be in place first: a warning, and where a list is at fault a finding. */
import { inThree } from '../bilingual.ts';
import { describe } from '../findings/messages/describe.ts';
import type { IntegrationRow, PrerequisiteRow } from '../model.ts';
import { type SupplierKnowledge, supplierKnowledge, unmetPrerequisites } from '../prerequisites.ts';
import type { Observation } from '../vocabulary.ts';
import { type Context, type Item, keyOfRef } from './context.ts';
import type { Places } from './places.ts';
import type { MergedProduct } from './products.ts';
import type { MergedVendors } from './vendors.ts';

/** What a warning of a prerequisite rests on. */
export interface Surroundings {
  readonly places: Pick<Places, 'prerequisitesOf' | 'target'>;
  readonly products: readonly MergedProduct[];
  readonly vendors: Pick<MergedVendors, 'drafts'>;
}

/**
 * The integrations, with PREREQUISITE_UNMET where what their interface requires has ended for the same product, or is not
 * there for its vendor. Of a vendor that is not an approved supplier the publisher of the row is told.
 */
export function warnOfPrerequisites(
  context: Context,
  integrations: readonly IntegrationRow[],
  { places, products, vendors }: Surroundings,
): IntegrationRow[] {
  const ofProduct = Map.groupBy(integrations, ({ product }) => product);
  const supplierOf = suppliers(context, products, vendors);
  const items = new Map(context.items.integration.map((item) => [keyOfRef(item.ref), item]));
  return integrations.map((row) => {
    const unmet = unmetPrerequisites(places.prerequisitesOf(row.target, row.interface), {
      others: (ofProduct.get(row.product) ?? []).filter(({ id }) => id !== row.id),
      supplierOn: (source) => supplierOf(row.product, source),
    });
    if (unmet.length === 0) return row;
    const missing = unmet.find(({ kind }) => kind === 'ASSESSMENT');
    const target = places.target(row.target)?.name.nb ?? row.target;
    if (missing) {
      for (const ref of row.claims) {
        const item = items.get(keyOfRef(ref));
        if (item && isThere(item.observation)) tellNotApproved(context, item, target, missing);
      }
    }
    const warnings = [...row.status.warnings, 'PREREQUISITE_UNMET' as const].sort();
    return { ...row, status: { ...row.status, warnings } };
  });
}

const isThere = (observation: Observation) => observation === 'LISTED' || observation === 'SOURCE_STALE';

/** What the lists of suppliers tell of the vendor of a product. A list that was not read well tells nothing. */
function suppliers(
  context: Context,
  products: readonly MergedProduct[],
  { drafts }: Pick<MergedVendors, 'drafts'>,
): (product: string, source: string) => SupplierKnowledge {
  const vendorOf = new Map(products.map(({ row }) => [row.id, row.vendor]));
  const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
  const known = new Map<string, SupplierKnowledge>();

  function judge(vendor: string, source: string): SupplierKnowledge {
    const draft = draftOf.get(vendor);
    if (draft === undefined || !context.isReadWell(source)) return 'UNKNOWN';
    const rows = draft.vendor.mentions
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
    const isIdentified = draft.vendor.organisationNumber !== null;
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

function tellNotApproved(
  context: Context,
  item: Item<'integration'>,
  target: string,
  { requires, text }: PrerequisiteRow,
): void {
  const list = inThree(context.titleOf(requires ?? ''));
  context.tell(item, {
    ...describe('VENDOR_NOT_APPROVED_SUPPLIER', { target, text, list }),
    severity: 'WARNING',
    field: 'vendor',
    found: item.fields.vendor?.raw ?? null,
  });
}
