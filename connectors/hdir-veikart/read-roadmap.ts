import {
  type ClaimOf,
  type ContextPiece,
  claimKey,
  type Drift,
  type Fragment,
  judgeNamed,
  judgeRow,
  type LabelledLine,
  type PagesRead,
  phraseKey,
  pieceFragment,
  type Reading,
  readLabelledPages,
  type SaidOfRow,
  type SourceDocument,
  saidUnder,
} from '../../src/kit.ts';
import { type Field, placeActivity, takeField, takeTentative } from './activity.ts';
import { type ActivityDraft, emptyDraft } from './activity-draft.ts';
import { RoadmapIssues } from './issues.ts';
import { arePhases, headingsSaid, isSaid, mayBePhase } from './lines.ts';
import { labels, subGoalPattern } from './lookups.ts';
import { source } from './source.ts';

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.map((word) => [phraseKey(word), field as Field] as const),
  ),
);

/**
 * Reads sub-goals, measures and activities. On a page an activity is the heading below its measure's, which stands
 * below the sub-goal's; in a table it is a row. What is said of an activity follows its labels; other lines describe it
 * in free text and are left out.
 */
export function readRoadmap(documents: readonly SourceDocument[]): Reading {
  const reader = new RoadmapReader();
  const words = Object.values(labels).flat();
  const pages = readLabelledPages(
    source.key,
    documents,
    words,
    (line, document) => reader.read(line, document),
    { itemsAsHeadings: true },
  );
  return reader.reading(pages);
}

const fragmentOf = (text: string, locator: Fragment['locator']): Fragment => ({
  text,
  locator,
  struck: false,
  marks: [],
  isoDate: null,
  via: 'cell',
  unit: locator,
});

