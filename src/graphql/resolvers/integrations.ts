import type { Integration } from '../../catalogue/catalogue.ts';
import type { ApprovalRow } from '../../domain/model.ts';
import { trialOf } from '../../domain/status/trial.ts';
import { versionScope } from '../../domain/text/versions.ts';
import type { Context } from '../context.ts';
import { claimsFreshness } from '../entity-freshness.ts';
import { claimEvidence, evidenceOf } from '../evidence.ts';
import type { Resolvers } from '../generated.ts';
import { maxFirst } from '../limits/page-size.ts';
import type { ContradictionParent, StatementParent, StatusParent } from '../parents.ts';
import { headline, status } from '../rules.ts';
import { asWritten, warningTexts } from '../words.ts';

/** Integrations with status and approvals. */
export const integrationResolvers: Resolvers = {
  Integration: {
    status: (integration) => ({ ...integration.status, integration }),
    approvals: (integration, { includeSuperseded }) =>
      approvalsOf(integration, includeSuperseded ?? false).map((row) => ({
        ...row,
        catalogue: integration.catalogue,
        subject: integration,
      })),
    contradictions: (integration) =>
      integration.contradicted.map((field) => ({
        type: 'Integration',
        entity: integration,
        field,
        shown: Object.entries(integration.status).find(([name]) => name === field)?.[1],
      })),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (integration, args, context) => evidenceOf(context, 'Integration', integration, args),
  },
  IntegrationStatus: {
    rule: () => headline,
    trial: (row) => trialIn(row),
    earliestNextPhase: (row) => trialIn(row)?.earliestNextPhase ?? null,
  },
  StatusWarning: {
    code: (code) => code,
    text: (code) => warningTexts[code],
  },
  Contradiction: {
    statements: (contradiction, _args, context) => contradicting(context, contradiction),
    shown: async (contradiction, _args, context) =>
      (await contradicting(context, contradiction)).find(({ rank }) => rank === 'PREFERRED') ?? null,
    rule: () => status,
  },
  ApprovalSubject: { __resolveType: ({ kind }) => kind },
  Approval: {
    phase: ({ process }) => process,
    scope: ({ version }) => versionScope(version),
    conditions: ({ conditions }) => (conditions === null ? null : asWritten(conditions)),
    issuer: ({ issuer, catalogue }) => catalogue.agency(issuer),
    source: ({ source, catalogue }) => catalogue.source(source),
    evidence: (approval, _args, context) => claimEvidence(context, approval),
  },
};

const trialIn = ({ integration, ...row }: StatusParent) =>
  trialOf(row, integration.interface?.trialRules ?? []);

/** Approvals that are gone from their list are left out while others stand. */
function approvalsOf({ approvals }: Integration, includeSuperseded: boolean): readonly ApprovalRow[] {
  const standing = approvals.filter(({ observation }) => observation !== 'DELISTED_CONFIRMED');
  return includeSuperseded || standing.length === 0 ? approvals : standing;
}

/** What each row says of the field itself; the first that says what is shown is the one preferred. */
async function contradicting(
  context: Context,
  { type, entity, field, shown }: ContradictionParent,
): Promise<StatementParent[]> {
  const found = await evidenceOf(context, type, entity, { field, first: maxFirst });
  const preferred = found.find((one) => one.field === field && one.value === String(shown));
  return found.map((one) => (one === preferred ? { ...one, rank: 'PREFERRED' } : one));
}
