/** Invented list of approved third-party suppliers in Helsenettet. */
import { someDate, vendors } from './listing.ts';

export interface SupplierListing {
  readonly vendor: string;
  readonly organisationNumber: string | null;
  readonly decidedOn: string | null;
  readonly validUntil: string | null;
  readonly conditions: string | null;
  readonly shown?: { readonly vendor?: string; readonly number?: string; readonly date?: string };
  readonly struck?: boolean;
  readonly excluded?: string;
  readonly dirt?: string;
}

type Change = Partial<SupplierListing>;

/** By place in the list of vendors: what is written otherwise, and why. */
const changes: Readonly<Record<number, (plain: SupplierListing) => Change>> = {
  1: (plain) => ({ shown: { number: `NO ${grouped(plain)} MVA` }, dirt: 'NUMBER_FORM' }),
  2: (plain) => ({ shown: { number: grouped(plain).replaceAll(' ', '.') }, dirt: 'NUMBER_FORM' }),
  4: () => ({ organisationNumber: null, shown: { number: '316172831' }, dirt: 'NUMBER_WRONG' }),
  6: () => ({ organisationNumber: null, shown: { number: '' }, dirt: 'NUMBER_BLANK' }),
  7: () => ({ organisationNumber: null, shown: { number: '999999999' }, dirt: 'NUMBER_DUMMY' }),
  9: (plain) => ({ shown: { vendor: `${plain.vendor}<sup>1)</sup>` }, dirt: 'FOOTNOTE' }),
  11: () => ({ decidedOn: null, shown: { date: 'Udefinert' }, dirt: 'DATE_UNDEFINED' }),
  13: () => ({ decidedOn: '2025-10-01', shown: { date: '01.10.25' }, dirt: 'DATE_SHORT_YEAR' }),
  14: () => ({ decidedOn: '2025-Q4', shown: { date: 'Q4 2025' }, dirt: 'DATE_QUARTER' }),
  16: (plain) => ({ shown: { vendor: `${plain.vendor.normalize('NFD')}&nbsp;` }, dirt: 'NFD_AND_NBSP' }),
  18: () => ({ struck: true, dirt: 'STRUCK_ROW' }),
  20: () => ({ validUntil: '2026-06-30', conditions: 'Under fornyelse' }),
  49: () => ({ vendor: 'OppdiktMyr Medisin', dirt: 'VENDOR_SPELLING' }),
};

function grouped(listing: SupplierListing): string {
  return (listing.organisationNumber ?? '').replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** The rows in page order; two vendors are missing from the list, and one is stated twice. */
export function supplierListings(): SupplierListing[] {
  const rows = vendors.flatMap((vendor, index): SupplierListing[] => {
    if (index === 62 || index === 65) return [];
    const plain: SupplierListing = {
      vendor: vendor.name,
      organisationNumber: vendor.organisationNumber,
      decidedOn: someDate(index),
      validUntil: null,
      conditions: null,
    };
    return [{ ...plain, ...changes[index]?.(plain) }];
  });
  const [first] = rows;
  return first ? [...rows, { ...first, excluded: 'DUPLICATE', dirt: 'DUPLICATE_ROW' }] : rows;
}

/** How the page writes the organisation number: in groups of three unless the row says otherwise. */
export function numberText(listing: SupplierListing): string {
  return listing.shown?.number ?? grouped(listing);
}
