import {
  bearingOf,
  type ClaimOf,
  type ContextPiece,
  claimKey,
  counted,
  type Drift,
  describe,
  type Finding,
  type FindingTexts,
  type Fragment,
  isRemarkHeading,
  judgeNamed,
  judgeRow,
  type LabelledLine,
  Ledger,
  type ListItem,
  makeFinding,
  type PagesRead,
  type Piece,
  phraseKey,
  pieceFragment,
  type Reading,
  readDate,
  readLabelledPages,
  type SaidOfRow,
  type SourceDocument,
  type Sourced,
  saidUnder,
  shorten,
  sourced,
} from '../../src/kit.ts';
import { labels, phaseWords, subGoalPattern } from './lookups.ts';
import { source } from './source.ts';

type Fields = { -readonly [F in keyof ClaimOf<'activity'>['fields']]: ClaimOf<'activity'>['fields'][F] };
type Field = keyof typeof labels;

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

const phases = new Set(phaseWords.map(phraseKey));

/** `Konsept | utvikling`: nothing but phases of the roadmap. */
const arePhases = (text: string): boolean =>
  text.split(/\s*[|,/]\s*/u).every((part) => phases.has(phraseKey(part)));

/** Whether a line without a label of the roadmap's may say that the activity does not hold, or not as it stands. */
function isSaid(line: LabelledLine): boolean {
  if (line.unknown !== null && isRemarkHeading(line.unknown)) return line.value.text !== '';
  const { at, place } = saidUnder(line);
  return bearingOf(at.text, place === 'remark' ? 'beside' : place, 'activity') !== null;
}

/** A short line without a label and without the end of a sentence: a phase in words that nobody knows would look so. */
const mayBePhase = (text: string): boolean =>
  text.split(' ').length <= 5 && !/[.!?:]$/u.test(text) && text.length < 50;

/** An activity while its lines are read. */
interface Draft {
  readonly fields: Fields;
  /** All that is said of it beside its labels, and above it. */
  readonly said: SaidOfRow[];
  /** Place of the last label of phases, where further lines are phases too; null: the next line is not. */
  phasesAt: string | null;
  /** The label stood alone, so what follows are its values. */
  alone: boolean;
  /** Short lines that were not read, outside lists: one may be a phase. */
  readonly unread: Fragment[];
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

/** Headings and captions as words that may say whether what stands below them holds. */
const headingsSaid = (pieces: readonly Piece[], document: string): readonly SaidOfRow[] =>
  pieces.map((piece) => {
    const at = pieceFragment(piece, document, 'heading');
    const [, , title] = subGoalPattern.exec(at.text) ?? [];
    return { at: title ? { ...at, text: title } : at, place: 'heading' };
  });

class RoadmapReader {
  readonly #ledger = new Ledger();
  readonly #findings: Finding[] = [];
  readonly #drafts = new Map<unknown, Draft>();
  readonly #layouts = new Set<string>();

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean {
    const draft = line.row ? this.#rowOf(line, document) : this.#headingOf(line, document);
    if (draft === null) {
      this.#ledger.mark(line.value.unit, 'ignored');
      return false;
    }
    const field = line.label === null ? null : (fieldOf.get(line.label) ?? null);
    if (line.value.struck) {
      this.#struck(line.value);
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
    if (isTentative) this.#tentative(draft, line.value);
    else if (field !== null && line.value.text !== '') this.#take(draft, field, line.value);
    else if (field === null && (goesOn || (line.unknown === null && arePhases(line.value.text))))
      this.#take(draft, 'phases', line.value);
    else if (line.item !== null && line.value.locator.path === draft.fields.activity?.locator.path)
      this.#ledger.mark(line.value.unit, 'mapped');
    else if (field === null && isSaid(line)) {
      this.#ledger.mark(line.value.unit, 'reported');
      draft.said.push(saidUnder(line));
    } else if (field === null && line.unknown === null && mayBePhase(line.value.text)) {
      this.#ledger.mark(line.value.unit, 'ignored');
      draft.unread.push(line.value);
    } else this.#ledger.mark(line.value.unit, field === null ? 'ignored' : 'mapped');
    return true;
  }

  /** An item below a measure of which it is not plain whether it is an activity. */
  #unreadItem(item: ListItem, document: string): void {
    const at = pieceFragment(item, document, 'item');
    this.#report(describe('UNREADABLE_ITEM.activity', { name: shorten(at.text) }), at, 'activity');
  }

  #struck(at: Fragment): void {
    this.#report(describe('STRUCK_THROUGH.unread', { name: shorten(at.text) }), at, 'activity');
  }

  #report(texts: FindingTexts, at: Fragment, field: string, record = at.text): void {
    this.#ledger.mark(at.unit, 'reported');
    this.#findings.push(
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

  /** Activities without a phase are never so in silence: a short line that was not read may be it. */
  #reportPhases(): void {
    const drafts = [...this.#drafts.values()].filter(({ fields }) => fields.activity && !fields.phases);
    const words = new Map(drafts.flatMap(({ unread }) => unread).map((at) => [phraseKey(at.text), at]));
    for (const at of words.values())
      this.#report(describe('UNKNOWN_VALUE.phase', { found: shorten(at.text) }), at, 'phases');
    const [first] = drafts.filter(({ unread }) => unread.length === 0);
    const silent = drafts.filter(({ unread }) => unread.length === 0).length;
    const title = first?.fields.activity;
    if (first && title)
      this.#findings.push(
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

  #rowOf({ row, context, over }: LabelledLine, document: string): Draft {
    this.#layouts.add('table');
    const known = this.#drafts.get(row);
    if (known) return known;
    const draft: Draft = { fields: {}, said: [], phasesAt: null, alone: false, unread: [] };
    this.#drafts.set(row, draft);
    draft.said.push(...headingsSaid([...context, ...over], document));
    this.#place(draft.fields, context, document);
    return draft;
  }