class RoadmapReader {
  readonly #issues = new RoadmapIssues();
  readonly #drafts = new Map<unknown, ActivityDraft>();
  readonly #layouts = new Set<string>();

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean {
    const draft = line.row ? this.#rowOf(line, document) : this.#headingOf(line, document);
    if (draft === null) {
      this.#issues.ledger.mark(line.value.unit, 'ignored');
      return false;
    }
    const field = line.label === null ? null : (fieldOf.get(line.label) ?? null);
    if (line.value.struck) {
      this.#issues.struck(line.value);
      if (field === 'activity') draft.said.push({ at: line.value, place: 'name' });
      return true;
    }
    const place = line.value.locator.path ?? '';
    if (field !== null) {
      draft.phasesAt = field === 'phases' ? place : null;
      draft.alone = line.value.text === '';
    }
    const goesOn =
      draft.phasesAt !== null && ((draft.alone && line.item !== null) || draft.phasesAt === place);
    // The words alone, without a colon, say it too.
    const isTentative =
      (field === 'tentative' && line.value.text !== '') ||
      fieldOf.get(phraseKey(line.value.text)) === 'tentative';
    if (isTentative) takeTentative(draft, line.value, this.#issues.ledger);
    else if (field !== null && line.value.text !== '') takeField(draft, field, line.value, this.#issues);
    else if (field === null && (goesOn || (line.unknown === null && arePhases(line.value.text))))
      takeField(draft, 'phases', line.value, this.#issues);
    else if (line.item !== null && line.value.locator.path === draft.fields.activity?.locator.path)
      this.#issues.ledger.mark(line.value.unit, 'mapped');
    else if (field === null && isSaid(line)) {
      this.#issues.ledger.mark(line.value.unit, 'reported');
      draft.said.push(saidUnder(line));
    } else if (field === null && line.unknown === null && mayBePhase(line.value.text)) {
      this.#issues.ledger.mark(line.value.unit, 'ignored');
      draft.unread.push(line.value);
    } else this.#issues.ledger.mark(line.value.unit, field === null ? 'ignored' : 'mapped');
    return true;
  }

  #rowOf({ row, context, over }: LabelledLine, document: string): ActivityDraft {
    this.#layouts.add('table');
    const known = this.#drafts.get(row);
    if (known) return known;
    const draft = emptyDraft();
    this.#drafts.set(row, draft);
    draft.said.push(...headingsSaid([...context, ...over], document));
    placeActivity(draft, context, document, this.#issues.ledger);
    return draft;
  }

  /** Null for lines that stand above the first activity, or under a heading of another kind. */
  #headingOf({ context: above, item, label }: LabelledLine, document: string): ActivityDraft | null {
    const at = above.findIndex(({ text }) => subGoalPattern.test(text));
    if (at < 0) return null;
    // An item below a measure that has items inside it, or stands inside an item, is an activity of a nested list.
    const isActivity =
      item !== null &&
      label === null &&
      above.length - at === 2 &&
      (item.items.length > 0 || (above.at(-1)?.level ?? 0) > 6);
    const own: ContextPiece[] =
      isActivity && item
        ? [{ text: item.text, quote: item.quote, path: item.path, kind: 'summary', level: 9 }]
        : [];
    const context = [...above, ...own];
    const [, , activity] = context.slice(at);
    if (!activity) {
      if (item !== null && above.length - at === 2) this.#issues.unreadItem(item, document);
      return null;
    }
    this.#layouts.add('headings');
    const known = this.#drafts.get(`${document} ${activity.path}`);
    if (known) return known;
    const draft = emptyDraft();
    this.#drafts.set(`${document} ${activity.path}`, draft);
    draft.said.push(...headingsSaid(context.slice(0, at + 2), document), {
      at: pieceFragment(activity, document, activity.kind),
      place: 'name',
    });
    placeActivity(draft, context, document, this.#issues.ledger);
    return draft;
  }

  /** Whether an activity is left out for what is said of it; that, and what may change it, is reported. */
  #isOut({ fields, said }: ActivityDraft): boolean {
    const name = fields.activity?.value ?? '';
    const own = fields.activity && { ...fields.activity.locator };
    const titles: readonly SaidOfRow[] =
      own && own.column !== undefined ? [{ at: fragmentOf(name, own), place: 'name' }] : [];
    const { isOut, findings } = judgeRow({ source: source.key, thing: 'activity', name, planned: 'holds' }, [
      ...said,
      ...titles,
    ]);
    this.#issues.findings.push(...findings);
    return isOut;
  }

  reading({ findings, drift, outlines }: PagesRead): Reading {
    const names = [...this.#drafts.values()].flatMap(({ fields }) => fields.activity?.value ?? []);
    const named = outlines.flatMap((outline) => [
      ...judgeNamed(outline, names, { source: source.key, thing: 'activity', planned: 'holds' }),
    ]);
    this.#issues.findings.push(...named.flatMap(([, judgement]) => judgement.findings));
    const gone = new Set(named.flatMap(([name, { isOut }]) => (isOut ? [name] : [])));
    for (const [key, draft] of this.#drafts)
      if (draft.fields.activity && (gone.has(draft.fields.activity.value) || this.#isOut(draft)))
        this.#drafts.delete(key);
    this.#issues.reportPhases([...this.#drafts.values()]);
    const claims = new Map<string, ClaimOf<'activity'>>();
    for (const { fields } of this.#drafts.values()) {
      if (!fields.activity) continue;
      const key = claimKey('activity', {
        subGoal: fields.subGoalCode?.value ?? fields.subGoal?.value,
        measure: fields.measure?.value,
        activity: fields.activity.value,
      });
      if (!claims.has(key)) claims.set(key, { kind: 'activity', key, fields });
    }
    const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no activity was found', breaking: true };
    return {
      claims: [...claims.values()],
      findings: [...findings, ...this.#issues.findings],
      drift: claims.size > 0 ? drift : [...drift, empty],
      cells: this.#issues.ledger.tally(),
      layouts: [...this.#layouts],
    };
  }
}
