/** What a publisher should know when Enhetsregisteret says otherwise than its list. */

import type { FindingParts } from '../findings/finding.ts';
import { describe, type FindingTexts } from '../findings/messages/describe.ts';
import { dayWords } from '../findings/messages/phrases.ts';
import { normaliseName } from '../text/names.ts';
import type { RegisterState } from '../vocabulary.ts';
import type { Context, VendorItem } from './context.ts';
import type { RegisterEntry } from './register.ts';

/** Findings about a number that the list itself states: unknown, or another company's. */
export function tellOfRegister(
  context: Context,
  item: VendorItem,
  name: string | null,
  entry: RegisterEntry,
): void {
  const number = numberOf(entry);
  const { state, legalName, formerNames } = entry;
  if (state === 'NOT_REGISTERED') {
    context.tell(item, {
      ...describe('UNREGISTERED_ORGANISATION_NUMBER', { number }),
      severity: 'ERROR',
      field: 'organisationNumber',
      found: number,
    });
  }
  if (name === null || legalName === null || normaliseName(name) === normaliseName(legalName)) return;
  const isRenamed = formerNames.some((former) => normaliseName(former) === normaliseName(name));
  context.tell(item, {
    ...describe(isRenamed ? 'RENAMED_IN_REGISTER' : 'OTHER_NAME_IN_REGISTER', { name: legalName, number }),
    severity: 'INFO',
    field: 'vendor',
    found: name,
    suggested: legalName,
  });
}

/** What has become of a vendor, told of every row that names it, also where the number stands in another list. */
export function tellOfState(context: Context, item: VendorItem, entry: RegisterEntry): void {
  const number = numberOf(entry);
  const told = entry.state === null ? null : stateTexts(entry.state, number, entry.deletedOn);
  if (told === null) return;
  const isStated = 'organisationNumber' in item.fields && item.fields.organisationNumber !== undefined;
  context.tell(item, {
    ...told,
    field: isStated ? 'organisationNumber' : 'vendor',
    found: isStated ? number : (item.fields.vendor?.raw ?? null),
  });
}

function stateTexts(
  state: RegisterState,
  number: string,
  on: string | null,
): (FindingTexts & Pick<FindingParts, 'severity'>) | null {
  switch (state) {
    case 'DELETED':
      return {
        ...(on === null
          ? describe('DEREGISTERED_ORGANISATION_NUMBER', { number })
          : describe('DEREGISTERED_ORGANISATION_NUMBER.dated', { number, date: dayWords(on) })),
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

/** A vendor that nothing gives a number for, though the register was asked for exactly the name in the row. */
export function tellUnresolved(context: Context, item: VendorItem): void {
  context.tell(item, {
    ...describe('UNRESOLVED_VENDOR', {}),
    severity: 'INFO',
    field: 'vendor',
    found: item.fields.vendor?.raw ?? null,
  });
}

/** A name without number that several companies have, so that none of them is chosen. */
export function tellSeveralEntities(context: Context, item: VendorItem, numbers: readonly string[]): void {
  context.tell(item, {
    ...describe('SEVERAL_ENTITIES_OF_NAME', { numbers: numbers.join(', ') }),
    severity: 'INFO',
    field: 'vendor',
    found: item.fields.vendor?.raw ?? null,
  });
}
