/** Vendors out of all claims that name one. */

import type { ApprovalRow, ResolutionRow, VendorRow, WarningCode } from '../../model.ts';
import type { Decision } from '../../resolution/decisions.ts';
import { mainName, nameKeyOf } from '../../resolution/names.ts';
import type { VendorMention } from '../../resolution/parties.ts';
import { type ResolvedVendor, resolveVendors } from '../../resolution/resolve.ts';
import { compareNames, compareText } from '../../text/names.ts';
import { readOrganisationNumber } from '../../text/organisation-number.ts';
import type { DataMode } from '../../vocabulary.ts';
import { type Context, type Item, refsOf, type VendorItem } from '../context.ts';
import { approvalOf } from '../products/approvals.ts';
import { isInactive, type Register, type RegisterEntry, readRegister, registryStateOf } from './register.ts';

/** A row that names a vendor. */
export interface Mention extends VendorMention {
  readonly item: VendorItem;
  /** Numbers that the register has for exactly its name, where they are several, so that none is taken. */
  readonly candidates?: readonly string[];
}

/** A vendor before its row, which also says what products were linked to it. */
export interface MergedVendor {
  readonly id: string;
  readonly former: readonly string[];
  readonly vendor: ResolvedVendor<Mention>;
  /** What Enhetsregisteret says of its number; null where it has none, or has not been asked. */
  readonly register: RegisterEntry | null;
}

/** A product that was linked to a vendor, with the vendor's id. */
export interface ProductLink {
  readonly vendor: string;
  readonly row: ResolutionRow;
}

/** The vendors, and which one each claim is about. */
export interface MergedVendors {
  readonly all: readonly MergedVendor[];
  readonly register: Register;
  /** Numbers of vendors that have one name. */
  readonly sharedNames: readonly (readonly string[])[];
  of(item: VendorItem): MergedVendor | null;
}

/** Resolves the vendors that claims name, and gives them their ids. */
export function mergeVendors(context: Context, decisions: readonly Decision[]): MergedVendors {
  const register = readRegister(context);
  const items = vendorItems(context);
  const stated = items.flatMap((item): Mention[] => {
    const name = item.fields.vendor?.value.trim() || null;
    const organisationNumber = usableNumber(context.mode, statedNumber(item)?.value);
    if (name === null && organisationNumber === null) return [];
    return [{ source: item.source.key, name, organisationNumber, seen: item.entry.firstSeen, item }];
  });
  const mentions = withFoundNumbers(context, stated, register);
  const { vendors, sharedNames } = resolveVendors(mentions, decisions);
  context.ids.reserve(
    'vendor',
    vendors.flatMap(({ keys }) => keys[0] ?? []),
  );
  const all = vendors.map((vendor): MergedVendor => {
    const { id, former } = context.ids.assign('vendor', vendor.keys);
    const entry = vendor.organisationNumber === null ? null : register.of(vendor.organisationNumber);
    return { id, former, vendor, register: entry };
  });
  const byItem = new Map(all.flatMap((one) => one.vendor.mentions.map(({ item }) => [item, one] as const)));
  return {
    all,
    register,
    sharedNames: sharedNames.map(({ organisationNumbers }) => organisationNumbers),
    of: (item) => byItem.get(item) ?? null,
  };
}

/** Claims that may name a vendor. */
export const vendorItems = ({ items }: Pick<Context, 'items'>): VendorItem[] => [
  ...items.supplier,
  ...items.integration,
  ...items.declaration,
];

/** The organisation number in the row. Declarations have none. */
export const statedNumber = (item: VendorItem) =>
  'organisationNumber' in item.fields ? item.fields.organisationNumber : undefined;

/** The number where it is one. Numbers of the test population are no numbers of real vendors. */
function usableNumber(mode: DataMode, text: string | undefined): string | null {
  if (text === undefined) return null;
  const reading = readOrganisationNumber(text);
  return reading.kind === 'number' && (mode === 'SAMPLE' || reading.type === 'REAL') ? reading.value : null;
}

/**
 * Gives a name that no source has a number for the number that Enhetsregisteret has for exactly this name and legal
 * form, where it has one only.
 */
function withFoundNumbers({ mode }: Context, mentions: readonly Mention[], register: Register): Mention[] {
  const numbered = new Set(
    mentions.flatMap(({ name, organisationNumber }) =>
      name !== null && organisationNumber !== null ? nameKeyOf(name) : [],
    ),
  );
  return mentions.map((mention) => {
    const { name } = mention;
    if (name === null || mention.organisationNumber !== null || numbered.has(nameKeyOf(name))) return mention;
    const candidates = register.numbersOf(nameKeyOf(name));
    if (candidates.length > 1) return { ...mention, candidates };
    const [found] = candidates;
    if (found === undefined || usableNumber(mode, found) === null) return mention;
    return { ...mention, organisationNumber: found, foundInRegister: true };
  });
}

/** The rows, when products have been merged. */
export function vendorRows(
  context: Context,
  { all }: MergedVendors,
  links: readonly ProductLink[],
): VendorRow[] {
  const linksOf = Map.groupBy(links, ({ vendor }) => vendor);
  return all
    .map(({ id, vendor, register }): VendorRow => {
      const items = vendor.mentions.map(({ item }) => item).sort(bySource);
      const warnings: WarningCode[] = isInactive(register) ? ['VENDOR_DEREGISTERED'] : [];
      return {
        id,
        organisationNumber: vendor.organisationNumber,
        name: shownName(vendor.mentions, register) ?? vendor.organisationNumber ?? id,
        names: namesOf(vendor.mentions, register),
        registryState: registryStateOf(register),
        supplierApprovals: items.flatMap((item) => supplierApproval(context, item, warnings)).sort(byIssuer),
        resolution: [...vendor.resolution, ...(linksOf.get(id) ?? []).map(({ row }) => row)],
        changedAt: null,
        claims: refsOf([...items, ...(register?.items ?? [])]),
      };
    })
    .sort((left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id));
}

/** The legal name, as a source that has the same name writes it, else as the register does; else a source's name. */
function shownName(mentions: readonly Mention[], register: RegisterEntry | null): string | null {
  const legalName = register?.legalName ?? null;
  if (legalName === null) return mainName(mentions);
  const key = nameKeyOf(legalName);
  return mainName(mentions.filter(({ name }) => name !== null && nameKeyOf(name) === key)) ?? legalName;
}

/** The legal name, those it had before, and every spelling in the sources that is none of them. */
function namesOf(mentions: readonly Mention[], register: RegisterEntry | null): VendorRow['names'] {
  const kinds = new Map<string, VendorRow['names'][number]['kind']>();
  if (register?.legalName) kinds.set(register.legalName, 'LEGAL');
  for (const former of register?.formerNames ?? []) kinds.set(former, 'FORMER');
  for (const { name } of mentions) if (name !== null && !kinds.has(name)) kinds.set(name, 'ALIAS_IN_SOURCE');
  return [...kinds]
    .map(([value, kind]) => ({ value, kind }))
    .sort((left, right) => compareNames(left.value, right.value));
}

function supplierApproval(
  context: Context,
  item: VendorItem,
  warnings: readonly WarningCode[],
): ApprovalRow[] {
  return item.claim.kind === 'supplier' ? [approvalOf(context, item as Item<'supplier'>, warnings)] : [];
}

const bySource = (left: VendorItem, right: VendorItem) =>
  compareText(left.source.key, right.source.key) || compareText(left.claim.key, right.claim.key);
const byIssuer = (left: ApprovalRow, right: ApprovalRow) =>
  compareText(left.source, right.source) || compareText(left.id, right.id);
