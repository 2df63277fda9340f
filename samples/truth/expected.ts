/** The records that a reader should make of each list, from what was meant and never from what was read. */
import { matrixListings } from './fhi-leverandorer.ts';
import { decisionOf, type Listing } from './listing.ts';
import { supplierListings } from './nhn-leverandorer.ts';
import {
  coreRecordListings,
  documentListings,
  maternityListings,
  messageListings,
  municipalities,
  personListings,
} from './nhn-other.ts';
import { sfmListings } from './nhn-sfm.ts';
import { vkpListings } from './nhn-vkp.ts';

/** Records of one source, and what of the page must give no record. */
export interface Expected {
  readonly source: string;
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** Rows that stand on the page and give no record of their own, with the reason. */
  readonly excluded: readonly { readonly record: string; readonly reason: string }[];
  /** Hard places, by their word in samples/README.md. */
  readonly dirt: readonly { readonly record: string; readonly kind: string }[];
}

interface Row {
  readonly vendor: string;
  readonly product?: string;
  readonly excluded?: string;
  readonly dirt?: string;
}

function expected<R extends Row>(source: string, rows: readonly R[], record: (row: R) => object): Expected {
  const label = (row: Row): string => [row.vendor, row.product].filter(Boolean).join(' – ');
  return {
    source,
    records: rows.filter((row) => !row.excluded).map((row) => ({ ...record(row) })),
    excluded: rows.flatMap((row) => (row.excluded ? [{ record: label(row), reason: row.excluded }] : [])),
    dirt: rows.flatMap((row) => (row.dirt ? [{ record: label(row), kind: row.dirt }] : [])),
  };
}

function integration(row: Listing): object {
  return {
    vendor: row.vendor.replace(/\s+/g, ' ').trim(),
    organisationNumber: null,
    product: row.product,
    version: row.version,
    target: row.target,
    interface: row.interface,
    role: row.role,
    // What is crossed out is still listed, but nothing is said of it any more.
    ...decisionOf(row.struck ? null : row.word),
    statusText: row.statusText ?? row.word,
    decidedOn: row.struck ? null : row.decidedOn,
    ...(row.validUntil ? { validUntil: row.validUntil } : {}),
    ...(row.conditions ? { conditions: row.conditions } : {}),
    ...(row.userGroup ? { userGroup: row.userGroup } : {}),
    ...(row.via ? { via: row.via, viaVersion: row.viaVersion ?? null } : {}),
  };
}

/** FHI lists; it says nowhere that it tests. */
function registerListing(row: Listing): object {
  return { ...integration(row), basis: 'AUTHORITY_LISTING' };
}

/** What is meant by every list with invented rows. Sources of facts give their own. */
export function expectedOfLists(): Expected[] {
  return [
    expected('nhn-leverandorer', supplierListings(), (row) => ({
      vendor: row.vendor.normalize('NFC'),
      organisationNumber: row.organisationNumber,
      // The title of the page says that those on it are approved.
      process: row.struck ? 'NOT_STATED' : 'APPROVED',
      standing: 'NOT_STATED',
      basis: 'AUTHORITY_LISTING',
      decidedOn: row.struck ? null : row.decidedOn,
      ...(row.validUntil ? { validUntil: row.validUntil } : {}),
      ...(row.conditions ? { conditions: row.conditions } : {}),
    })),
    expected('nhn-vkp', vkpListings(), integration),
    expected('nhn-sfm', sfmListings(), integration),
    expected('nhn-meldingsutveksling', messageListings(), integration),
    expected('nhn-journaldokumenter', documentListings(), integration),
    expected('nhn-kjernejournal', coreRecordListings(), integration),
    expected('nhn-persontjenesten', personListings(), integration),
    expected('nhn-helsekort-gravide', maternityListings(), integration),
    expected('fhi-leverandorer', matrixListings(), registerListing),
    {
      source: 'nhn-vkp-kommuner',
      records: municipalities.map(({ name, number }) => ({ municipality: name, number, target: 'VKP' })),
      excluded: [],
      dirt: [],
    },
  ];
}
