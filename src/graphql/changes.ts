/** The sequence of changes as pages: all of it in its order, and an entity's own, the newest first. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { encodeCursor, filterHash } from '../catalogue/cursor.ts';
import type { Change } from '../domain/record.ts';
import type { Context } from './context.ts';
import { boundedFirst, type PageArguments, readCursor } from './pages.ts';
import type { ChangeEventPage } from './parents.ts';

/** Conditions on a change; those left out hold for every change. */
export interface ChangeConditions {
  readonly kinds?: readonly Change['kind'][] | null | undefined;
  readonly causes?: readonly Change['cause'][] | null | undefined;
  readonly entities?: readonly string[] | null | undefined;
}

/** What a follower of the publishers' lists wants. */
const usualCauses: readonly Change['cause'][] = ['SOURCE', 'CORRECTION_BY_SOURCE', 'CLOCK'];
/** Changes that are looked at for one page; a rarer match is found by going on from where the page ended. */
const lookedAt = 5_000;

/** Changes after the cursor, up to the snapshot, in the order in which they came about. */
export async function changePage(
  context: Context,
  at: Catalogue,
  filter: ChangeConditions,
  args: PageArguments,
): Promise<ChangeEventPage> {
  const conditions = { ...filter, causes: filter.causes ?? usualCauses };
  const place = placeOf(['changes', conditions], args);
  const until = at.snapshot.lastChange ?? 0;
  const candidates = conditions.entities
    ? await numbersOf(context, conditions.entities, place.seq ?? 0, until)
    : numbersFrom(place.seq ?? 0, until);
  const looked = candidates.slice(0, lookedAt);
  const found = await matching(context, looked, conditions, place.first + 1);
  const page = found.slice(0, place.first);
  const isCut = found.length > page.length;
  // How far was looked: to the last change on a full page, else to the end of what was read.
  const reached = isCut ? (page.at(-1)?.seq ?? place.seq ?? 0) : (looked.at(-1) ?? place.seq ?? until);
  return {
    nodes: page.map((change) => ({ ...change, changeOf: at })),
    hasNext: isCut || looked.length < candidates.length,
    hasPrevious: place.seq !== null,
    endCursor: place.cursorOf(Math.max(reached, place.seq ?? 0)),
    cursorOf: place.cursorOf,
  };
}

/** An entity's changes up to its snapshot, the newest first. */
export async function historyPage(
  context: Context,
  { id, catalogue }: { readonly id: string; readonly catalogue: Catalogue },
  { causes, ...args }: PageArguments & Pick<ChangeConditions, 'causes'>,
): Promise<ChangeEventPage> {
  const place = placeOf(['history', id, causes ?? null], args);
  const until = catalogue.snapshot.lastChange ?? 0;
  const numbers = (await numbersOf(context, [id], 0, until)).reverse();
  const own = numbers.filter((seq) => place.seq === null || seq < place.seq);
  const found = await matching(context, own, { causes }, place.first + 1);
  const page = found.slice(0, place.first);
  return {
    nodes: page.map((change) => ({ ...change, changeOf: catalogue })),
    hasNext: found.length > page.length,
    hasPrevious: place.seq !== null,
    endCursor: place.cursorOf(page.at(-1)?.seq ?? place.seq ?? until + 1),
    cursorOf: place.cursorOf,
  };
}

function placeOf(list: unknown, args: PageArguments) {
  const hash = filterHash(list);
  const after = args.after == null ? null : Number(readCursor(args.after, hash).version);
  return {
    first: boundedFirst(args.first ?? 100),
    seq: after,
    cursorOf: (seq: number) => encodeCursor({ version: String(seq), filterHash: hash, row: 0 }),
  };
}

/** Lazily long: only what is looked at is ever read. */
function numbersFrom(after: number, until: number): number[] {
  const length = Math.max(0, Math.min(until - after, lookedAt + 1));
  return Array.from({ length }, (_, i) => after + 1 + i);
}

async function numbersOf(
  { load }: Context,
  entities: readonly string[],
  after: number,
  until: number,
): Promise<number[]> {
  const numbers = await Promise.all([...new Set(entities)].map((entity) => load.changeNumbersOf(entity)));
  return numbers
    .flatMap((own) => own ?? [])
    .filter((seq) => seq > after && seq <= until)
    .sort((left, right) => left - right);
}

/** Changes read at a time while a page is being filled. */
const readAtOnce = 512;

async function matching(
  { load }: Context,
  numbers: readonly number[],
  { kinds, causes, entities }: ChangeConditions,
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
        isAny(entities, change.entity)
      )
        found.push(change);
    }
  }
  return found.slice(0, wanted);
}

const isAny = <T>(wanted: readonly T[] | null | undefined, value: T) =>
  wanted == null || wanted.includes(value);
