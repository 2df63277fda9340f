/** Changes as events: what a follower hears of at once, and once. */
import { stalenessOf } from '../../../domain/history/last-changes.ts';
import type { Change } from '../../../domain/record.ts';

/** What an event is of: a change of one thing, or of many things for one reason. */
export type EventKind = Change['kind'] | 'FIRST_READING' | 'SOURCE_STALE' | 'SOURCE_BACK';

/** One event. Of its changes no other event of the same feed has any. */
export interface FeedEvent {
  /** Number of its first change: events come in this order, and no two have the same. */
  readonly position: number;
  readonly snapshot: string;
  /** When the hub first knew, ISO. */
  readonly at: string;
  readonly kind: EventKind;
  readonly changes: readonly Change[];
  /** Ids of the things that it is of. */
  readonly entities: readonly string[];
  /** Keys of the lists that it is of; empty: the changes do not say. */
  readonly sources: readonly string[];
}

/** What the changes themselves do not say. */
export interface EventFacts {
  /** Source of the run where it was the first good one of its source; null: it was not. */
  firstReadingOf(run: string): string | null;
  /** Whether the snapshot was the hub's first. */
  readonly isFirstSnapshot: boolean;
  /** Keys of the lists that a thing stands on. */
  sourcesOf(entity: string): readonly string[];
}

/** The changes of one snapshot as events, in their order. */
export function eventsOf(changes: readonly Change[], facts: EventFacts): FeedEvent[] {
  const groups = Map.groupBy(changes, (change) => firstReading(change, facts) ?? change.entity);
  const flips = new Map<string, Change[]>();
  const events: FeedEvent[] = [];
  for (const [key, group] of groups) {
    const flip = key === group[0]?.entity ? stalenessOf(group) : null;
    if (flip) flips.set(flip, [...(flips.get(flip) ?? []), ...group]);
    else events.push(eventOf(group, key === group[0]?.entity ? leadingKind(group) : 'FIRST_READING', facts));
  }
  for (const [kind, group] of flips) events.push(eventOf(group, kind as EventKind, facts));
  return events.sort((left, right) => left.position - right.position);
}

/** A list that is read for the first time says everything at once: `first nhn-vkp`. Null: the change is of no such reading. */
function firstReading({ run, kind }: Change, { firstReadingOf, isFirstSnapshot }: EventFacts): string | null {
  const source = run === null ? null : firstReadingOf(run);
  if (source !== null) return `first ${source}`;
  return isFirstSnapshot && kind === 'APPEARED' ? 'first ' : null;
}

/** Of several kinds the one that says most. */
const byWeight: readonly Change['kind'][] = [
  'REMOVED',
  'MISSING',
  'REAPPEARED',
  'APPEARED',
  'MERGED',
  'SPLIT',
  'STATUS_CHANGED',
  'CHANGED',
];

const leadingKind = (changes: readonly Change[]): EventKind =>
  byWeight.find((kind) => changes.some((change) => change.kind === kind)) ?? 'CHANGED';

function eventOf(changes: readonly Change[], kind: EventKind, facts: EventFacts): FeedEvent {
  const [first] = changes;
  if (!first) throw new Error('An event has at least one change');
  const entities = [...new Set(changes.map(({ entity }) => entity))];
  const source = kind === 'FIRST_READING' && first.run !== null ? facts.firstReadingOf(first.run) : null;
  const isOfLists = kind === 'SOURCE_STALE' || kind === 'SOURCE_BACK';
  const sources = isOfLists ? [...new Set(entities.flatMap(facts.sourcesOf))].sort() : source ? [source] : [];
  return {
    position: first.seq,
    snapshot: first.snapshot,
    at: first.observedAt,
    kind,
    changes,
    entities,
    sources,
  };
}
