/** The sequence of changes as pages: all of it in its order, and an entity's own, the newest first. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { encodeCursor, filterHash } from '../../catalogue/cursor.ts';
import { readVersion } from '../../domain/history/snapshot-version.ts';
import type { Change } from '../../domain/record.ts';
import type { Context } from '../context.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { type PageArguments, readCursor } from '../lists/pages.ts';
import type { ChangeEventPage } from '../parents.ts';
import { permanentIds } from './moment-ids.ts';

/** Conditions on a change; those left out hold for every change. */
export interface ChangeConditions {
  readonly kinds?: readonly Change['kind'][] | null | undefined;
  readonly causes?: readonly Change['cause'][] | null | undefined;
  readonly entities?: readonly string[] | null | undefined;
  readonly targetKeys?: readonly string[] | null | undefined;
}

/** Which end of the sequence a page begins at. */
export type ChangeOrder = 'OLDEST_FIRST' | 'NEWEST_FIRST';

/** What a follower of the publishers' lists wants. */
export const usualCauses: readonly Change['cause'][] = ['SOURCE', 'CORRECTION_BY_SOURCE', 'CLOCK'];
/** Changes that are looked at for one page; a rarer match is found by going on from where the page ended. */
const lookedAt = 5_000;

/** The cursor behind the last change of a snapshot: what follows it is new. */
export function cursorAtEnd(at: Catalogue, filter: ChangeConditions): string {
  return placeOf(['changes', conditionsOf(filter)], {}).cursorOf(at.snapshot.lastChange ?? 0);
}

function conditionsOf(filter: ChangeConditions): ChangeConditions {
  const entities = permanentIds(filter.entities);
  return { ...filter, ...(entities && { entities }), causes: filter.causes ?? usualCauses };
}

/** Changes after the cursor, up to the snapshot, in the order in which they came about or the other way round. */
export async function changePage(
  context: Context,
  at: Catalogue,
  filter: ChangeConditions,
  { order, ...args }: PageArguments & { readonly order: ChangeOrder },
): Promise<ChangeEventPage> {
  const conditions = conditionsOf(filter);
  const isBackwards = order === 'NEWEST_FIRST';
  const place = placeOf(['changes', conditions, ...(isBackwards ? [order] : [])], args);
  const until = at.snapshot.lastChange ?? 0;
  const [after, before] = isBackwards ? [0, place.seq ?? until + 1] : [place.seq ?? 0, until + 1];
  const candidates = conditions.entities
    ? await numbersOf(context, at, conditions.entities, after, before, isBackwards)
    : numbersBetween(after, before, isBackwards);
  const looked = candidates.slice(0, lookedAt);
  const end = isBackwards ? 1 : until;
  return walk(context, at, conditions, place, {
    looked,
    hasMore: looked.length < candidates.length,
    start: isBackwards ? until + 1 : 0,
    end,
  });
}

/** An entity's changes up to its snapshot, the newest first. */
export async function historyPage(
  context: Context,
  { id, catalogue }: { readonly id: string; readonly catalogue: Catalogue },
  { causes, ...args }: PageArguments & Pick<ChangeConditions, 'causes'>,
): Promise<ChangeEventPage> {
  const place = placeOf(['history', id, causes ?? null], args);
  const until = catalogue.snapshot.lastChange ?? 0;
  const looked = await numbersOf(context, catalogue, [id], 0, place.seq ?? until + 1, true);
  return walk(context, catalogue, { causes }, place, { looked, hasMore: false, start: until + 1, end: 1 });
}

type Place = ReturnType<typeof placeOf>;

function placeOf(list: unknown, args: PageArguments) {
  const hash = filterHash(list);
  const after = args.after == null ? null : Number(readCursor(args.after, hash).version);
  return {
    first: boundedFirst(args.first ?? 100),
    seq: after,
    cursorOf: (seq: number) => encodeCursor({ version: String(seq), filterHash: hash, row: 0 }),
  };
}

