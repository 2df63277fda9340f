import type { Framework, Requirement } from '../../catalogue/catalogue.ts';
import { claimsFreshness } from '../entity-freshness.ts';
import { evidenceOf } from '../evidence.ts';
import type { Resolvers } from '../generated.ts';
import { recordId } from '../record-ids.ts';
import { asWritten } from '../words.ts';

function requirementsOf({ requirements, catalogue }: Framework): Requirement[] {
  return requirements.map((row) => ({ ...row, kind: 'Requirement', catalogue }));
}

function frameworkOf({ framework, catalogue }: Requirement): Framework | null {
  const found = catalogue.find(framework);
  return found?.type === 'Framework' ? found.value : null;
}

/** Frameworks and requirements. */
export const standardResolvers: Resolvers = {
  Framework: {
    title: ({ title }) => asWritten(title),
    publisher: ({ publisher, catalogue }) => catalogue.agency(publisher),
    isApprovalScheme: () => false,
    versions: (framework) => [{ kind: 'FrameworkVersion', framework }],
    requirements: requirementsOf,
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (framework, args, context) => evidenceOf(context, 'Framework', framework, args),
  },
  FrameworkVersion: {
    id: ({ framework }) => recordId('FrameworkVersion', framework.id, framework.version ?? ''),
    version: ({ framework }) => framework.version,
    identifiers: ({ framework: { identifier, publisher } }) =>
      identifier === null
        ? []
        : [{ scheme: /^[A-ZÆØÅ]+/.exec(identifier)?.[0] ?? publisher, value: identifier }],
    lifecycle: ({ framework }) => framework.lifecycle,
    publishedOn: ({ framework }) => framework.publishedOn,
    requirements: ({ framework }) => requirementsOf(framework),
  },
  Requirement: {
    title: ({ title }) => asWritten(title),
    text: ({ title, text }) => asWritten(text ?? title),
    framework: frameworkOf,
    version: (requirement) => {
      const framework = frameworkOf(requirement);
      return framework && { kind: 'FrameworkVersion', framework };
    },
    obligations: (requirement) => {
      const { level, organisationType, direction } = requirement;
      return level === null && organisationType === null && direction === null ? [] : [requirement];
    },
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (requirement, args, context) => evidenceOf(context, 'Requirement', requirement, args),
  },
};
