import {
  type ClaimOf,
  type ContextPiece,
  claimKey,
  type Drift,
  type Finding,
  type Fragment,
  type LabelledLine,
  Ledger,
  makeFinding,
  phraseKey,
  pieceFragment,
  type Reading,
  readDate,
  readLabelledPages,
  type SourceDocument,
  type Sourced,
  sourced,
} from '../../src/kit.ts';
import { labels, subGoalPattern } from './lookups.ts';
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
  const pages = readLabelledPages(source.key, documents, words, (line, document) =>
    reader.read(line, document),
  );
  return reader.reading(pages);
}

/** An activity while its lines are read. */
interface Draft {
  readonly fields: Fields;
  /** Place of the last label of phases, where further lines are phases too; null: the next line is not. */
  phasesAt: string | null;
  /** The label stood alone, so what follows are its values. */
  alone: boolean;
}

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
    else if (field === null && goesOn) this.#take(draft, 'phases', line.value);
    else this.#ledger.mark(line.value.unit, field === null ? 'ignored' : 'mapped');
    return true;
  }

  #rowOf({ row, context }: LabelledLine, document: string): Draft {
    this.#layouts.add('table');
    const known = this.#drafts.get(row);
    if (known) return known;
    const draft: Draft = { fields: {}, phasesAt: null, alone: false };
    this.#drafts.set(row, draft);
    this.#place(draft.fields, context, document);
    return draft;
  }

  /** Null for lines that stand above the first activity, or under a heading of another kind. */
  #headingOf({ context }: LabelledLine, document: string): Draft | null {
    const at = context.findIndex(({ text }) => subGoalPattern.test(text));
    const [, , activity] = at < 0 ? [] : context.slice(at);
    if (!activity) return null;
    this.#layouts.add('headings');
    const known = this.#drafts.get(`${document} ${activity.path}`);
    if (known) return known;
    const draft: Draft = { fields: {}, phasesAt: null, alone: false };
    this.#drafts.set(`${document} ${activity.path}`, draft);
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
      const phases = fragment.text.split(/\s*\|\s*/u).filter((phase) => phase !== '');
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
        source: source.key,
        code: reading.code,
        severity: 'WARNING',
        recordKey: phraseKey(record),
        record,
        field,
        locator: fragment.locator,
        message: { nb: `«${fragment.text}» er ikke en dato.`, en: `“${fragment.text}” is not a date.` },
        action: { nb: 'Skriv datoen som dd.mm.åååå.', en: 'Write the date as dd.mm.yyyy.' },
        found: fragment.text,
      }),
    );
  }

  reading({ findings, drift }: Pick<Reading, 'findings' | 'drift'>): Reading {
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
