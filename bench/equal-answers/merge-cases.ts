/** Many merges that are the same each time: the batches of the samples, with values taken away, swapped and set against each other. */
import type { Claim, ClaimKind } from '../../src/domain/claims/claim.ts';
import { type DeadLink, linksIn } from '../../src/domain/lists/links.ts';
import type { ListAge } from '../../src/domain/lists/list-age.ts';
import type { Batch, BatchEntry } from '../../src/domain/record.ts';
import type { Decision } from '../../src/domain/resolution/decisions.ts';
import type { SourceDeclaration } from '../../src/domain/source.ts';
import { randomFrom } from '../random.ts';

/** What one merge is given. */
export interface MergeCase {
  readonly mode: 'SAMPLE' | 'LIVE';
  readonly asOf: string;
  readonly sources: readonly SourceDeclaration[];
  readonly batches: readonly Batch[];
  readonly ids: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
  readonly staleSources: ReadonlySet<string>;
  readonly listAges: ReadonlyMap<string, readonly ListAge[]>;
  readonly deadLinks: ReadonlyMap<string, DeadLink>;
}

type Random = ReturnType<typeof randomFrom>;
type Values = Record<string, { value: unknown; raw: string } | undefined>;
const observations = ['LISTED', 'LISTED', 'MISSING_UNCONFIRMED', 'DELISTED_CONFIRMED'] as const;
const at = '2026-03-01T06:00:00.000Z';

/** So many cases; the first is the samples as they are. */
export function mergeCases(
  sources: readonly SourceDeclaration[],
  batches: readonly Batch[],
  count: number,
): MergeCase[] {
  const sorted = [...batches].sort((left, right) => (left.source < right.source ? -1 : 1));
  return Array.from({ length: count }, (_, seed) => mergeCase(sources, sorted, seed));
}

function mergeCase(
  sources: readonly SourceDeclaration[],
  batches: readonly Batch[],
  seed: number,
): MergeCase {
  const random = randomFrom(seed);
  const isChanged = seed > 0;
  const changed = isChanged ? batches.map((one) => changedBatch(random, batches, one)) : batches;
  const links = changed.flatMap(({ entries }) => entries.flatMap(({ claim }) => linksIn(claim)));
  return {
    mode: seed % 3 === 1 ? 'LIVE' : 'SAMPLE',
    asOf: '2026-03-10',
    sources,
    batches: changed.filter(() => !isChanged || !random.chance(0.05)),
    ids: new Map(),
    decisions: [],
    staleSources: new Set(sources.filter(() => isChanged && random.chance(0.1)).map(({ key }) => key)),
    listAges: new Map(
      sources
        .filter(() => random.chance(0.1))
        .map(({ key }) => [
          key,
          [{ kind: 'NOT_READ', since: at, everyHours: 24, isStale: random.chance(0.5) }],
        ]),
    ),
    deadLinks: new Map(
      links
        .filter(() => random.chance(0.05))
        .map(([, url]) => [url, { since: at, status: random.chance(0.5) ? 404 : null }]),
    ),
  };
}

function changedBatch(random: Random, all: readonly Batch[], batch: Batch): Batch {
  const entries = batch.entries.flatMap((entry) => {
    const made = random.chance(0.4) ? changedEntry(random, batch.entries, entry) : entry;
    // The same row once more, so that rows of one key differ.
    return random.chance(0.05) ? [made, changedEntry(random, batch.entries, entry)] : [made];
  });
  const foreign = [...Array(random.below(6)).keys()].flatMap(() => {
    const others = random.pick(all).entries.filter(({ claim }) => isKindOf(batch, claim.kind));
    return others.length === 0 ? [] : [changedEntry(random, batch.entries, random.pick(others))];
  });
  return { ...batch, entries: [...entries, ...foreign] };
}

const isKindOf = ({ entries }: Batch, kind: ClaimKind) => entries.some(({ claim }) => claim.kind === kind);

/** One or two of its fields are gone, or say what another row says, or what nobody knows. */
function changedEntry(random: Random, entries: readonly BatchEntry[], entry: BatchEntry): BatchEntry {
  const fields: Values = { ...(entry.claim.fields as Values) };
  for (let times = 1 + random.below(2); times > 0; times -= 1) {
    const name = random.pick(Object.keys(fields));
    const other = random.pick(entries).claim;
    const said = (other.fields as Values)[name];
    const now = fields[name];
    if (random.chance(0.3)) delete fields[name];
    else if (said !== undefined && other.kind === entry.claim.kind) fields[name] = said;
    else if (typeof now?.value === 'string')
      fields[name] = { ...now, value: `${now.value}x`, raw: `${now.raw}x` };
    if (Object.keys(fields).length === 0) break;
  }
  const claim = { ...entry.claim, fields } as unknown as Claim;
  const observation = random.pick(observations);
  const missing = observation === 'LISTED' ? null : { since: at, confirmations: 1 };
  return { ...entry, claim, observation, missing };
}
