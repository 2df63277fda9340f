/** Why something changed. docs/rules/changes-1.md has the rule; this is the only place that applies it. */
import { valuesOf } from '../batch.ts';
import type { ApprovalRow, ClaimRef } from '../model.ts';
import type { Batch, BatchEntry, Change, Run, SnapshotBasis } from '../record.ts';
import type { ChangedEntity, UncausedChange } from './catalogue-diff.ts';
import { asText, type EntityRow } from './entities.ts';

/** A source whose batch is another one than in the snapshot before. */
interface Transition {
  readonly cause: 'SOURCE' | 'PARSER';
  readonly run: string | null;
  /** What its batch said before and says now. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

export interface CauseInput {
  /** What the two snapshots were made with; null where that was not recorded. */
  readonly before: SnapshotBasis | null;
  readonly after: SnapshotBasis;
  /** Source to its batches in the two snapshots, where they differ, and the runs between. */
  readonly batches: ReadonlyMap<string, BatchStep>;
  /** The batch's claim that an entity rests on. */
  readonly entryOf: (ref: ClaimRef) => BatchEntry | null;
  /** The last change of the field before this snapshot. */
  readonly lastChangeOf: (entity: string, field: string) => Pick<Change, 'before' | 'after' | 'cause'> | null;
}

export interface BatchStep {
  readonly before: Batch | null;
  readonly after: Batch;
  readonly runs: readonly { readonly before: Run | null; readonly run: Run }[];
}

/** Gives the function that finds the cause of each change between two snapshots, for `diffCatalogues`. */
export function createCauses(
  input: CauseInput,
): (change: UncausedChange, entity: ChangedEntity) => { cause: Change['cause']; run: string | null } {
  const transitions = new Map([...input.batches].map(([source, step]) => [source, transitionOf(step)]));
  const { before, after } = input;
  const isOther = {
    day: before !== null && before.asOf !== after.asOf,
    rules: before !== null && before.rules.join() !== after.rules.join(),
    decisions: before !== null && before.decisions !== after.decisions,
  };

  const known = new WeakMap<ChangedEntity, readonly Transition[]>();
  /** Sources that now say something else of the entity than they did. Looked for once, however many fields differ. */
  function speakers(entity: ChangedEntity): readonly Transition[] {
    const found = known.get(entity) ?? findSpeakers(entity);
    known.set(entity, found);
    return found;
  }

  function findSpeakers(entity: ChangedEntity): Transition[] {
    return [...transitions].flatMap(([source, transition]) =>
      says(entity.after, source, transition.before) || says(entity.before, source, transition.after)
        ? [transition]
        : [],
    );
  }

  /** Whether the entity rests on something that the other batch of the source does not say. */
  function says(row: EntityRow | null, source: string, other: ReadonlySet<string>): boolean {
    return claimsOf(row).some((ref) => {
      const entry = ref.source === source ? input.entryOf(ref) : null;
      return entry !== null && !other.has(saying(entry));
    });
  }

  return (change, entity) => {
    const direct = speakers(entity);
    if (change.kind === 'MERGED' || change.kind === 'SPLIT' || change.field === 'resolution') {
      const byParser = direct.length > 0 && !isOther.decisions && direct.every(isParser);
      return byParser ? causedBy(direct, 'PARSER') : { cause: 'RESOLUTION', run: null };
    }
    const byClock = isOther.day && !isOther.rules && isClockwork(change, entity);
    if (byClock || isStaleness(change)) return { cause: 'CLOCK', run: null };
    if (direct.length > 0) return bySources(direct, change, entity);
    if (isOther.decisions) return { cause: 'RESOLUTION', run: null };
    if (isOther.rules) return { cause: 'RULE', run: null };
    // It follows from what sources say of something else, such as the service that is being phased out.
    if (transitions.size > 0) return bySources([...transitions.values()], change, entity);
    return { cause: isOther.day ? 'CLOCK' : 'RULE', run: null };
  };

  function bySources(sources: readonly Transition[], change: UncausedChange, entity: ChangedEntity) {
    if (sources.every(isParser)) return causedBy(sources, 'PARSER');
    const byPublisher = sources.filter(({ cause }) => cause === 'SOURCE');
    return causedBy(byPublisher, isCorrection(change, entity, input) ? 'CORRECTION_BY_SOURCE' : 'SOURCE');
  }
}

const isParser = ({ cause }: Transition) => cause === 'PARSER';

function causedBy(sources: readonly Transition[], cause: Change['cause']) {
  const [first, ...others] = new Set(sources.map(({ run }) => run));
  return { cause, run: others.length === 0 ? (first ?? null) : null };
}

