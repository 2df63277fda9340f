import { namesTrialPhase, trialOf } from '../../domain/status/trial.ts';
import { versionScope } from '../../domain/text/versions.ts';
import type { Context } from '../context.ts';
import { shownApprovals } from '../evidence/approvals.ts';
import { contradictionsOf } from '../evidence/contradictions.ts';
import { approvalEvidence, disputedEvidence } from '../evidence/evidence.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import { maxFirst } from '../limits/page-size.ts';
import type { ContradictionParent, StatementParent, StatusParent } from '../parents.ts';
import { headline, status } from '../rules.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';
import { asWritten, warningTexts } from '../texts/words.ts';

/** Integrations with status and approvals. */
export const integrationResolvers: Resolvers = {
  Integration: {
    approvals: (integration, { includeSuperseded }) =>
      shownApprovals(integration.approvals, ({ observation }) => observation, includeSuperseded ?? false),
    contradictions: (integration) => contradictionsOf({ type: 'Integration', entity: integration }),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (integration, args, context) =>
      disputedEvidence(context, { type: 'Integration', entity: integration }, args),
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
    evidence: (approval, _args, context) => approvalEvidence(context, approval),
  },
};

/** A rule is of one phase, so it is applied only where a source says which phase it is. */
function trialIn(row: StatusParent) {
  const { integration } = row;
  const phaseStated = namesTrialPhase(row.process, integration.approvals);
  const trial = trialOf(row, phaseStated ? (integration.interface?.trialRules ?? []) : []);
  return trial && { ...trial, phaseStated };
}

/** What each row says of the field itself. */
const contradicting = (
  context: Context,
  { field, ...one }: ContradictionParent,
): Promise<StatementParent[]> => disputedEvidence(context, one, { field, first: maxFirst });
