import type { SnapshotRef } from '../domain/record.ts';
import type { Archive } from '../harvest/ports.ts';
import { encodeBytes, encodeJson } from './codec.ts';
import { indexKey } from './layout.ts';
import { own } from './ownership.ts';
import { projectClaims, pruneClaims, wholeBatches } from './project-claims.ts';
import { projectFindings } from './project-findings.ts';
import { projectHistory, projectSnapshotIndex } from './project-history.ts';
import { projectRuns } from './project-runs.ts';
import { beginProjecting, type Projecting, putChanged } from './projected.ts';
import type { Lease, ServingStore } from './store.ts';

/** Snapshots that stay in the store for cursors and time travel: as many as the archive keeps the contents of. */
const SNAPSHOTS = 30;
/** So many of them stay however large they are; of the older ones those that fit in the memory below. */
const ALWAYS = 3;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Brings the store up to the archive: writes what is not there yet, makes the archive's snapshot the current one, and
 * removes what nothing refers to any more. May be broken off at any point and run again. Without a snapshot it writes
 * the state of the sources and promotes nothing. Throws LeaseLost, StoreUnavailable and, unless it may take over, StoreForeign.
 */
export async function project(
  archive: Archive,
  store: ServingStore,
  lease: Lease,
  takeOver = false,
): Promise<void> {
  await own(archive, store, takeOver);
  const projecting = await beginProjecting(archive, store);
  const snapshots = await retained(projecting);
  const states = archive.sourceStates();
  const sources = states.map(({ source }) => source);
  const batches = new Set(snapshots.flatMap((snapshot) => Object.values(snapshot.batches)));

  const ofClaims = await projectClaims(projecting, [...batches]);
  const runs = await projectRuns(projecting, sources);
  const findings = await projectFindings(projecting, sources);
  const bytes = new Set([...ofClaims, ...runs.documentsWithBytes]);
  const documents = new Set([...bytes, ...runs.documents]);
  await projectDocuments(projecting, documents, bytes);
  await putChanged(store, 'index', new Map([[indexKey.sources, states]]));
  await projectHistory(projecting);
  await projectSnapshotIndex(projecting, snapshots);

  const [newest] = snapshots;
  if (!newest) return;
  await store.promote(newest, lease);

  await pruneClaims(projecting, batches);
  await prune(projecting, 'snapshot', new Set(snapshots.map(({ version }) => version)));
  // Runs stay for ever; only what earlier versions wrote in another form goes.
  await store.remove(
    'run',
    [...projecting.held.run].filter((key) => !/^(day|one):/u.test(key)),
  );
  await prune(projecting, 'finding', findings);
  await prune(projecting, 'document', documents);
  await prune(projecting, 'bytes', bytes);
}

/**
 * Whether the store lacks something of what the archive has: it was emptied, is a new one, or a projection was
 * broken off. A few small reads. Throws StoreUnavailable.
 */
export async function isBehind(archive: Archive, store: ServingStore): Promise<boolean> {
  const snapshot = archive.currentSnapshot();
  if (!snapshot) return false;
  const promotion = await store.current();
  if (promotion?.snapshot.version !== snapshot.version) return true;
  const batches = [...new Set(Object.values(snapshot.batches))];
  if ((await wholeBatches(store, batches)).size < batches.length) return true;
  const [states] = await store.get('index', [indexKey.sources]);
  if (!states || Buffer.compare(states, encodeJson(archive.sourceStates())) !== 0) return true;
  return !(await store.keys('snapshot')).includes(snapshot.version);
}

/** The snapshots that the store keeps, newest first, with their contents written. */
async function retained({ archive, store, held }: Projecting): Promise<SnapshotRef[]> {
  const kept: SnapshotRef[] = [];
  let bytes = 0;
  for (const snapshot of archive.snapshots(SNAPSHOTS)) {
    const content = archive.snapshotContent(snapshot.version);
    bytes += content?.byteLength ?? 0;
    if (!content || (kept.length >= ALWAYS && bytes > MOST_BYTES)) break;
    if (!held.snapshot.has(snapshot.version)) await store.put('snapshot', [[snapshot.version, content]]);
    kept.push(snapshot);
  }
  return kept;
}

async function projectDocuments(
  { archive, store, held }: Projecting,
  documents: ReadonlySet<string>,
  bytes: ReadonlySet<string>,
): Promise<void> {
  const found = archive.documents([...documents].filter((sha256) => !held.document.has(sha256)));
  await store.put(
    'document',
    found.flatMap((document): [string, Uint8Array][] =>
      document ? [[document.sha256, encodeJson(document)]] : [],
    ),
  );
  for (const sha256 of bytes) {
    if (held.bytes.has(sha256)) continue;
    const content = archive.bytes(sha256);
    if (content) await store.put('bytes', [[sha256, encodeBytes(content)]]);
  }
}

/** Only what was there when this projection began, so that nothing is removed that a later harvester has written. */
async function prune(
  { store, held }: Projecting,
  space: 'snapshot' | 'finding' | 'document' | 'bytes',
  needed: ReadonlySet<string>,
): Promise<void> {
  const old = [...held[space]].filter((key) => !needed.has(key));
  if (old.length > 0) await store.remove(space, old);
}
