import type { Finding } from '../../domain/reading.ts';
import type { FindingRecord } from '../../domain/record.ts';
import type { DraftFindingParent } from '../parents.ts';

/** A finding of a draft. `known` is the finding of the published list with the same id. */
export function draftFinding(
  { record, ...finding }: Finding,
  known: FindingRecord | null,
  of: Pick<DraftFindingParent, 'source' | 'draft' | 'preview'>,
): DraftFindingParent {
  const isPublished = (known?.state ?? 'FIXED') !== 'FIXED';
  return { ...finding, ...of, kind: 'DraftFinding', recordLabel: record, isPublished };
}
