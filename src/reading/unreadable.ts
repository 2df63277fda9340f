import type { Reading } from '../domain/claim.ts';
import { makeFinding } from '../domain/finding.ts';
import type { ReadingProblem } from './outline.ts';

const noWay = { code: 'UNSUPPORTED_MEDIA', fatal: true, detail: 'neither a page nor a workbook' } as const;

/** The reading of a document that is not what this source publishes: nothing claimed, and held. */
export function unreadable(source: string, document: string, problems: readonly ReadingProblem[]): Reading {
  const told = problems.length > 0 ? problems : [noWay];
  return {
    claims: [],
    findings: told.map(({ code, detail }) =>
      makeFinding({
        source,
        code,
        severity: 'BLOCKING',
        recordKey: document,
        record: document,
        field: code,
        locator: null,
        message: {
          nb: `Dokumentet «${document}» kan ikke leses (${code}): ${detail}.`,
          en: `The document “${document}” cannot be read (${code}): ${detail}.`,
        },
        action: {
          nb: 'Se på dokumentet; publiser det på nytt eller meld fra.',
          en: 'Look at the document; publish it again or report it.',
        },
      }),
    ),
    drift: [{ kind: 'MEDIA_TYPE', detail: told.map(({ detail }) => detail).join('; '), breaking: true }],
    cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
    layouts: [],
  };
}
