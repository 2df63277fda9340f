import { claimsFreshness } from '../entity-freshness.ts';
import { evidenceOf } from '../evidence.ts';
import type { Resolvers } from '../generated.ts';
import { asWritten } from '../words.ts';

/** Frameworks and requirements. */
export const standardResolvers: Resolvers = {
  Framework: {
    title: ({ title }) => asWritten(title),
    publisher: ({ publisher, catalogue }) => catalogue.agency(publisher),
    requirements: ({ requirements, catalogue }) =>
      requirements.map((row) => ({ ...row, kind: 'Requirement', catalogue })),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (framework, args, context) => evidenceOf(context, 'Framework', framework, args),
  },
  Requirement: {
    title: ({ title }) => asWritten(title),
    text: ({ title, text }) => asWritten(text ?? title),
    framework: ({ framework, catalogue }) => {
      const found = catalogue.find(framework);
      return found?.type === 'Framework' ? found.value : null;
    },
    obligations: (requirement) => {
      const { level, organisationType, direction } = requirement;
      return level === null && organisationType === null && direction === null ? [] : [requirement];
    },
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (requirement, args, context) => evidenceOf(context, 'Requirement', requirement, args),
  },
};
