/** Invented listings of Sentral forskrivningsmodul: by phase and variant. */
import { type Listing, productAt, someDate, vendorsOf } from './listing.ts';

/** Headings of the list, which are also the words for the status. */
export const sfmSections = [
  'Begrenset utprøving',
  'Utvidet utprøving',
  'Innføring',
  'Midlertidig dispensasjon',
  'Selvdeklarert',
] as const;

const groups: Readonly<Record<string, string>> = {
  EHR_GP: 'Fastleger',
  EHR_MUNICIPAL: 'Kommuner',
  EHR_SPECIALIST: 'Sykehus',
  OTHER: 'Tannleger',
};
const conditions = 'Gjelder kun eksisterende installasjoner';

/** The first day of the n-th row. Limited trials of SFM Full have just begun; those of SFM Basis have lasted longer than they must. */
function beganOn(index: number, section: string, basis: boolean): string | null {
  if (section === 'Selvdeklarert') return null;
  if (section === 'Begrenset utprøving' && !basis) return `2026-11-${10 + (index % 15)}`;
  return someDate(index + 40);
}

/** All rows of the SFM list. Dispensations have a last day, self-declarations no date. */
export function sfmListings(): Listing[] {
  return vendorsOf('EHR_GP', 'EHR_MUNICIPAL', 'EHR_SPECIALIST', 'OTHER').map((vendor, index) => {
    const product = productAt(vendor, 0);
    const section = sfmSections[[2, 0, 2, 1, 2, 4, 0, 2, 3][index % 9] ?? 2] ?? sfmSections[2];
    const dispensed = section === 'Midlertidig dispensasjon';
    const basis = index % 3 === 1;
    return {
      vendor: vendor.name,
      product: product.name,
      version: product.version,
      target: 'SFM',
      interface: basis ? 'SFM/BASIS' : 'SFM/FULL',
      role: null,
      word: section,
      decidedOn: beganOn(index, section, basis),
      validUntil: dispensed ? `${2028 - (index % 4)}-11-30` : null,
      conditions: dispensed ? conditions : null,
      userGroup: groups[vendor.category] ?? null,
      section,
      shown: { role: basis ? 'SFM Basis' : 'SFM Full' },
    };
  });
}
