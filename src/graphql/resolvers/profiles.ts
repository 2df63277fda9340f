import type { Profile } from '../../catalogue/catalogue.ts';
import { lineResponse } from '../../catalogue/coverage/coverage.ts';
import { claimEvidence, evidenceOf } from '../evidence/evidence.ts';
import type { CatalogueProfilesArgs, Resolvers } from '../generated/schema-types.ts';
import { historyPage } from '../history/changes.ts';
import { productPage } from '../lists/pages.ts';
import { pointsOf } from '../points.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';

function profiles(at: { readonly profiles: readonly Profile[] }, { keys }: CatalogueProfilesArgs) {
  return keys ? at.profiles.filter(({ key }) => keys.includes(key)) : at.profiles;
}

/** Checklists. */
export const profileResolvers: Resolvers = {
  Query: { profiles: (_root, args, { catalogue }) => profiles(catalogue, args) },
  Catalogue: { profiles },
  Profile: {
    inferredFields: ({ inferred }) => inferred,
    products: ({ categories, catalogue }, args, context) =>
      productPage(context, { categories }, args, catalogue),
    lines: ({ lines, catalogue }) => lines.map((line) => ({ ...line, catalogue })),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (profile, args, context) => evidenceOf(context, 'Profile', profile, args),
    history: (profile, args, context) => historyPage(context, profile, args),
  },
  ProfileLine: {
    requirement: ({ requirement, catalogue }) => (requirement === null ? null : catalogue.duty(requirement)),
    response: (line) => lineResponse(line),
    anyOf: ({ anyOf, catalogue }) => pointsOf(catalogue, anyOf),
    inferredFields: ({ inferred }) => inferred,
    evidence: (line, _args, context) => claimEvidence(context, line),
  },
};
