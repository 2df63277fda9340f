/**
 * The invented facts as the lists state them. A listing says both what is meant (from which the expected records are
 * made) and how the page writes it where that is not plain (`shown`, ready HTML). Nothing here reads a page.
 */
import type { ApprovalBasis, InterfaceRole, ProcessPhase, Standing } from '../../src/domain/vocabulary.ts';
import vendorData from './vendors.json' with { type: 'json' };

export interface Product {
  readonly key: string;
  readonly name: string;
  readonly version: string | null;
}
export interface Vendor {
  readonly key: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly category: string;
  readonly products: readonly Product[];
}

/** Every invented vendor with its products. Numbers begin with 3, which no real organisation's does. */
export const vendors: readonly Vendor[] = vendorData;

/** Columns whose writing a listing may override with ready HTML. */
export type Shown = Partial<
  Record<'vendor' | 'product' | 'version' | 'status' | 'date' | 'number' | 'role' | 'note', string>
>;

export interface Listing {
  readonly vendor: string;
  readonly product: string;
  readonly version: string | null;
  readonly target: string;
  readonly interface: string | null;
  readonly role: InterfaceRole | null;
  /** The word for the status, as the list has it; null where the list has none. */
  readonly word: string | null;
  /** How a line of prose words the status; the word itself where there is none. */
  readonly statusText?: string;
  /** ISO date of the decision. */
  readonly decidedOn: string | null;
  readonly validUntil?: string | null;
  readonly conditions?: string | null;
  readonly userGroup?: string | null;
  readonly via?: string | null;
  readonly viaVersion?: string | null;
  /** Heading that the row stands under. */
  readonly section: string;
  readonly shown?: Shown;
  /** Crossed out on the page. */
  readonly struck?: boolean;
  /** Why no record is expected from this row. */
  readonly excluded?: string;
  /** Finding that a reader should make of it; words of the catalogue of dirt in samples/README.md. */
  readonly dirt?: string;
}

export interface Decision {
  readonly process: ProcessPhase;
  readonly standing: Standing;
  readonly basis: ApprovalBasis;
}

const decisions: Readonly<Record<string, readonly [ProcessPhase, Standing, ApprovalBasis]>> = {
  godkjent: ['APPROVED', 'NOT_STATED', 'AUTHORITY_TEST'],
  innføring: ['APPROVED', 'NOT_STATED', 'AUTHORITY_TEST'],
  'begrenset utprøving': ['LIMITED_TRIAL', 'NOT_STATED', 'AUTHORITY_TEST'],
  'under utprøving': ['LIMITED_TRIAL', 'NOT_STATED', 'AUTHORITY_TEST'],
  pilot: ['LIMITED_TRIAL', 'NOT_STATED', 'AUTHORITY_TEST'],
  'utvidet utprøving': ['EXTENDED_TRIAL', 'NOT_STATED', 'AUTHORITY_TEST'],
  'i test': ['IN_TEST', 'NOT_STATED', 'AUTHORITY_TEST'],
  planlagt: ['IN_DIALOGUE', 'NOT_STATED', 'AUTHORITY_LISTING'],
  'i dialog': ['IN_DIALOGUE', 'NOT_STATED', 'AUTHORITY_LISTING'],
  'under godkjenning': ['IN_DIALOGUE', 'NOT_STATED', 'AUTHORITY_LISTING'],
  selvdeklarert: ['DECLARED_BY_VENDOR', 'NOT_STATED', 'SELF_DECLARATION'],
  'midlertidig dispensasjon': ['NOT_STATED', 'CONDITIONAL', 'DISPENSATION'],
};

/** What a status word means; any other word, mark or blank says nothing but that the row is listed. */
export function decisionOf(word: string | null): Decision {
  const [process, standing, basis] = decisions[(word ?? '').toLowerCase()] ?? [
    'NOT_STATED',
    'NOT_STATED',
    'AUTHORITY_LISTING',
  ];
  return { process, standing, basis };
}

/** The n-th vendor of the given categories, counting round. */
export function vendorsOf(...categories: readonly string[]): readonly Vendor[] {
  return vendors.filter((vendor) => categories.includes(vendor.category));
}

/** The vendor with the key, which must exist. */
export function vendorAt(key: string): Vendor {
  const found = vendors.find((vendor) => vendor.key === key);
  if (!found) throw new Error(`No invented vendor ${key}`);
  return found;
}

/** The vendor's n-th product, counting round. */
export function productAt(vendor: Vendor, index: number): Product {
  const product = vendor.products[index % vendor.products.length];
  if (!product) throw new Error(`${vendor.key} has no products`);
  return product;
}

/** An ISO date between 2023 and 2025 that is the same in every run. */
export function someDate(seed: number): string {
  const month = (seed * 7) % 12;
  const day = (seed * 11) % 28;
  return `${2023 + (seed % 3)}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
}

/** How list pages write dates. */
export type DateStyle = 'long' | 'dots' | 'short';
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

/** `1. oktober 2025`, `01.10.2025` or `01.10.25`. */
export function writeDate(iso: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (style === 'long') return `${Number(day)}. ${months[Number(month) - 1]} ${year}`;
  return `${day}.${month}.${style === 'short' ? year.slice(2) : year}`;
}
