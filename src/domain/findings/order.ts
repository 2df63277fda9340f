/** The order of findings on pages: the gravest first, then by when they were first seen. It does not change while one lives. */
import type { FindingRecord } from '../record.ts';
import { compareText } from '../text/names.ts';
import { severities } from '../vocabulary.ts';

export function worstFirst(a: FindingRecord, b: FindingRecord): number {
  const byWeight = severities.indexOf(b.severity) - severities.indexOf(a.severity);
  return byWeight || compareText(a.firstSeen, b.firstSeen) || compareText(a.id, b.id);
}
