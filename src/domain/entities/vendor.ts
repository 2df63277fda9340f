import { judgements, nameKinds, registryStates } from '../vocabulary.ts';
import { approval } from './approval.ts';
import { changedAt } from './changed-at.ts';
import {
  claims,
  code,
  entity,
  id,
  label,
  name,
  optionalNumber,
  optionalText,
  parts,
  rows,
  text,
} from './field.ts';

/** How a name in a source was linked to a vendor. */
export const resolution = entity('ResolutionDecision', 'resolutionLeft', {
  judgement: code('resolutionJudgement', judgements, { label: label('vurdering', 'vurdering', 'judgement') }),
  left: text('resolutionLeft', { label: label('navn i kilden', 'namn i kjelda', 'name in the source') }),
  right: text('resolutionRight', { label: label('knyttet til', 'knytt til', 'linked to') }),
  method: text('resolutionMethod', { label: label('metode', 'metode', 'method') }),
  score: optionalNumber('resolutionScore', { label: label('likhet', 'likskap', 'score') }),
  decidedBy: text('resolutionDecidedBy', { label: label('avgjort av', 'avgjort av', 'decided by') }),
  decidedAt: text('resolutionDecidedAt', { label: label('avgjort', 'avgjort', 'decided at') }),
  reason: text('resolutionReason', { label: label('grunn', 'grunn', 'reason') }),
});

const called = ['integration.vendor', 'supplier.vendor', 'declaration.vendor', 'legalEntity.name'] as const;

export const vendor = entity('Vendor', 'vendorName', {
  id: id('vendorIds', { label: label('id', 'id', 'id') }),
  organisationNumber: optionalText('vendorNumber', {
    label: label('organisasjonsnummer', 'organisasjonsnummer', 'organisation number'),
    graph: 'orgnr',
    from: [
      'integration.organisationNumber',
      'supplier.organisationNumber',
      'legalEntity.organisationNumber',
      'legalEntity.searchedName',
    ],
  }),
  name: name('vendorName', { label: label('navn', 'namn', 'name'), from: called }),
  /** `UNKNOWN`: the register was not asked. */
  registryState: code('vendorState', registryStates, {
    label: label('i Enhetsregisteret', 'i Einingsregisteret', 'in Enhetsregisteret'),
    from: ['legalEntity.state', 'legalEntity.deletedOn'],
  }),
  names: parts(
    'vendorNamesAt',
    {
      value: name('vendorNameValue', { label: label('navn', 'namn', 'name') }),
      kind: code('vendorNameKind', nameKinds, { label: label('slags navn', 'slags namn', 'kind of name') }),
    },
    { label: label('navn', 'namn', 'name'), from: called },
  ),
  supplierApprovals: rows('vendorApprovalsAt', () => approval, {
    label: label(
      'godkjenning som leverandør i Helsenettet',
      'godkjenning som leverandør i Helsenettet',
      'approval as supplier in Helsenettet',
    ),
    from: [
      'supplier.process',
      'supplier.standing',
      'supplier.basis',
      'supplier.statusText',
      'supplier.decidedOn',
      'supplier.validUntil',
      'supplier.conditions',
    ],
  }),
  resolution: rows('vendorResolutionsAt', () => resolution, {
    label: label('kobling av navn', 'kopling av namn', 'linking of names'),
  }),
  changedAt: changedAt('vendorChangedAt'),
  claims: claims('vendorClaimsAt'),
});
