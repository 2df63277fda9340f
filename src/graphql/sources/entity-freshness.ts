import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import { freshnessOf, worstFreshness } from '../../domain/lists/freshness.ts';
import type { ClaimRef } from '../../domain/model.ts';
import type { SourceState } from '../../domain/record.ts';
import type { FreshnessState } from '../../domain/vocabulary.ts';
import type { Context } from '../context.ts';
import type { FreshnessParent } from '../parents.ts';

/** State of one source at the time of the request. */
export function sourceFreshness({ states, now }: Context, source: Source): FreshnessState {
  return freshnessOf(states.get(source.key) ?? null, source.expectedEveryHours, now);
}

/** Freshness of something that rests on these claims: the worst of their sources decides. */
export function claimsFreshness(
  context: Context,
  catalogue: Catalogue,
  claims: readonly ClaimRef[],
): FreshnessParent {
  const keys = new Set(claims.map(({ source }) => source));
  return sourcesFreshness(
    context,
    [...keys].flatMap((key) => catalogue.source(key) ?? []),
  );
}

/** Freshness of several sources together. */
export function sourcesFreshness(context: Context, sources: readonly Source[]): FreshnessParent {
  const known = sources.map((source) => context.states.get(source.key));
  return {
    state: worstFreshness(sources.map((source) => sourceFreshness(context, source))),
    checkedAt: oldest(known.map((state) => state?.lastGood ?? null)),
    changedAt: latest(known, 'changedAt'),
    sourcePublishedAt: latest(known, 'sourcePublishedAt'),
    staleSources: sources.filter((source) => sourceFreshness(context, source) !== 'FRESH'),
  };
}

function oldest(times: readonly (string | null)[]): string | null {
  const known = times.flatMap((time) => time ?? []);
  return known.length < times.length ? null : (known.sort()[0] ?? null);
}

function latest(
  states: readonly (SourceState | undefined)[],
  field: 'changedAt' | 'sourcePublishedAt',
): string | null {
  const times = states.flatMap((state) => state?.[field] ?? []);
  return times.sort().at(-1) ?? null;
}
