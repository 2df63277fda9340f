import { type CatalogueChange, diffCatalogues } from '../../domain/history/catalogue-diff.ts';
import { type BatchStep, createCauses } from '../../domain/history/causes.ts';
import { retiredIds } from '../../domain/history/retired-ids.ts';
import { deadLinks } from '../../domain/links.ts';
import type { MergeInput, MergeResult } from '../../domain/merge/merge.ts';
import { statusRule } from '../../domain/merge/status.ts';
import type { CatalogueData, ClaimRef } from '../../domain/model.ts';
import type { Batch, SnapshotBasis, SnapshotRef } from '../../domain/record.ts';
import type { Decision, DecisionReading } from '../../domain/resolution/decisions.ts';
import { resolutionRule } from '../../domain/resolution/links.ts';
import type { Connector } from '../../domain/source.ts';
import { headlineRule } from '../../domain/status/headline.ts';
import { norwegianDate } from '../../domain/text/norwegian-date.ts';
import type { DataMode } from '../../domain/vocabulary.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SnapshotCodec } from '../../ports/snapshots.ts';
import { digestOfDecisions } from './decisions.ts';
import { joinsOf, mergeBatches, versionOf } from './merge-batches.ts';

export interface PublishDeps {
  readonly archive: Pick<Archive, 'batches' | 'changes' | 'findings' | 'ids' | 'links' | 'snapshots'>;
  /** `decode` gives null for what this version cannot read. */
  readonly codec: SnapshotCodec & { decode(content: Uint8Array): CatalogueData | null };
  readonly connectors: readonly Connector[];
  readonly mode: DataMode;
  readonly clock: Clock;
  readonly staleSources: (now: Date) => ReadonlySet<string>;
  /** Lists that are older than they should be; without, none is told of. */
  readonly agedLists?: (now: Date) => NonNullable<MergeInput['listAges']>;
  /** The reviewed decisions on vendors, as read when the process started; without, there are none. */
  readonly decisions?: DecisionReading;
  /** Told when nothing is published because the decisions cannot be used. */
  readonly onRefused?: (problems: readonly string[]) => void;
  /** Told when the snapshot before cannot be read, and so what has changed since is not known. */
  readonly onUnreadable?: (version: string) => void;
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
    const { connectors, mode } = deps;
    const settings = {
      archive,
      connectors,
      mode,
      decisions,
      staleSources: stale,
      listAges,
      deadLinks: dead,
      now,
    };
    const merged = mergeBatches(settings, batches);
    archive.findings.recordMerge(merged.findings, token);
    const { content, digest } = deps.codec.encode(merged.data);
    if (current?.digest === digest) {
      done = { inputs, published: { snapshot: current, isNew: false, changes: 0 } };
      return done.published;
    }
    const createdAt = now.toISOString();
    const snapshot: SnapshotRef = {
      version: versionOf(createdAt, digest),
      digest,
      createdAt,
      previous: current?.version ?? null,
      batches: Object.fromEntries(batches.map((batch) => [batch.source, batch.id])),
    };
    const basis = basisOf(archive, snapshot, asOf, decisions);
    const changes = changesTo(deps, { snapshot, basis, merged, batches }, current);
    const retired = retiredIds([...archive.ids.issued(), ...merged.minted], merged.data, merged.redirects);
    archive.snapshots.record(snapshot, content, merged.minted, changes, token, { basis, retired });
    done = { inputs, published: { snapshot, isNew: true, changes: changes.length } };
    return done.published;
  };
}

function basisOf(
  archive: Pick<Archive, 'batches'>,
  { batches }: SnapshotRef,
  asOf: string,
  decisions: readonly Decision[],
): SnapshotBasis {
  const runs = Object.keys(batches).flatMap((source) => {
    const run = archive.batches.readingRun(source);
    return run === null ? [] : [[source, run] as const];
  });
  return { asOf, rules, decisions: digestOfDecisions(decisions), runs: Object.fromEntries(runs) };
}

interface Made {
  readonly snapshot: SnapshotRef;
  readonly basis: SnapshotBasis;
  readonly merged: MergeResult;
  readonly batches: readonly Batch[];
}

function changesTo(
  { archive, codec, onUnreadable }: PublishDeps,
  { snapshot, basis, merged, batches }: Made,
  current: SnapshotRef | null,
): CatalogueChange[] {
  const options = { observedAt: snapshot.createdAt, snapshot: snapshot.version };
  if (!current) return diffCatalogues(null, merged.data, options);
  const content = archive.snapshots.content(current.version);
  const published = content && codec.decode(content);
  if (!published) {
    onUnreadable?.(current.version);
    // The sequence begins anew: what it knows already has not appeared a second time.
    return diffCatalogues(null, merged.data, options).filter(
      ({ entity }) => archive.changes.numbers(entity).length === 0,
    );
  }
  const before = archive.snapshots.basis(current.version);
  const steps = new Map(
    batches
      .filter(({ source, id }) => current.batches[source] !== id)
      .map((batch): [string, BatchStep] => {
        const earlier = current.batches[batch.source];
        const runs = archive.batches.changes(batch.source, before?.runs[batch.source] ?? null);
        return [
          batch.source,
          {
            before: earlier === undefined ? null : archive.batches.find(earlier),
            after: batch,
            // Where it was not recorded how the snapshot came about, only the last step is known to be between the two.
            runs: before ? runs : runs.slice(-1),
          },
        ];
      }),
  );
  return diffCatalogues(published, merged.data, {
    ...options,
    causeOf: createCauses({
      before,
      after: basis,
      batches: steps,
      entryOf: entriesOf(archive, batches, steps),
      lastChangeOf: archive.changes.last,
    }),
    ...joinsOf(archive, current, merged),
  });
}

function entriesOf(
  archive: Pick<Archive, 'batches'>,
  batches: readonly Batch[],
  steps: ReadonlyMap<string, BatchStep>,
) {
  const known = new Map<string, Batch | null>();
  for (const batch of [...batches, ...[...steps.values()].map(({ before }) => before)]) {
    if (batch) known.set(batch.id, batch);
  }
  return ({ batch, index }: ClaimRef) => {
    if (!known.has(batch)) known.set(batch, archive.batches.find(batch));
    return known.get(batch)?.entries[index] ?? null;
  };
}
