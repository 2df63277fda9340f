/** What a row is called when people are told of it. */
import type { Claim } from './claim.ts';

function words(...parts: readonly ({ readonly value: string } | undefined)[]): string {
  return parts.flatMap((part) => part?.value || []).join(' – ');
}

function byKind(claim: Claim): string {
  switch (claim.kind) {
    case 'integration': {
      const { vendor, product, target, interface: of, role, via } = claim.fields;
      return words(vendor, product, of ?? target, role, via);
    }
    case 'supplier':
      return words(claim.fields.vendor ?? claim.fields.organisationNumber);
    case 'register':
      return words(claim.fields.register ?? claim.fields.abbreviation, claim.fields.flow);
    case 'municipality':
      return words(claim.fields.municipality ?? claim.fields.number, claim.fields.target);
    case 'standard':
      return words(
        claim.fields.standard ?? claim.fields.identifier,
        claim.fields.organisationType,
        claim.fields.direction,
      );
    case 'framework':
      return words(claim.fields.area, claim.fields.title);
    case 'agency':
      return words(claim.fields.name ?? claim.fields.key);
    case 'target':
    case 'interface':
      return words(claim.fields.name ?? claim.fields.key);
    case 'trialRule':
      return words(claim.fields.interface, claim.fields.phase);
    case 'prerequisite':
      return words(claim.fields.interface, claim.fields.text);
    case 'legalEntity':
      return words(claim.fields.organisationNumber, claim.fields.name ?? claim.fields.searchedName);
    case 'declaration':
      return words(claim.fields.vendor, claim.fields.product);
    case 'planElement':
      return words(claim.fields.service, claim.fields.title);
    case 'activity':
      return words(claim.fields.measure, claim.fields.activity);
  }
}

/** The row's name in the publisher's own words: vendor, product and what it integrates with, or the like. Never empty. */
export function labelOf(claim: Claim): string {
  return byKind(claim) || claim.key;
}
