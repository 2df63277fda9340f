/** Vendors out of all claims that name one. */

import { describe } from '../findings/messages/describe.ts';
import type { ApprovalRow, ResolutionRow, VendorRow, WarningCode } from '../model.ts';
import type { Decision } from '../resolution/decisions.ts';
import { mainName, nameKeyOf } from '../resolution/names.ts';
import type { VendorMention } from '../resolution/parties.ts';
import { type ResolvedVendor, resolveVendors } from '../resolution/resolve.ts';
import { compareNames, compareText } from '../text/names.ts';
import { readOrganisationNumber } from '../text/organisation-number.ts';
import type { DataMode } from '../vocabulary.ts';
import { approvalOf } from './approvals.ts';
import { type Context, type Item, refsOf, type VendorItem } from './context.ts';
import { isInactive, type Register, type RegisterEntry, readRegister, registryStateOf } from './register.ts';
import { tellOfRegister, tellOfState, tellSeveralEntities, tellUnresolved } from './register-findings.ts';

interface Mention extends VendorMention {
  readonly item: VendorItem;
}

/** A vendor while it is being put together. */
export interface VendorDraft {
  readonly id: string;
  readonly former: readonly string[];
  readonly vendor: ResolvedVendor<Mention>;
  /** What Enhetsregisteret says of its number; null where it has none, or has not been asked. */
  readonly register: RegisterEntry | null;
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
  const register = readRegister(context);
  const items: VendorItem[] = [
    ...context.items.supplier,
    ...context.items.integration,
    ...context.items.declaration,
  ];
  const stated = items.flatMap((item): Mention[] => {
    const name = item.fields.vendor?.value.trim() || null;
    const organisationNumber = numberOf(context, mode, item);
    if (name === null && organisationNumber === null) return [];
    return [{ source: item.source.key, name, organisationNumber, seen: item.entry.firstSeen, item }];
  });
  const mentions = withFoundNumbers(context, mode, stated, register);
  const { vendors, sharedNames } = resolveVendors(mentions, decisions);
  context.ids.reserve(
    'vendor',
    vendors.flatMap(({ keys }) => keys[0] ?? []),
  );
  const drafts = vendors.map((vendor): VendorDraft => {
    const { id, former } = context.ids.assign('vendor', vendor.keys);
    const entry = vendor.organisationNumber === null ? null : register.of(vendor.organisationNumber);
    return { id, former, vendor, register: entry, productLinks: [] };
  });
  for (const draft of drafts)
    for (const mention of draft.vendor.mentions) tellOf(context, register, draft, mention);
  const byItem = new Map<VendorItem, VendorDraft>();
  for (const draft of drafts) for (const { item } of draft.vendor.mentions) byItem.set(item, draft);
  for (const shared of sharedNames) tellSharedName(context, vendors, shared.organisationNumbers);
  return { drafts, of: (item) => byItem.get(item) ?? null };
}

/** What the register makes known of one row's vendor. */
function tellOf(context: Context, register: Register, draft: VendorDraft, mention: Mention): void {
  const { item, name, organisationNumber, foundInRegister } = mention;
  const stated = organisationNumber === null || foundInRegister ? null : register.of(organisationNumber);
  if (stated !== null) tellOfRegister(context, item, name, stated);
  const entry = stated ?? draft.register;
  if (entry !== null) tellOfState(context, item, entry);
  const isNameless = name === null || draft.vendor.organisationNumber !== null;
  if (!isNameless && register.lacks(nameKeyOf(name))) tellUnresolved(context, item);
}

/**
 * Gives a name that no source has a number for the number that Enhetsregisteret has for exactly this name and legal
 * form, where it has one only.
 */
function withFoundNumbers(
  context: Context,
  mode: DataMode,
  mentions: readonly Mention[],
  register: Register,
): Mention[] {
  const numbered = new Set(
    mentions.flatMap(({ name, organisationNumber }) =>
      name !== null && organisationNumber !== null ? nameKeyOf(name) : [],
    ),
  );
  return mentions.map((mention) => {
    const { name, item } = mention;
    if (name === null || mention.organisationNumber !== null || numbered.has(nameKeyOf(name))) return mention;
    const numbers = register.numbersOf(nameKeyOf(name));
    const [number, ...others] = numbers;
    if (number === undefined) return mention;
    if (others.length > 0) tellSeveralEntities(context, item, numbers);
    const reading = readOrganisationNumber(number);
    const isUsable = reading.kind === 'number' && (mode === 'SAMPLE' || reading.type === 'REAL');
    if (others.length > 0 || !isUsable) return mention;
    return { ...mention, organisationNumber: number, foundInRegister: true };
  });
}

/** The number that the claim gives. Numbers of the test population are no numbers of real vendors. */
function numberOf(context: Context, mode: DataMode, item: VendorItem): string | null {
  if (item.claim.kind === 'declaration') return null;
  const stated = (item as Exclude<VendorItem, Item<'declaration'>>).fields.organisationNumber;
  if (stated === undefined) return null;
  const reading = readOrganisationNumber(stated.value);
  if (reading.kind === 'number' && (mode === 'SAMPLE' || reading.type === 'REAL')) return reading.value;
  context.tell(item, {
    ...describe(
      reading.kind === 'number' ? 'SYNTHETIC_ORGANISATION_NUMBER' : 'WRONG_ORGANISATION_NUMBER.merged',
      { number: stated.value },
    ),
    severity: 'ERROR',
    field: 'organisationNumber',
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
        ...describe('SAME_NAME_TWO_NUMBERS', { numbers: others }),
        severity: 'INFO',
        field: 'vendor',
        found: organisationNumber,
      });
    }
  }
}

/** The rows, when products have been merged. */
export function vendorRows(context: Context, { drafts }: MergedVendors): VendorRow[] {
  return drafts
    .map(({ id, vendor, register, productLinks }): VendorRow => {
      const items = vendor.mentions.map(({ item }) => item).sort(bySource);
      const warnings: WarningCode[] = isInactive(register) ? ['VENDOR_DEREGISTERED'] : [];
      return {
        id,
        organisationNumber: vendor.organisationNumber,
        name: shownName(vendor.mentions, register) ?? vendor.organisationNumber ?? id,
        names: namesOf(vendor.mentions, register),
        registryState: registryStateOf(register),
        supplierApprovals: items.flatMap((item) => supplierApproval(context, item, warnings)).sort(byIssuer),
        resolution: [...vendor.resolution, ...productLinks],
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
