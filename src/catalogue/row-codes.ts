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

/** Codes of a boolean that a source may leave unsaid: 0 not stated, 1 no, 2 yes. */
export const uses = 3;
export const usageCode = (inUse: boolean | null): number => (inUse === null ? 0 : inUse ? 2 : 1);
export const usageOf = (code: number | undefined): boolean | null => (code ? code === 2 : null);
