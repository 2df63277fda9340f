import { claimEvidence, evidenceOf } from '../evidence/evidence.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import { integrationFilter, onceForField } from '../lists/filters.ts';
import { integrationPage, productPage } from '../lists/pages.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';

/** Vendors, products, agencies and municipalities. */
export const entityResolvers: Resolvers = {
  Vendor: {
    orgnr: ({ organisationNumber }) => organisationNumber,
    identifiers: ({ organisationNumber: value }) => (value === null ? [] : [{ scheme: 'NO:ORGNR', value }]),
    products: ({ id, catalogue }, page, context) =>
      productPage(context, { vendorIds: [id] }, page, catalogue),
    integrations: ({ id, catalogue }, { filter, ...page }, context, info) =>
      integrationPage(
        context,
        onceForField(context, info, () => integrationFilter(filter)),
        page,
        catalogue,
        { vendorIds: [id] },
      ),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (vendor, args, context) => evidenceOf(context, 'Vendor', vendor, args),
  },
  Product: {
    integrations: ({ id, catalogue }, { filter, ...page }, context, info) =>
      integrationPage(
        context,
        onceForField(context, info, () => integrationFilter(filter)),
        page,
        catalogue,
        { productIds: [id] },
      ),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (product, args, context) => evidenceOf(context, 'Product', product, args),
  },
  Negative: {
    target: ({ target, catalogue }) => {
      const found = catalogue.target(target);
      if (found) return found;
      throw new Error(`The negative's target ${target} is not in the snapshot.`);
    },
    interface: ({ interface: key, catalogue }) => (key === null ? null : catalogue.interface(key)),
    source: ({ claim, catalogue }) => catalogue.source(claim.source),
    evidence: (negative, _args, context) => claimEvidence(context, negative),
  },
  Agency: {
    orgnr: ({ organisationNumber }) => organisationNumber,
    sources: ({ key, catalogue }) => catalogue.sources.filter(({ publisher }) => publisher === key),
    targets: ({ key, catalogue }) => catalogue.targets.filter(({ owner }) => owner === key),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (agency, args, context) => evidenceOf(context, 'Agency', agency, args),
  },
  Municipality: {
    uses: ({ uses, catalogue }) => uses.flatMap((key) => catalogue.target(key) ?? []),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (municipality, args, context) => evidenceOf(context, 'Municipality', municipality, args),
  },
};
