/** The vendors that the sources name, as plain data for a source that looks them up. */

import type { Batch } from '../record.ts';
import type { KnownVendors } from '../source.ts';
import { nameParts } from '../text/names.ts';
import { readOrganisationNumber } from '../text/organisation-number.ts';
import { plainText } from '../text/phrase.ts';
import { nameKeyOf } from './names.ts';

/**
 * Numbers and names in the batches, rows that have gone missing included: they are still in the catalogue. A name
 * without a legal form is left out, because such a name is not the full name of any company.
 */
export function knownVendors(batches: readonly Batch[]): KnownVendors {
  const numbers = new Set<string>();
  const numbered = new Set<string>();
  const names = new Map<string, string>();
  for (const { claim } of batches.flatMap(({ entries }) => entries)) {
    if (claim.kind !== 'integration' && claim.kind !== 'supplier' && claim.kind !== 'declaration') continue;
    const name = plainText(claim.fields.vendor?.value ?? '');
    const stated = 'organisationNumber' in claim.fields ? claim.fields.organisationNumber?.value : undefined;
    const reading = stated === undefined ? null : readOrganisationNumber(stated);
    const isNumber = reading?.kind === 'number';
    if (isNumber) numbers.add(reading.value);
    if (name === '') continue;
    const key = nameKeyOf(name);
    if (isNumber) numbered.add(key);
    const known = names.get(key);
    if (nameParts(name).legalForm !== null && (known === undefined || name < known)) names.set(key, name);
  }
  return {
    organisationNumbers: [...numbers].sort(),
    names: [...names].flatMap(([key, name]) => (numbered.has(key) ? [] : name)).sort(),
  };
}