  /** Null for lines that stand above the first activity, or under a heading of another kind. */
  #headingOf({ context: above, item, label }: LabelledLine, document: string): Draft | null {
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
      if (item !== null && above.length - at === 2) this.#unreadItem(item, document);
      return null;
    }
    this.#layouts.add('headings');
    const known = this.#drafts.get(`${document} ${activity.path}`);
    if (known) return known;
    const draft: Draft = { fields: {}, said: [], phasesAt: null, alone: false, unread: [] };
    this.#drafts.set(`${document} ${activity.path}`, draft);
    draft.said.push(...headingsSaid(context.slice(0, at + 2), document), {
      at: pieceFragment(activity, document, activity.kind),
      place: 'name',
    });
    this.#place(draft.fields, context, document);
    return draft;
  }

  /** The sub-goal, measure and activity that the headings name. */
  #place(fields: Fields, context: readonly ContextPiece[], document: string): void {
    const at = context.findIndex(({ text }) => subGoalPattern.test(text));
    if (at < 0) return;
    const [subGoal, measure, activity] = context
      .slice(at)
      .map((piece) => pieceFragment(piece, document, piece.kind));
    if (subGoal) this.#subGoal(fields, subGoal);
    if (measure) fields.measure = this.#text(measure);
    if (activity) fields.activity = this.#text(activity);
  }

  #subGoal(fields: Fields, fragment: Fragment): void {
    const [, code, title] = subGoalPattern.exec(fragment.text) ?? [];
    if (code) fields.subGoalCode = sourced(code, fragment, 'pattern/subGoalCode');
    fields.subGoal = this.#text(fragment, title);
  }

  #text(fragment: Fragment, value = fragment.text): Sourced<string> {
    this.#ledger.mark(fragment.unit, 'mapped');
    return sourced(value, fragment);
  }

  #take(draft: Draft, field: Field, fragment: Fragment): void {
    const { fields } = draft;
    if (field === 'phases') {
      const divider = arePhases(fragment.text) ? /\s*[|,/]\s*/u : /\s*\|\s*/u;
      const phases = fragment.text.split(divider).filter((phase) => phase !== '');
      const value = [...(fields.phases?.value ?? []), ...phases];
      const first = fields.phases;
      fields.phases = first ? { ...first, value, raw: value.join(' | ') } : sourced(value, fragment);
      this.#ledger.mark(fragment.unit, 'mapped');
    } else if (field === 'startsOn' || field === 'endsOn') this.#date(draft, field, fragment);
    else if (field === 'subGoal') this.#subGoal(fields, fragment);
    else if (field !== 'tentative') fields[field] = this.#text(fragment);
  }

  #tentative(draft: Draft, fragment: Fragment): void {
    const isDenied = /^(?:nei|no|false)$/iu.test(fragment.text);
    draft.fields.tentative = sourced(!isDenied, fragment, 'label/tentativ');
    this.#ledger.mark(fragment.unit, 'mapped');
  }

  #date(draft: Draft, field: 'startsOn' | 'endsOn', fragment: Fragment): void {
    const reading = readDate(fragment.isoDate ?? fragment.text);
    this.#ledger.mark(fragment.unit, reading.kind === 'problem' ? 'reported' : 'mapped');
    if (reading.kind === 'date') draft.fields[field] = sourced(reading.value, fragment, 'date');
    if (reading.kind !== 'problem') return;
    const record = draft.fields.activity?.value ?? fragment.locator.document;
    this.#findings.push(
      makeFinding({
        ...describe(reading.code, { found: fragment.text }),
        source: source.key,
        severity: 'WARNING',
        recordKey: phraseKey(record),
        record,
        field,
        locator: fragment.locator,
        found: fragment.text,
      }),
    );
  }

  /** Whether an activity is left out for what is said of it; that, and what may change it, is reported. */
  #isOut({ fields, said }: Draft): boolean {
    const name = fields.activity?.value ?? '';
    const own = fields.activity && { ...fields.activity.locator };
    const titles: readonly SaidOfRow[] =
      own && own.column !== undefined ? [{ at: fragmentOf(name, own), place: 'name' }] : [];
    const { isOut, findings } = judgeRow({ source: source.key, thing: 'activity', name, planned: 'holds' }, [
      ...said,
      ...titles,
    ]);
    this.#findings.push(...findings);
    return isOut;
  }

  reading({ findings, drift, outlines }: PagesRead): Reading {
    const names = [...this.#drafts.values()].flatMap(({ fields }) => fields.activity?.value ?? []);
    const named = outlines.flatMap((outline) => [
      ...judgeNamed(outline, names, { source: source.key, thing: 'activity', planned: 'holds' }),
    ]);
    this.#findings.push(...named.flatMap(([, judgement]) => judgement.findings));
    const gone = new Set(named.flatMap(([name, { isOut }]) => (isOut ? [name] : [])));
    for (const [key, draft] of this.#drafts)
      if (draft.fields.activity && (gone.has(draft.fields.activity.value) || this.#isOut(draft)))
        this.#drafts.delete(key);
    this.#reportPhases();
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
      findings: [...findings, ...this.#findings],
      drift: claims.size > 0 ? drift : [...drift, empty],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts],
    };
  }
}
