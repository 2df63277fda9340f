import { makeFinding } from '../domain/findings/finding.ts';
import { describeDocument } from '../domain/findings/messages/describe-document.ts';
import type { Finding, Reading } from '../domain/reading.ts';
import type { ReadingProblem } from './outline.ts';

const noWay = { code: 'UNSUPPORTED_MEDIA', fatal: true, detail: 'neither a page nor a workbook' } as const;

/** The reading of a document that is not what this source publishes: nothing claimed, and held. */
export function unreadable(source: string, document: string, problems: readonly ReadingProblem[]): Reading {
  const stated = problems.length > 0 ? problems : [noWay];
  return {
    claims: [],
    findings: documentFindings(source, document, stated),
    drift: [{ kind: 'MEDIA_TYPE', detail: stated.map(({ detail }) => detail).join('; '), breaking: true }],
    cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
    layouts: [],
  };
}

/** What is wrong with a document as a whole, as findings: fatal problems are `BLOCKING`, the rest are warnings. */
export function documentFindings(
  source: string,
  document: string,
  problems: readonly ReadingProblem[],
): readonly Finding[] {
  return problems.map(({ code, words = null, fatal }) =>
    makeFinding({
      ...describeDocument(code, document, fatal, words),
      source,
      severity: fatal ? 'BLOCKING' : 'WARNING',
      recordKey: document,
      record: document,
      field: code,
      locator: null,
    }),
  );
}
