/** Vocabularies of the model that stand there as plain unions; a word's place here is its code in a snapshot. */
import type { ResolutionRow, VendorRow } from '../domain/model.ts';

type NameKind = VendorRow['names'][number]['kind'];

export const nameKinds: readonly NameKind[] = ['LEGAL', 'BRAND', 'FORMER', 'ALIAS_IN_SOURCE'];
export const registryStates: readonly VendorRow['registryState'][] = [
  'ACTIVE',
  'DELETED',
  'BANKRUPT',
  'UNDER_LIQUIDATION',
  'UNKNOWN',
  'NOT_REGISTERED',
];
export const judgements: readonly ResolutionRow['judgement'][] = ['POSITIVE', 'NEGATIVE', 'UNSURE'];
