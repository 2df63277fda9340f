/** What a row is called in texts for people. */
import type { Claim, ClaimFields } from './claim.ts';

const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' – ');

function words(...parts: readonly ({ readonly value: string } | undefined)[]): string {
  return joined(parts.map((part) => part?.value));
}

/** Where words are longer than this they are a sentence that the value was read from, and the value is the better name. */
const longestWords = 80;

/** Of a value from a vocabulary, the publisher's own words for it. */
const asSaid = (part: { readonly value: string; readonly raw: string; readonly rule: string } | undefined) =>
  part && (part.raw !== '' && part.raw.length <= longestWords && !isAssumed(part) ? part.raw : part.value);

/** The list says it for all of its rows: the words beside such a value are those of the row, and not about it. */
const isAssumed = ({ rule }: { readonly rule: string }) => rule.startsWith('default/');

/** The name of a row about a product: what the publisher calls the vendor, the product and what it integrates with. */
export function labelOfIntegration({
  vendor,
  product,
  target,
  interface: of,
  role,
  via,
}: Pick<ClaimFields<'integration'>, 'vendor' | 'product' | 'target' | 'interface' | 'role' | 'via'>): string {
  return joined([vendor?.value, product?.value, asSaid(of ?? target), asSaid(role), via?.value]);
}

function byKind(claim: Claim): string {
  switch (claim.kind) {
    case 'integration':
    case 'negative':
      return labelOfIntegration(claim.fields);
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
      return words(claim.fields.number ?? claim.fields.area, claim.fields.title);
    case 'agency':
      return words(claim.fields.name ?? claim.fields.key);
    case 'target':
    case 'interface':
      return words(claim.fields.name ?? claim.fields.key);
    case 'trialRule':
      return words(claim.fields.interface, claim.fields.phase);
    case 'prerequisite':
      return words(claim.fields.interface, claim.fields.text);
    case 'frameworkEntry':
    case 'obligation':
    case 'profile':
      return words(claim.fields.title ?? claim.fields.key);
    case 'profileLine':
      return joined([claim.fields.profile?.value, claim.fields.line && String(claim.fields.line.value)]);
    case 'link':
      return words(claim.fields.from, claim.fields.relation, claim.fields.to);
    case 'legalEntity':
      return words(claim.fields.organisationNumber, claim.fields.name ?? claim.fields.searchedName);
    case 'declaration':
    case 'productKind':
      return words(claim.fields.vendor, claim.fields.product);
    case 'planElement':
      return words(claim.fields.service, claim.fields.title);
    case 'activity':
      return words(claim.fields.measure, claim.fields.activity);
    case 'measure':
      return words(claim.fields.measure);
  }
}

/** The row's name in the publisher's own words: vendor, product and what it integrates with, or the like. Never empty. */
export function labelOf(claim: Claim): string {
  return byKind(claim) || claim.key;
}
