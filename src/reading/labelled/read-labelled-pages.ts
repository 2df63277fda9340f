/** Pages that describe one thing after another by labels (`Eier: …`), whatever they are built of: lines of text, lists, definitions or tables. */

import type { Locator } from '../../domain/claims/claim.ts';
import { makeFinding } from '../../domain/findings/finding.ts';
import { describe } from '../../domain/findings/messages/describe.ts';
import type { Drift, Finding } from '../../domain/reading.ts';
import type { SourceDocument } from '../../domain/source.ts';
import { bearingOf } from '../../domain/status/bearing/bearing.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import { limitFindings, noticeFinding } from '../list-limits.ts';
import type { Fragment } from '../list-reader/fragment.ts';
import { inCaseOf, nearestPhrase } from '../nearest.ts';
import { openDocument } from '../open-document.ts';
import type { Outline } from '../outline.ts';
import { documentFindings, unreadable } from '../unreadable.ts';
import { isRemarkHeading, type LabelledLine } from './line.ts';
import { labelledLines } from './lines-of-page.ts';

/** What reading pages brought to light, beside what was read. */
export interface PagesRead {
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  /** The pages that could be read. */
  readonly outlines: readonly Outline[];
}

/**
 * Hands every line of every page to `read`, in order. Pages that cannot be read, or not wholly, and headings that are
 * no known labels are reported; what pages have beside their content, persons to ask among it, is left alone by name. `read` says whether the line was part of something, or `used` where its unknown heading was read too; a page without such a line is reported as well.
 * `itemsAsHeadings`: what stands inside an item of a list stands under it, as under a heading.
 */
export function readLabelledPages(
  source: string,
  documents: readonly SourceDocument[],
  labels: readonly string[],
  read: (line: LabelledLine, document: string) => boolean | 'used',
  options: { readonly itemsAsHeadings?: boolean } = {},
): PagesRead {
  const findings: Finding[] = [];
  const drift = new Map<string, Drift>();
  const outlines: Outline[] = [];
  const note = (one: Drift) => void drift.set(`${one.kind} ${one.detail}`, one);
  for (const document of documents) {
    const outline = openDocument(document);
    const fatal = outline.problems.filter((problem) => problem.fatal);
    if (!('blocks' in outline) || fatal.length > 0) {
      const unread = unreadable(source, document.name, fatal);
      findings.push(...unread.findings);
      unread.drift.forEach(note);
      continue;
    }
    findings.push(...documentFindings(source, document.name, outline.problems));
    findings.push(...limitFindings(source, outline, null, false, true));
    outlines.push(outline);
    let isOurs = false;
    const unknown = new Map<string, Fragment>();
    for (const line of labelledLines(outline, labels, options.itemsAsHeadings === true)) {
      const isRead = read(line, document.name);
      if (!isRead && isOfPart(line)) findings.push(noticeOf(source, document.name, line.value));
      if (!isRead) continue;
      isOurs = true;
      if (line.unknown !== null && isRead !== 'used' && !isRemarkHeading(line.unknown))
        unknown.set(line.unknown, line.value);
    }
    for (const [heading, value] of unknown) {
      findings.push(unknownHeading(source, document.name, heading, labels, value.locator));
      note({ kind: 'COLUMN_ADDED', detail: heading, breaking: false });
    }
    if (!isOurs)
      note({ kind: 'SELECTOR_EMPTY', detail: `nothing was found in “${document.name}”`, breaking: false });
  }
  return { findings, drift: [...drift.values()], outlines };
}

/** Whether a message over a part of a page says something that may be of the rows below. */
const isOfPart = ({ isNotice, context, value }: LabelledLine): boolean =>
  isNotice && context.some(({ level }) => level > 1) && bearingOf(value.text, 'beside') !== null;

const noticeOf = (source: string, document: string, { text, locator }: Fragment): Finding =>
  noticeFinding(source, document, { text, quote: locator.quote, path: locator.path ?? '' });

function unknownHeading(
  source: string,
  document: string,
  heading: string,
  labels: readonly string[],
  locator: Locator,
): Finding {
  const near = nearestPhrase(
    phraseKey(heading),
    labels.map((label) => [phraseKey(label), label] as const),
  );
  return makeFinding({
    ...describe('UNKNOWN_HEADING.page', { heading }),
    source,
    severity: 'WARNING',
    recordKey: `${document}/${phraseKey(heading)}`,
    record: heading,
    field: phraseKey(heading),
    locator,
    found: heading,
    suggested: near === null ? null : inCaseOf(heading, near),
  });
}
