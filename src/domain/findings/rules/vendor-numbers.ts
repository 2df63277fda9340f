/** Organisation numbers in lists that are none, and names that several numbers have. */
import type { MergeResult } from '../../merge/merge.ts';
import { statedNumber, vendorItems } from '../../merge/parties/vendors.ts';
import { readOrganisationNumber } from '../../text/organisation-number.ts';
import { describe } from '../messages/describe.ts';
import { type Issue, issueOfRow } from './issue.ts';

/** Reports numbers that are wrong, or of the test population where the lists are real. */
export function unusableNumbers({ made }: MergeResult): Issue[] {
  return vendorItems(made).flatMap((item) => {
    const stated = statedNumber(item);
    if (stated === undefined) return [];
    const reading = readOrganisationNumber(stated.value);
    if (reading.kind === 'number' && (made.mode === 'SAMPLE' || reading.type === 'REAL')) return [];
    const code =
      reading.kind === 'number' ? 'SYNTHETIC_ORGANISATION_NUMBER' : 'WRONG_ORGANISATION_NUMBER.merged';
    return [
      issueOfRow(item, {
        ...describe(code, { number: stated.value }),
        severity: 'ERROR',
        field: 'organisationNumber',
        found: stated.raw,
      }),
    ];
  });
}

/** Reports every row of vendors that share a name and have different numbers. */
export function sharedNames({ made: { vendors } }: MergeResult): Issue[] {
  return vendors.sharedNames.flatMap((numbers) =>
    vendors.all.flatMap(({ vendor: { organisationNumber, mentions } }) => {
      if (organisationNumber === null || !numbers.includes(organisationNumber)) return [];
      const others = numbers.filter((number) => number !== organisationNumber).join(', ');
      return mentions.map(({ item }) =>
        issueOfRow(item, {
          ...describe('SAME_NAME_TWO_NUMBERS', { numbers: others }),
          severity: 'INFO',
          field: 'vendor',
          found: organisationNumber,
        }),
      );
    }),
  );
}
