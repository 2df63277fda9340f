/** The events of a feed: the newest for a reader that polls, and those after one for a reader that stays. */
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { SnapshotsBusy } from '../../../catalogue/moment/past-snapshots.ts';
import type { Change, RunHead } from '../../../domain/record.ts';
import { whole } from '../../../ports/serving-store.ts';
import { type ContextDeps, contextFor } from '../../answer/own-context.ts';
import { type Followed, isOfAll, type Membership, membersOf } from '../followed.ts';
import { eventsOf, type FeedEvent } from './event.ts';
import { type Step, stepsBack, stepsFrom } from './sequence.ts';

/** Events that a feed for readers that poll holds. */
const longest = 200;
/** Snapshots and feeds for which it is remembered who belongs. */
const remembered = 500;

type EventParts = Parameters<typeof contextFor>[1];

/** Reads the events of feeds. */
export class FeedEvents {
  readonly #deps: ContextDeps;
  readonly #parts: EventParts;
  readonly #schema: GraphQLSchema;
  readonly #members = new LRUCache<string, Membership>({ max: remembered });
  /** Run to the source of which it was the first good reading; an empty text: of none. */
  readonly #firstReadings = new LRUCache<string, string>({ max: 10_000 });

  constructor(deps: ContextDeps, parts: EventParts, schema: GraphQLSchema) {
    this.#deps = deps;
    this.#parts = parts;
    this.#schema = schema;
  }

  /** The newest events, the newest first. Throws StoreUnavailable. */
  async newest(followed: Followed, served: Catalogue): Promise<FeedEvent[]> {
    const events: FeedEvent[] = [];
    for await (const step of stepsBack(this.#deps.details, served.snapshot.lastChange ?? 0)) {
      events.push(...(await this.#eventsOf(step, followed, served)).reverse());
      if (events.length >= longest) break;
    }
    return events.slice(0, longest);
  }

  /** The events after one, in their order, up to what is served. Throws StoreUnavailable. */
  async *after(position: number, followed: Followed, served: Catalogue): AsyncGenerator<FeedEvent> {
    const until = served.snapshot.lastChange ?? 0;
    if (position >= until) return;
    for await (const step of stepsFrom(this.#deps.details, Math.max(1, position), until)) {
      for (const event of await this.#eventsOf(step, followed, served))
        if (event.position > position) yield event;
    }
  }

  /** Who belongs to a feed now. */
  async membersNow(followed: Followed, served: Catalogue): Promise<Membership> {
    return isOfAll(followed) && followed.list === 'changes'
      ? () => true
      : this.#memberOf(served, followed, served);
  }

  async #eventsOf(step: Step, followed: Followed, served: Catalogue): Promise<FeedEvent[]> {
    const { kinds, causes } = followed;
    const wanted = step.filter(
      ({ kind, cause }) => causes.includes(cause) && (kinds === null || kinds.includes(kind)),
    );
    const [first] = wanted;
    if (!first) return [];
    const members = await this.#membersAt(first.snapshot, followed, served);
    const own = members === null ? wanted : wanted.filter(({ entity }) => members.some((has) => has(entity)));
    if (own.length === 0) return [];
    await this.#learnFirstReadings(own);
    return eventsOf(own, {
      firstReadingOf: (run) => this.#firstReadings.get(run) || null,
      isFirstSnapshot: step[0]?.seq === 1,
      sourcesOf: (entity) => sourcesOf(served, entity),
    });
  }

  /**
   * Who belongs when a snapshot comes: what matches in it, and what matched in the one before, so that it is also heard what
   * leaves. Where snapshots are no longer kept, what matches now. Null: everything.
   */
  async #membersAt(
    version: string,
    followed: Followed,
    served: Catalogue,
  ): Promise<readonly Membership[] | null> {
    if (isOfAll(followed)) return null;
    const at = await this.#kept(version);
    const before = at?.snapshot.previous ? await this.#kept(at.snapshot.previous) : null;
    return Promise.all(
      [at ?? served, before].flatMap((one) => one ?? []).map((one) => this.#memberOf(one, followed, served)),
    );
  }

  async #memberOf(catalogue: Catalogue, followed: Followed, served: Catalogue): Promise<Membership> {
    const key = `${catalogue.snapshot.version} ${followed.key}`;
    const known = this.#members.get(key);
    if (known) return known;
    // What is no key of that snapshot, but is one now, matches nothing there.
    const contextOf = () => ({ ...contextFor(this.#deps, this.#parts, catalogue), served });
    const found = await membersOf(this.#schema, followed, catalogue, contextOf);
    this.#members.set(key, found);
    return found;
  }

  async #kept(version: string): Promise<Catalogue | null> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.#deps.holder.at(version);
      } catch (error) {
        if (!(error instanceof SnapshotsBusy) || tries === 5) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** A run without a baseline is the first that its source had, unless it is from before baselines were kept. */
  async #learnFirstReadings(changes: readonly Change[]): Promise<void> {
    const ids = [...new Set(changes.flatMap(({ run }) => run ?? []))].filter(
      (run) => !this.#firstReadings.has(run),
    );
    if (ids.length === 0) return;
    const { details } = this.#deps;
    const runs = whole(await details.runs(ids));
    for (const [index, id] of ids.entries()) {
      const run = runs[index];
      const isFirst = run?.baseline === undefined && run?.promoted === true;
      this.#firstReadings.set(id, isFirst && (await this.#isEarliest(run.source, id)) ? run.source : '');
    }
  }

  async #isEarliest(source: string, run: string): Promise<boolean> {
    const [found] = await this.#deps.details.runHeadsOf([{ source, newest: null }]);
    const isGood = ({ outcome }: RunHead) => outcome === 'OK' || outcome === 'OK_WITH_FINDINGS';
    return found?.heads.findLast(isGood)?.id === run;
  }
}

/** The lists that an integration or a vendor stands on. */
function sourcesOf(catalogue: Catalogue, entity: string): readonly string[] {
  const found = catalogue.find(entity);
  if (found?.type === 'Integration') return found.value.approvals.map(({ source }) => source);
  return found?.type === 'Vendor' ? found.value.supplierApprovals.map(({ source }) => source) : [];
}