/** The numbers that a page is filled from, in its order, and both ends of the sequence in that order. */
interface Way {
  readonly looked: readonly number[];
  readonly hasMore: boolean;
  readonly start: number;
  readonly end: number;
}

async function walk(
  context: Context,
  at: Catalogue,
  conditions: ChangeConditions,
  { first, seq, cursorOf }: Place,
  { looked, hasMore, start, end }: Way,
): Promise<ChangeEventPage> {
  const found = await matching(context, at, looked, conditions, first + 1);
  const page = found.slice(0, first);
  const isCut = found.length > page.length;
  // How far was looked: to the last change on a full page, else to the end of what was read.
  const reached = isCut ? (page.at(-1)?.seq ?? seq ?? start) : (looked.at(-1) ?? seq ?? end);
  return {
    nodes: page.map((change) => ({ ...change, changeOf: at })),
    hasNext: isCut || hasMore,
    hasPrevious: seq !== null,
    endCursor: cursorOf(reached),
    cursorOf,
  };
}

/** The numbers between two others, no more of them than are ever looked at and one. */
function numbersBetween(after: number, before: number, isBackwards: boolean): number[] {
  const length = Math.max(0, Math.min(before - after - 1, lookedAt + 1));
  return Array.from({ length }, (_, i) => (isBackwards ? before - 1 - i : after + 1 + i));
}

async function numbersOf(
  context: Context,
  at: Catalogue,
  entities: readonly string[],
  after: number,
  before: number,
  isBackwards: boolean,
): Promise<number[]> {
  const numbers = await Promise.all([...new Set(entities)].map((entity) => ownNumbers(context, at, entity)));
  const own = numbers.flat().filter((seq) => seq > after && seq < before);
  return own.sort((left, right) => (isBackwards ? right - left : left - right));
}

/** Whatever is in a catalogue, or was given up by it, has appeared once: without any change its history is lost. */
async function ownNumbers({ load }: Context, at: Catalogue, entity: string): Promise<readonly number[]> {
  const numbers = await load.changeNumbersOf(entity);
  if (numbers) return numbers;
  if (at.find(entity) !== null && (at.snapshot.lastChange ?? 0) > 0)
    throw load.lost(`the history of ${entity}`);
  const retired = await load.retiredIds(readVersion(at.snapshot.version).base);
  if (retired?.has(entity)) throw load.lost(`the history of ${entity}`);
  return [];
}

/** Changes read at a time while a page is being filled. */
const readAtOnce = 512;

async function matching(
  { load }: Context,
  at: Catalogue,
  numbers: readonly number[],
  { kinds, causes, entities, targetKeys }: ChangeConditions,
  wanted: number,
): Promise<Change[]> {
  const found: Change[] = [];
  for (let start = 0; start < numbers.length && found.length < wanted; start += readAtOnce) {
    const changes = await Promise.all(
      numbers.slice(start, start + readAtOnce).map((seq) => load.change(seq)),
    );
    for (const change of changes) {
      if (
        change &&
        isAny(kinds, change.kind) &&
        isAny(causes, change.cause) &&
        isAny(entities, change.entity) &&
        (targetKeys == null || isAny(targetKeys, targetOf(at, change.entity)))
      )
        found.push(change);
    }
  }
  return found.slice(0, wanted);
}

/** Key of the target that an object is about; null where it is about none, or the snapshot no longer has it. */
export function targetOf(at: Catalogue, entity: string): string | null {
  const found = at.find(entity);
  if (found?.type === 'Integration') return found.value.target.key;
  if (found?.type === 'TargetInterface') return found.value.target;
  return found?.type === 'NationalService' || found?.type === 'HealthRegister' ? found.value.key : null;
}

const isAny = <T>(wanted: readonly T[] | null | undefined, value: T) =>
  wanted == null || wanted.includes(value);
