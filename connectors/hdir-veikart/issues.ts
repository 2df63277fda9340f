/** What reading the roadmap brings to light beside its activities: every line is counted, and what is not read is reported. */
import {
  counted,
  describe,
  type Finding,
  type FindingTexts,
  type Fragment,
  Ledger,
  type ListItem,
  makeFinding,
  phraseKey,
  pieceFragment,
  shorten,
} from '../../src/kit.ts';
import type { ActivityDraft } from './activity-draft.ts';
import { source } from './source.ts';

/** Findings and counts of one reading of the roadmap. */
export class RoadmapIssues {
  readonly ledger = new Ledger();
  readonly findings: Finding[] = [];

  /** An item below a measure of which it is not plain whether it is an activity. */
  unreadItem(item: ListItem, document: string): void {
    const at = pieceFragment(item, document, 'item');
    this.report(describe('UNREADABLE_ITEM.activity', { name: shorten(at.text) }), at, 'activity');
  }

  /** Words that are struck through are not read. */
  struck(at: Fragment): void {
    this.report(describe('STRUCK_THROUGH.unread', { name: shorten(at.text) }), at, 'activity');
  }

  /** Reports words of an activity; `field`: which of its fields they are of. */
  report(texts: FindingTexts, at: Fragment, field: string, record = at.text): void {
    this.ledger.mark(at.unit, 'reported');
    this.findings.push(
      makeFinding({
        ...texts,
        source: source.key,
        severity: 'WARNING',
        recordKey: `${field}/${phraseKey(record)}`,
        record: shorten(record),
        field,
        locator: at.locator,
        found: shorten(at.text),
      }),
    );
  }

  /** A day that is none, or that may be several. */
  unreadableDate(
    draft: ActivityDraft,
    field: 'startsOn' | 'endsOn',
    at: Fragment,
    texts: FindingTexts,
  ): void {
    const record = draft.fields.activity?.value ?? at.locator.document;
    this.findings.push(
      makeFinding({
        ...texts,
        source: source.key,
        severity: 'WARNING',
        recordKey: phraseKey(record),
        record,
        field,
        locator: at.locator,
        found: at.text,
      }),
    );
  }

  /** Activities without a phase are never so in silence: a short line that was not read may be it. */
  reportPhases(all: readonly ActivityDraft[]): void {
    const drafts = all.filter(({ fields }) => fields.activity && !fields.phases);
    const words = new Map(drafts.flatMap(({ unread }) => unread).map((at) => [phraseKey(at.text), at]));
    for (const at of words.values())
      this.report(describe('UNKNOWN_VALUE.phase', { found: shorten(at.text) }), at, 'phases');
    const [first] = drafts.filter(({ unread }) => unread.length === 0);
    const silent = drafts.filter(({ unread }) => unread.length === 0).length;
    const title = first?.fields.activity;
    if (first && title)
      this.findings.push(
        makeFinding({
          ...describe('UNREAD_REMARK.phases', {
            activities: counted(silent, 'activity'),
            name: shorten(title.value),
          }),
          source: source.key,
          severity: 'INFO',
          recordKey: 'phases',
          record: shorten(title.value),
          field: 'phases',
          locator: title.locator,
        }),
      );
  }
}
