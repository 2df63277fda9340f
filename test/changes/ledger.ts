/** A hub's record driven by hand: lists are harvested at given times by given readers, each harvest is published. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/open-archive.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { nextBatch } from '../../src/domain/batch.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import type { Change, SnapshotBasis } from '../../src/domain/record.ts';
import type { Decision } from '../../src/domain/resolution/decisions.ts';
import type { Connector } from '../../src/domain/source.ts';
import { createPublisher, type Published } from '../../src/harvest/publish/publish.ts';
import type { Archive } from '../../src/ports/archive/archive.ts';
import { aRun } from '../archive/samples.ts';
import { source } from '../domain/build.ts';

export interface Harvest {
  /** What the document is; by default another one for other claims. */
  readonly bytes?: string;
  readonly parser?: string;
  readonly at?: string;
}

export interface Ledger {
  readonly archive: Archive;
  readonly token: number;
  /** Reads the claims from the source's document and publishes. */
  harvest(source: string, claims: readonly Claim[], parts?: Harvest): Published | null;
  publish(parts?: {
    readonly at?: string;
    readonly decisions?: readonly Decision[];
    readonly stale?: readonly string[];
  }): Published | null;
  /** Records a catalogue as another version of the hub would have published it from the current batches. */
  recordAs(data: CatalogueData, basis: Partial<SnapshotBasis>): void;
  data(version?: string): CatalogueData;
  /** Changes of the newest snapshot. */
  changes(): Change[];
  allChanges(): Change[];
  close(): void;
}

/** Opens an empty record with these sources. */
export function openLedger(
  keys: readonly string[],
  keepSnapshots = 30,
  canRead: () => boolean = () => true,
): Ledger {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const archive = openArchive(join(folder, 'archive.sqlite'), { keepSnapshots });
  const sources = keys.map((key) => source(key));
  const connectors = sources.map((declared) => ({ source: declared }) as unknown as Connector);
  let now = new Date('2026-01-01T06:00:00Z');
  let runs = 0;
  let decisions: readonly Decision[] = [];
  const token = archive.leases.acquire('test', 1e12, now) ?? 0;
  const decode = (content: Uint8Array) => dataOf(decodeSnapshot(content));
  const step = (at?: string) => {
    now = at === undefined ? new Date(now.getTime() + 60_000) : new Date(at);
  };
  const allChanges = () => archive.changes.list({ after: 0, first: 1_000_000 });

  function publish({ at, decisions: said, stale = [] }: Parameters<Ledger['publish']>[0] = {}) {
    step(at);
    decisions = said ?? decisions;
    return createPublisher({
      archive,
      codec: { encode: encodeSnapshot, decode: (content) => (canRead() ? decode(content) : null) },
      connectors,
      mode: 'LIVE',
      clock: { now: () => now },
      staleSources: () => new Set(stale),
      decisions: { ok: true, decisions },
    })(token);
  }

  return {
    archive,
    token,
    publish,
    harvest(key, claims, { bytes = JSON.stringify(claims), parser = '1', at } = {}) {
      step(at);
      runs += 1;
      const declared = sources.find((candidate) => candidate.key === key);
      if (!declared) throw new Error(key);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const id = `run_${runs}`;
      const time = now.toISOString();
      const { batch } = nextBatch({
        source: key,
        previous: archive.batches.current(key),
        claims,
        documents: { list: sha256 },
        run: id,
        at: time,
        contract: declared.contract,
      });
      const document = {
        name: 'list',
        sha256,
        url: declared.url,
        fetchedAt: time,
        bytes: bytes.length,
        mediaType: null,
      };
      archive.runs.record(
        aRun(id, {
          source: key,
          startedAt: time,
          finishedAt: time,
          parserVersion: parser,
          promoted: true,
          documents: [document],
        }),
        batch,
        token,
      );
      return publish({ at: time });
    },
    recordAs(data, basis) {
      const current = archive.snapshots.current();
      const made = current && archive.snapshots.basis(current.version);
      if (!current || !made) throw new Error('nothing was published');
      step();
      const { content, digest } = encodeSnapshot(data);
      const ref = { ...current, version: `other-${digest.slice(0, 8)}`, digest, previous: current.version };
      archive.snapshots.record(ref, content, [], [], token, { basis: { ...made, ...basis }, retired: [] });
    },
    data(version = archive.snapshots.current()?.version ?? '') {
      const content = archive.snapshots.content(version);
      if (!content) throw new Error(`No content of ${version}`);
      return decode(content);
    },
    changes: () => allChanges().filter(({ snapshot }) => snapshot === archive.snapshots.current()?.version),
    allChanges,
    close() {
      archive.close();
      rmSync(folder, { recursive: true });
    },
  };
}