/** PARSER where every batch that was replaced came of the same bytes, read by another version of the reader. */
function transitionOf({ before, after, runs }: BatchStep): Transition {
  const byReader = runs.every(
    ({ before: earlier, run }) =>
      earlier !== null && earlier.parserVersion !== run.parserVersion && bytesOf(earlier) === bytesOf(run),
  );
  return {
    cause: runs.length > 0 && byReader ? 'PARSER' : 'SOURCE',
    run: runs.at(-1)?.run.id ?? null,
    before: new Set(before?.entries.map(saying)),
    after: new Set(after.entries.map(saying)),
  };
}

const bytesOf = ({ documents }: Run) =>
  JSON.stringify(documents.map(({ name, sha256 }) => [name, sha256]).sort());

const saying = ({ claim, observation }: BatchEntry) =>
  JSON.stringify([claim.kind, claim.key, observation, valuesOf(claim)]);

function claimsOf(row: EntityRow | null): readonly ClaimRef[] {
  return (row?.claims as readonly ClaimRef[] | undefined) ?? [];
}

/** What a headline and the warnings follow from, beside the clock. */
const inputsOfStatus = [
  'contradicted',
  'status.process',
  'status.validUntil',
  'status.since',
  'status.observation',
];

/** What the date has a part in, and nothing else while the inputs stay as they were. */
const ofTheDay = new Set(['status.headline', 'status.standing', 'approvals', 'supplierApprovals']);

/** A standing, headline or warning that changed while all that it follows from stayed as it was, but the date. */
function isClockwork({ field, before, after }: UncausedChange, entity: ChangedEntity): boolean {
  if (inputsOfStatus.some((input) => entity.fields.has(input))) return false;
  if (!sayTheSame(entity)) return false;
  if (field !== null && ofTheDay.has(field)) return true;
  if (field !== 'status.warnings') return false;
  const [old, now] = [listIn(before), listIn(after)];
  const differing = [...old, ...now].filter((code) => !(old.includes(code) && now.includes(code)));
  return differing.every((code) => code === 'EXPIRES_SOON' || code === 'NOT_YET_DECIDED');
}

/** Whether the approvals before and after are the same in the publishers' own words. */
function sayTheSame({ before, after }: ChangedEntity): boolean {
  return ['approvals', 'supplierApprovals'].every((list) => words(before?.[list]) === words(after?.[list]));
}

/** Approvals as text, with the standing that is stated in place of the one that the date makes of it. */
function words(approvals: unknown): string | null {
  if (!Array.isArray(approvals)) return null;
  return asText((approvals as readonly ApprovalRow[]).map((row) => ({ ...row, standing: row.stated })));
}

/** A source that went stale, or came back, and says the same as before. */
const isStaleness = ({ field, before, after }: UncausedChange) =>
  field === 'status.observation' && (before === 'SOURCE_STALE' || after === 'SOURCE_STALE')
    ? [before, after].includes('LISTED')
    : false;

function listIn(text: string | null): readonly unknown[] {
  const value: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(value) ? value : [];
}

/** Dates of what was decided or published; the end of a validity that comes earlier is a new decision. */
const dated = /(^|\.)(since|decidedOn|changedOn|publishedOn)$/u;

/** The source takes back what it said: an earlier date of the same decision, or the value that the last change left. */
function isCorrection(
  change: UncausedChange,
  { fields }: ChangedEntity,
  { lastChangeOf }: CauseInput,
): boolean {
  const { entity, field, before, after } = change;
  if (field === null || before === null || after === null) return false;
  if (dated.test(field)) return after < before;
  if ((field === 'approvals' || field === 'supplierApprovals') && onlyEarlier(before, after)) return true;
  // A row that was away and is back is reported by its observation, and what follows from it is no correction.
  if (fields.has('status.observation')) return false;
  const last = lastChangeOf(entity, field);
  return (
    last !== null &&
    (last.cause === 'SOURCE' || last.cause === 'CORRECTION_BY_SOURCE') &&
    last.before === after &&
    last.after === before
  );
}

interface Dated {
  readonly decidedOn?: string | null;
}

/** Whether the approvals are the same but for dates of decision that have moved back. */
function onlyEarlier(before: string, after: string): boolean {
  const [old, now] = [listIn(before) as Dated[], listIn(after) as Dated[]];
  const rest = (approvals: readonly Dated[]) =>
    JSON.stringify(approvals.map((approval) => ({ ...approval, decidedOn: null })));
  return (
    rest(old) === rest(now) &&
    now.every(({ decidedOn }, i) => (decidedOn ?? '') <= (old[i]?.decidedOn ?? '') && Boolean(decidedOn))
  );
}
