import {
  approvalBases,
  headlines,
  legalEffects,
  observations,
  processPhases,
  standings,
  type WarningCode,
} from '../vocabulary.ts';
import { claim, code, entity, id, label, laterCode, optionalText, text, texts, usage } from './field.ts';

const fields = {
  id: id('approvalIds', { label: label('id', 'id', 'id') }),
  /** Key of the source's publisher. */
  issuer: text('approvalIssuer', { label: label('utsteder', 'utstedar', 'issuer'), isResolved: true }),
  source: text('approvalSource', { label: label('kilde', 'kjelde', 'source'), isResolved: true }),
  basis: code('approvalBasis', approvalBases, { label: label('grunnlag', 'grunnlag', 'basis') }),
  legalEffect: code('approvalLegalEffect', legalEffects, {
    label: label('rettsvirkning', 'rettsverknad', 'legal effect'),
  }),
  process: code('approvalProcess', processPhases, {
    label: label('trinn i prosessen', 'trinn i prosessen', 'step in the process'),
    graph: 'phase',
  }),
  /** Whether it is in force on the catalogue's day, by the rule of headlines. */
  standing: code('approvalStanding', standings, {
    label: label('om vedtaket gjelder', 'om vedtaket gjeld', 'whether the decision is in force'),
  }),
  /** What the publisher says of its standing. */
  stated: laterCode(
    'approvalStated',
    standings,
    { column: 'approvalStanding' },
    {
      label: label('det kilden sier om vedtaket', 'det kjelda seier om vedtaket', 'stated standing'),
      isResolved: true,
    },
  ),
  headline: laterCode('approvalHeadline', headlines, 'UNCERTAIN', {
    label: label('status', 'status', 'status'),
  }),
  warnings: texts<WarningCode>()('approvalWarnings', {
    label: label('merknader', 'merknader', 'notes'),
    isResolved: true,
  }),
  /** When a harvest first missed its row, ISO; null while it is on the list. */
  missingSince: optionalText('approvalMissingSince', {
    label: label('ikke sett siden', 'ikkje sett sidan', 'not seen since'),
  }),
  /** Null: not stated. */
  inUse: usage('approvalInUse', { label: label('bruk', 'bruk', 'use') }),
  /** Fields in which rows of its own list disagree. */
  disputed: texts<string>()('approvalDisputed', {
    label: label('motsagt', 'motsagt', 'contradicted'),
    isResolved: true,
  }),
  observation: code('approvalObservation', observations, {
    label: label('på listen', 'på lista', 'on the list'),
  }),
  statusText: optionalText('approvalStatusText', { label: label('ordene', 'orda', 'words') }),
  decidedOn: optionalText('approvalDecidedOn', { label: label('dato', 'dato', 'date') }),
  validUntil: optionalText('approvalValidUntil', { label: label('sluttdato', 'sluttdato', 'end date') }),
  conditions: optionalText('approvalConditions', {
    label: label('vilkår', 'vilkår', 'conditions'),
    isResolved: true,
  }),
  /** Version of the product it speaks of, verbatim; null: unspecified. */
  version: optionalText('approvalVersion', {
    label: label('versjon', 'versjon', 'version'),
    isResolved: true,
  }),
  claim: claim('approvalClaimOrigin', 'approvalClaimIndex'),
};

export const approval = entity('Approval', 'approvalIssuer', fields, 'subject');
