/** Vendors out of all claims that name one. */

import type { ApprovalRow, ResolutionRow, VendorRow } from '../model.ts';
import { compareNames, compareText } from '../names.ts';
import { readOrganisationNumber } from '../organisation-number.ts';
import { type Decision, type ResolvedVendor, resolveVendors, type VendorMention } from '../resolution.ts';
import { mainName } from '../resolution-names.ts';
import type { DataMode } from '../vocabulary.ts';
import { approvalOf } from './approvals.ts';
import { type Context, type Item, refsOf } from './context.ts';

type VendorItem = Item<'integration'> | Item<'supplier'>;
interface Mention extends VendorMention {
  readonly item: VendorItem;
}

/** A vendor while it is being put together. */
export interface VendorDraft {
  readonly id: string;
  readonly former: readonly string[];
  readonly vendor: ResolvedVendor<Mention>;
  /** Links of products to this vendor, added while products are merged. */
  readonly productLinks: ResolutionRow[];
}

/** The vendors, and which one each claim is about. */
export interface MergedVendors {
  readonly drafts: readonly VendorDraft[];
  of(item: VendorItem): VendorDraft | null;
}

export function mergeVendors(
  context: Context,
  mode: DataMode,
  decisions: readonly Decision[],
): MergedVendors {
  const items: VendorItem[] = [...context.items.supplier, ...context.items.integration];
  const mentions = items.flatMap((item): Mention[] => {
    const name = item.fields.vendor?.value.trim() || null;
    const organisationNumber = numberOf(context, mode, item);
    if (name === null && organisationNumber === null) return [];
    return [{ source: item.source.key, name, organisationNumber, seen: item.entry.firstSeen, item }];
  });
  const { vendors, sharedNames } = resolveVendors(mentions, decisions);
  context.ids.reserve(
    'vendor',
    vendors.flatMap(({ keys }) => keys[0] ?? []),
  );
  const drafts = vendors.map((vendor): VendorDraft => {
    const { id, former } = context.ids.assign('vendor', vendor.keys);
    return { id, former, vendor, productLinks: [] };
  });
  const byItem = new Map<VendorItem, VendorDraft>();
  for (const draft of drafts) for (const { item } of draft.vendor.mentions) byItem.set(item, draft);
  for (const shared of sharedNames) tellSharedName(context, vendors, shared.organisationNumbers);
  return { drafts, of: (item) => byItem.get(item) ?? null };
}

/** The number that the claim gives. Numbers of the test population are no numbers of real vendors. */
function numberOf(context: Context, mode: DataMode, item: VendorItem): string | null {
  const stated = item.fields.organisationNumber;
  if (stated === undefined) return null;
  const reading = readOrganisationNumber(stated.value);
  if (reading.kind === 'number' && (mode === 'SAMPLE' || reading.type === 'REAL')) return reading.value;
  context.tell(item, {
    code: reading.kind === 'number' ? 'SYNTHETIC_ORGANISATION_NUMBER' : 'WRONG_ORGANISATION_NUMBER',
    severity: 'ERROR',
    field: 'organisationNumber',
    message: {
      nb: `${stated.value} er ikke et organisasjonsnummer i Enhetsregisteret; raden er lest uten nummer.`,
      en: `${stated.value} is not an organisation number of Enhetsregisteret; the row was read without a number.`,
    },
    action: { nb: 'Rett organisasjonsnummeret.', en: 'Correct the organisation number.' },
    found: stated.raw,
  });
  return null;
}

function tellSharedName(
  context: Context,
  vendors: readonly ResolvedVendor<Mention>[],
  numbers: readonly string[],
): void {
  for (const { organisationNumber, mentions } of vendors) {
    if (organisationNumber === null || !numbers.includes(organisationNumber)) continue;
    const others = numbers.filter((number) => number !== organisationNumber).join(', ');
    for (const { item } of mentions) {
      context.tell(item, {
        code: 'SAME_NAME_TWO_NUMBERS',
        severity: 'INFO',
        field: 'vendor',
        message: {
          nb: `Navnet brukes også med et annet organisasjonsnummer (${others}). Leverandørene holdes fra hverandre.`,
          en: `The name is also used with another organisation number (${others}). The vendors are kept apart.`,
        },
        action: {
          nb: 'Se etter om organisasjonsnummeret er rett, og skriv navnet slik det står i Enhetsregisteret.',
          en: 'Check the organisation number, and write the name as it stands in Enhetsregisteret.',
        },
        found: organisationNumber,
      });
    }
  }
}

/** The rows, when products have been merged. */
export function vendorRows(context: Context, { drafts }: MergedVendors): VendorRow[] {
  return drafts
    .map(({ id, vendor, productLinks }): VendorRow => {
      const items = vendor.mentions.map(({ item }) => item).sort(bySource);
      const name = mainName(vendor.mentions) ?? vendor.organisationNumber ?? id;
      const names = new Set(vendor.mentions.flatMap((mention) => mention.name ?? []));
      return {
        id,
        organisationNumber: vendor.organisationNumber,
        name,
        names: [...names].sort(compareNames).map((value) => ({ value, kind: 'ALIAS_IN_SOURCE' })),
        registryState: 'UNKNOWN',
        supplierApprovals: items.flatMap((item) => supplierApproval(context, item)).sort(byIssuer),
        resolution: [...vendor.resolution, ...productLinks],
        claims: refsOf(items),
      };
    })
    .sort((left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id));
}

function supplierApproval(context: Context, item: VendorItem): ApprovalRow[] {
  return item.claim.kind === 'supplier' ? [approvalOf(context, item as Item<'supplier'>)] : [];
}

const bySource = (left: VendorItem, right: VendorItem) =>
  compareText(left.source.key, right.source.key) || compareText(left.claim.key, right.claim.key);
const byIssuer = (left: ApprovalRow, right: ApprovalRow) =>
  compareText(left.source, right.source) || compareText(left.id, right.id);
