import {
  headlines,
  interfaceRoles,
  observations,
  processPhases,
  standings,
  type WarningCode,
} from '../vocabulary.ts';
import { approval } from './approval.ts';
import { changedAt } from './changed-at.ts';
import {
  claims,
  code,
  entity,
  group,
  id,
  label,
  optionalCode,
  optionalRow,
  optionalText,
  row,
  rows,
  texts,
  usage,
} from './field.ts';

const decision = [
  'integration.process',
  'integration.standing',
  'integration.basis',
  'integration.statusText',
  'integration.decidedOn',
  'integration.validUntil',
  'integration.conditions',
  'integration.inUse',
] as const;

const status = {
  process: code('integrationProcess', processPhases, {
    label: label('trinn i prosessen', 'trinn i prosessen', 'step in the process'),
    from: ['integration.process', 'integration.statusText'],
  }),
  standing: code('integrationStanding', standings, {
    label: label('om vedtaket gjelder', 'om vedtaket gjeld', 'whether the decision is in force'),
    from: ['integration.standing', 'integration.statusText', 'integration.validUntil'],
  }),
  observation: code('integrationObservation', observations, {
    label: label('på listen', 'på lista', 'on the list'),
  }),
  headline: code('integrationHeadline', headlines, { label: label('status', 'status', 'status') }),
  since: optionalText('integrationSince', {
    label: label('dato', 'dato', 'date'),
    from: ['integration.decidedOn'],
  }),
  validUntil: optionalText('integrationValidUntil', {
    label: label('sluttdato', 'sluttdato', 'end date'),
    from: ['integration.validUntil'],
  }),
  /** When a harvest first missed the row that leads, ISO; null while it is on its list. */
  missingSince: optionalText('integrationMissingSince', {
    label: label('ikke sett siden', 'ikkje sett sidan', 'not seen since'),
  }),
  /** Whether a list says that the product is in use; null: none says, or they disagree. */
  inUse: usage('integrationInUse', {
    label: label('bruk', 'bruk', 'use'),
    from: ['integration.inUse', 'integration.statusText'],
  }),
  warnings: texts<WarningCode>()('integrationWarnings', {
    label: label('merknader', 'merknader', 'notes'),
    isResolved: true,
  }),
};

export const integration = entity('Integration', 'integrationProduct', {
  id: id('integrationIds', { label: label('id', 'id', 'id') }),
  product: row('integrationProduct', 'products', {
    label: label('produkt', 'produkt', 'product'),
    from: ['integration.product', 'integration.vendor', 'integration.version'],
  }),
  target: row('integrationTarget', 'targets', {
    label: label('tjeneste eller register', 'teneste eller register', 'service or register'),
    from: ['integration.target'],
  }),
  /** Null where the source names the target only. */
  interface: optionalRow('integrationInterface', 'interfaces', {
    label: label('grensesnitt', 'grensesnitt', 'interface'),
    from: ['integration.interface'],
  }),
  role: optionalCode('integrationRole', interfaceRoles, {
    label: label('rolle', 'rolle', 'role'),
    from: ['integration.role'],
  }),
  /** The other system of a verified combination, verbatim (a message service with its version). */
  via: optionalText('integrationVia', {
    label: label('sammen med', 'saman med', 'together with'),
    from: ['integration.via', 'integration.viaVersion'],
  }),
  /** Version of the interface that the lists state, as they write it; null: none is stated. */
  interfaceVersion: optionalText('integrationVersion', {
    label: label('versjon av grensesnittet', 'versjon av grensesnittet', 'version of the interface'),
    from: ['integration.interfaceVersion', 'integration.interface'],
  }),
  status: group('IntegrationStatus', 'integration', status, {
    label: label('status', 'status', 'status'),
    from: decision,
  }),
  /** Fields in which current claims disagree. */
  contradicted: texts<string>()('integrationContradicted', {
    label: label('motsagt', 'motsagt', 'contradicted'),
    isResolved: true,
  }),
  approvals: rows('integrationApprovalsAt', () => approval, {
    label: label('godkjenning', 'godkjenning', 'approval'),
    from: [...decision, 'integration.version'],
  }),
  changedAt: changedAt('integrationChangedAt'),
  claims: claims('integrationClaimsAt'),
});
