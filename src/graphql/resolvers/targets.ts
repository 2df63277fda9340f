import type { Catalogue, Requirement } from '../../catalogue/catalogue.ts';
import { linksOf } from '../../catalogue/coverage/links.ts';
import { allPrerequisites } from '../../catalogue/coverage/prerequisites.ts';
import { contradictionsOf } from '../evidence/contradictions.ts';
import { claimEvidence, disputedEvidence } from '../evidence/evidence.ts';
import { negativesOfTarget } from '../evidence/negatives.ts';
import type { Resolvers, TargetInterfaceResolvers } from '../generated/schema-types.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { integrationFilter, onceForField } from '../lists/filters.ts';
import { integrationPage } from '../lists/pages.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';
import { asWritten } from '../texts/words.ts';

/** Requirements of the target as a whole and of its interfaces, each once. */
function requirementsAt(catalogue: Catalogue, key: string): Requirement[] {
  const keys = [key, ...catalogue.interfacesOf(key).map((one) => one.key)];
  return [...new Set(keys.flatMap((one) => catalogue.dutiesShownAt(one)))];
}

const target = {
  links: ({ key, catalogue }) => linksOf(catalogue, { kind: 'TARGET', name: key }),
  requirements: ({ key, catalogue }) => requirementsAt(catalogue, key),
  owner: ({ owner, catalogue }) => (owner === null ? null : catalogue.agency(owner)),
  interfaces: ({ key, catalogue }) => catalogue.interfacesOf(key),
  integrations: ({ key, catalogue }, { filter, ...page }, context, info) =>
    integrationPage(
      context,
      onceForField(context, info, () => integrationFilter(filter)),
      page,
      catalogue,
      { targetKeys: [key] },
    ),
  negatives: (self, { first }) => negativesOfTarget(self, boundedFirst(first)),
  freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
  evidence: (self, args, context) => disputedEvidence(context, { type: 'Target', entity: self }, args),
  contradictions: (self) => contradictionsOf({ type: 'Target', entity: self }),
} satisfies NonNullable<Resolvers['NationalService']> & NonNullable<Resolvers['HealthRegister']>;

const TargetInterface: TargetInterfaceResolvers = {
  target: ({ target: key, catalogue }) => {
    const found = catalogue.target(key);
    if (found) return found;
    throw new Error(`The interface's target ${key} is not in the snapshot.`);
  },
  excludes: ({ excludes, catalogue }) => excludes.flatMap((key) => catalogue.interface(key) ?? []),
  trialRules: ({ trialRules, catalogue }) => trialRules.map((row) => ({ ...row, catalogue })),
  prerequisites: ({ key, prerequisites, catalogue }) =>
    prerequisites.map((row) => ({ ...row, of: key, catalogue })),
  allPrerequisites: ({ key, catalogue }) =>
    allPrerequisites(catalogue, [key]).map((row) => ({ ...row, catalogue })),
  requirements: ({ key, catalogue }) => catalogue.dutiesShownAt(key),
  links: ({ key, catalogue }) => linksOf(catalogue, { kind: 'INTERFACE', name: key }),
  integrations: ({ key, catalogue }, { filter, ...page }, context, info) =>
    integrationPage(
      context,
      onceForField(context, info, () => integrationFilter(filter)),
      page,
      catalogue,
      { interfaceKeys: [key] },
    ),
  freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
  evidence: (self, args, context) =>
    disputedEvidence(context, { type: 'TargetInterface', entity: self }, args),
  contradictions: (self) => contradictionsOf({ type: 'TargetInterface', entity: self }),
};

/** National services, health registers and their interfaces. */
export const targetResolvers: Resolvers = {
  NationalService: {
    ...target,
    municipalities: ({ key, catalogue }) => catalogue.municipalities.filter(({ uses }) => uses.includes(key)),
  },
  HealthRegister: {
    ...target,
    controller: ({ controller, catalogue }) => (controller === null ? null : catalogue.agency(controller)),
  },
  TargetInterface,
  TrialRule: { evidence: (rule, _args, context) => claimEvidence(context, rule) },
  Prerequisite: {
    of: ({ of, catalogue }) => catalogue.interface(of) ?? catalogue.target(of),
    text: ({ text }) => asWritten(text),
    requires: ({ requires, catalogue }) =>
      requires === null ? null : (catalogue.interface(requires) ?? catalogue.target(requires)),
    evidence: (prerequisite, _args, context) => claimEvidence(context, prerequisite),
  },
};
