import { headlineRule } from '../../domain/headline.ts';
import { claimsFreshness } from '../entity-freshness.ts';
import { claimEvidence, evidenceOf } from '../evidence.ts';
import type { Resolvers } from '../generated.ts';
import { maxFirst } from '../pages.ts';
import { warningTexts } from '../words.ts';

const [ruleKey = '', ruleVersion = ''] = headlineRule.split('/');

/** Integrations with status and approvals. */
export const integrationResolvers: Resolvers = {
  Integration: {
    approvals: ({ approvals, catalogue }) => approvals.map((row) => ({ ...row, catalogue })),
    contradictions: (integration) => integration.contradicted.map((field) => ({ integration, field })),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (integration, args, context) => evidenceOf(context, 'Integration', integration, args),
  },
  IntegrationStatus: {
    rule: () => ({ key: ruleKey, version: ruleVersion }),
  },
  StatusWarning: {
    code: (code) => code,
    text: (code) => warningTexts[code],
  },
  Contradiction: {
    statements: ({ integration, field }, _args, context) =>
      evidenceOf(context, 'Integration', integration, { field, first: maxFirst }),
  },
  Approval: {
    issuer: ({ issuer, catalogue }) => catalogue.agency(issuer),
    source: ({ source, catalogue }) => catalogue.source(source),
    evidence: (approval, _args, context) => claimEvidence(context, approval),
  },
};
