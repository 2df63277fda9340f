import type { Language, Resolvers } from '../generated/schema-types.ts';
import { titled, type Words } from '../texts/words.ts';
import { nodeType } from '../type-names.ts';

/** A name as the catalogue has it. */
type Name = string | Words;
type Named = { readonly name: Name } | { readonly title: Name };

/** The name in a language, else in bokmål: one that nobody has translated is better than none. */
function displayName(named: Named, { language }: { readonly language?: Language | null }): string {
  const name = 'name' in named ? named.name : named.title;
  if (typeof name === 'string') return name;
  const wanted = language === 'EN' ? name.en : language === 'NN' ? name.nn : null;
  return wanted ?? name.nb;
}

const named = { displayName };

/** The name of whatever has one. */
export const namedResolvers: Resolvers = {
  // Whatever has a name has an id.
  Named: { __resolveType: (one) => nodeType(one) as 'Vendor' },
  Agency: named,
  Framework: { displayName: (framework, args) => displayName({ title: titled(framework) }, args) },
  HealthRegister: named,
  Municipality: named,
  NationalService: named,
  PlanElement: named,
  Product: named,
  Profile: named,
  Requirement: {
    displayName: ({ title, duty }, args) => displayName({ title: titled({ title, ...duty }) }, args),
  },
  RoadmapActivity: named,
  Source: named,
  TargetInterface: named,
  Vendor: named,
};
