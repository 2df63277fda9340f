/** What a publisher should know when Enhetsregisteret says otherwise than its list. */
import type { MergeResult } from '../../merge/merge.ts';
import type { Register, RegisterEntry } from '../../merge/parties/register.ts';
import { type Mention, type MergedVendor, statedNumber } from '../../merge/parties/vendors.ts';
import { nameKeyOf } from '../../resolution/names.ts';
import { normaliseName } from '../../text/names.ts';
import type { FindingParts } from '../finding.ts';
import { describe, type FindingTexts } from '../messages/describe.ts';
import { dayWords } from '../messages/phrases.ts';
import { type Issue, issueOfRow } from './issue.ts';

/** Reports numbers and names that the register knows otherwise, and what has become of vendors. */
export function registry({ made: { vendors } }: MergeResult): Issue[] {
  return vendors.all.flatMap((vendor) =>
    vendor.vendor.mentions.flatMap((mention) => {
      const { organisationNumber, foundInRegister } = mention;
      const stated =
        organisationNumber === null || foundInRegister ? null : vendors.register.of(organisationNumber);
      const entry = stated ?? vendor.register;
      return [
        ...(stated === null ? [] : ofNumber(mention, stated)),
        ...(entry === null ? [] : ofState(mention, entry)),
        ...(lacksNumber(vendor, mention, vendors.register) ? [unresolved(mention)] : []),
        ...severalEntities(mention),
      ];
    }),
  );
}

/** Whether nothing gives a number for the name, though the register was asked for exactly it. */
function lacksNumber({ vendor }: MergedVendor, { name }: Mention, register: Register): boolean {
  return name !== null && vendor.organisationNumber === null && register.lacks(nameKeyOf(name));
}

/** A number that the list itself states: unknown, or another company's. */
function ofNumber({ item, name }: Mention, entry: RegisterEntry): Issue[] {
  const number = numberOf(entry);
  const { state, legalName, formerNames } = entry;
  const unregistered = issueOfRow(item, {
    ...describe('UNREGISTERED_ORGANISATION_NUMBER', { number }),
    severity: 'ERROR',
    field: 'organisationNumber',
    found: number,
  });
  const issues = state === 'NOT_REGISTERED' ? [unregistered] : [];
  if (name === null || legalName === null || normaliseName(name) === normaliseName(legalName)) return issues;
  const isRenamed = formerNames.some((former) => normaliseName(former) === normaliseName(name));
  const otherName = issueOfRow(item, {
    ...describe(isRenamed ? 'RENAMED_IN_REGISTER' : 'OTHER_NAME_IN_REGISTER', { name: legalName, number }),
    severity: 'INFO',
    field: 'vendor',
    found: name,
    suggested: legalName,
  });
  return [...issues, otherName];
}

/** What has become of a vendor, for every row that names it, also where the number stands in another list. */
function ofState({ item }: Mention, entry: RegisterEntry): Issue[] {
  const number = numberOf(entry);
  const texts = stateTexts(entry, number);
  if (texts === null) return [];
  const isStated = statedNumber(item) !== undefined;
  return [
    issueOfRow(item, {
      ...texts,
      field: isStated ? 'organisationNumber' : 'vendor',
      found: isStated ? number : (item.fields.vendor?.raw ?? null),
    }),
  ];
}

function stateTexts(
  { state, deletedOn }: RegisterEntry,
  number: string,
): (FindingTexts & Pick<FindingParts, 'severity'>) | null {
  switch (state) {
    case 'DELETED':
      return {
        ...(deletedOn === null
          ? describe('DEREGISTERED_ORGANISATION_NUMBER', { number })
          : describe('DEREGISTERED_ORGANISATION_NUMBER.dated', { number, date: dayWords(deletedOn) })),
        severity: 'WARNING',
      };
    case 'BANKRUPT':
      return { ...describe('VENDOR_BANKRUPT', { number }), severity: 'WARNING' };
    case 'UNDER_LIQUIDATION':
      return { ...describe('VENDOR_UNDER_LIQUIDATION', { number }), severity: 'INFO' };
    default:
      return null;
  }
}

const numberOf = ({ items }: RegisterEntry) => items[0]?.fields.organisationNumber?.value ?? '';

const unresolved = ({ item }: Mention): Issue =>
  issueOfRow(item, {
    ...describe('UNRESOLVED_VENDOR', {}),
    severity: 'INFO',
    field: 'vendor',
    found: item.fields.vendor?.raw ?? null,
  });

/** A name without number that several companies have, so that none of them is chosen. */
function severalEntities({ item, candidates }: Mention): Issue[] {
  if (candidates === undefined) return [];
  return [
    issueOfRow(item, {
      ...describe('SEVERAL_ENTITIES_OF_NAME', { numbers: candidates.join(', ') }),
      severity: 'INFO',
      field: 'vendor',
      found: item.fields.vendor?.raw ?? null,
    }),
  ];
}
