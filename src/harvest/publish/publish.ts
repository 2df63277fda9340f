import { retiredIds } from '../../domain/history/retired-ids.ts';
import { deadLinks } from '../../domain/lists/links.ts';
import type { MergeResult } from '../../domain/merge/merge.ts';
import type { Batch, SnapshotBasis, SnapshotRef } from '../../domain/record.ts';
import type { Decision, DecisionReading } from '../../domain/resolution/decisions.ts';
import { resolutionRule } from '../../domain/resolution/links.ts';
import type { Connector } from '../../domain/source.ts';
import { headlineRule } from '../../domain/status/headline.ts';
import { statusRule } from '../../domain/status/leading-approval.ts';
import { norwegianDate } from '../../domain/text/norwegian-date.ts';
import type { DataMode } from '../../domain/vocabulary.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import type { SnapshotCodec } from '../../ports/archive/snapshots.ts';
import type { Clock } from '../../ports/clock.ts';
import { type ChangesDeps, changesTo } from './changes.ts';
import { digestOfDecisions } from './decisions.ts';
import { makeSnapshot, type SnapshotSettings } from './make-snapshot.ts';

export interface PublishDeps extends ChangesDeps {
  readonly archive: Pick<
    Archive,
    'batches' | 'changes' | 'findings' | 'ids' | 'links' | 'runs' | 'snapshots'
  >;
  readonly codec: SnapshotCodec & ChangesDeps['codec'];
  readonly connectors: readonly Connector[];
  readonly mode: DataMode;
  readonly clock: Clock;
  readonly staleSources: (now: Date) => ReadonlySet<string>;
  /** Lists that are older than they should be; without, none is reported. */
  readonly agedLists?: (now: Date) => NonNullable<SnapshotSettings['listAges']>;
  /** The reviewed decisions on vendors, as read when the process started; without, there are none. */
  readonly decisions?: DecisionReading;
  /** Called when nothing is published because the decisions cannot be used. */
  readonly onRefused?: (problems: readonly string[]) => void;
}

/** What a publication did: the snapshot that is now current, and whether it is a new one. */
export interface Published {
  readonly snapshot: SnapshotRef;
  readonly isNew: boolean;
  readonly changes: number;
}

/** Versions of the rules that a catalogue is made by. */
const rules = [headlineRule, resolutionRule, statusRule].sort();

/**
 * Makes a publisher that merges all current batches to a snapshot and records it with its changes. The same content
 * gives the same digest, and then nothing is recorded; the same batches on the same day are not even merged again.
 * With decisions that cannot be used nothing is published, and the snapshot before goes on being served.
 */
export function createPublisher(deps: PublishDeps): (token: number) => Published | null {
  let done: { readonly inputs: string; readonly published: Published } | null = null;

  return function publish(token) {
    const { archive, clock, decisions: read = { ok: true, decisions: [] } } = deps;
    const now = clock.now();
    const batches = deps.connectors.flatMap(({ source }) => archive.batches.current(source.key) ?? []);
    const current = archive.snapshots.current();
    if (batches.length === 0) return null;
    if (!read.ok) {
      deps.onRefused?.(read.problems);
      return current && { snapshot: current, isNew: false, changes: 0 };
    }
    const asOf = norwegianDate(now);
    const stale = deps.staleSources(now);
    const listAges = deps.agedLists?.(now) ?? new Map();
    const dead = deadLinks(archive.links.list());
    const inputs = JSON.stringify([
      asOf,
      batches.map(({ id }) => id).sort(),
      [...stale].sort(),
      [...listAges],
      [...dead],
    ]);
    if (done?.inputs === inputs && done.published.snapshot.version === current?.version) {
      return { ...done.published, isNew: false, changes: 0 };
    }

    const { decisions } = read;
    const basis = basisOf(archive, batches, asOf, decisions);
    const createdAt = now.toISOString();
    const changesOf = (merged: MergeResult) =>
      changesTo(deps, { createdAt, basis, merged, batches }, current);
    const settings = { ...deps, decisions, staleSources: stale, listAges, deadLinks: dead, now, changesOf };
    const { ref: snapshot, content, merged, changes, findings } = makeSnapshot(settings, batches);
    archive.findings.recordMerge(findings, token);
    if (current?.digest === snapshot.digest) {
      done = { inputs, published: { snapshot: current, isNew: false, changes: 0 } };
      return done.published;
    }
    const retired = retiredIds([...archive.ids.issued(), ...merged.minted], merged.data, merged.redirects);
    archive.snapshots.record(snapshot, content, merged.minted, changes, token, { basis, retired });
    done = { inputs, published: { snapshot, isNew: true, changes: changes.length } };
    return done.published;
  };
}

function basisOf(
  archive: Pick<Archive, 'batches'>,
  batches: readonly Batch[],
  asOf: string,
  decisions: readonly Decision[],
): SnapshotBasis {
  const runs = batches.flatMap(({ source }) => {
    const run = archive.batches.readingRun(source);
    return run === null ? [] : [[source, run] as const];
  });
  return { asOf, rules, decisions: digestOfDecisions(decisions), runs: Object.fromEntries(runs) };
}
