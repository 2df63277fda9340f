import type { SnapshotRef } from '../../domain/record.ts';
import { type Lease, type ServingStore, StoreUnavailable } from '../../ports/serving-store.ts';
import { encodeBytes, encodeJson } from '../codec.ts';
import { indexKey } from '../layout.ts';
import { readRepair } from '../repair-request.ts';
import { own, ownerOf } from './ownership.ts';
import { projectClaims, pruneClaims } from './project-claims.ts';
import { projectFindings } from './project-findings.ts';
import { projectHistory, projectSnapshotIndex, pruneRetired } from './project-history.ts';
import { projectRuns } from './project-runs.ts';
import {
  asIfEmpty,
  beginProjecting,
  type Lacking,
  type ProjectedArchive,
  type Projecting,
  putChanged,
} from './projected.ts';

/** Snapshots that stay in the store for cursors and time travel: as many as the archive keeps the contents of. */
const SNAPSHOTS = 30;
/** So many of them stay however large they are; of the older ones those that fit in the memory below. */
const ALWAYS = 3;
const MOST_BYTES = 64 * 1024 * 1024;

/** How a projection goes about it. */
export interface ProjectOptions {
  /** Fill a store that another archive has filled. */
  readonly takeOver?: boolean;
  /** Look at every entry, not only for those that a store would lack that nothing has happened to. */
  readonly whole?: boolean;
}

/** What a projection found: the entries that a look at every one of them had to mend; null where there was no such look. */
export interface Projection {
  readonly mended: Lacking | null;
}

/** A store that loses what is written while it is written is tried so often. */
const MOST_TRIES = 3;

/**
 * Brings the store up to the archive: writes what is not there yet, makes the archive's snapshot the current one, and
 * removes what nothing refers to any more. May be broken off at any point and run again. Without a snapshot it writes
 * the state of the sources and promotes nothing. Every entry is looked at when it is asked to, and where a reader has
 * missed one. Throws LeaseLost, StoreUnavailable and, unless it may take over, StoreForeign.
 */
export async function project(
  archive: ProjectedArchive,
  store: ServingStore,
  lease: Lease,
  { takeOver = false, whole = false }: ProjectOptions = {},
): Promise<Projection> {
  const request = await readRepair(store);
  const mended: Lacking | null = whole || request ? new Map() : null;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await own(archive, store, takeOver);
    if (mended) await write(asIfEmpty(archive, store, mended));
    const projecting = await beginProjecting(archive, store);
    const written = await write(projecting);
    // Whose the store is was written first: a store that was emptied meanwhile does not say it any more.
    if ((await ownerOf(store)) !== archive.id()) continue;
    if (written.newest) await store.promote(written.newest, lease, request?.epoch);
    if ((await ownerOf(store)) !== archive.id()) continue;
    if (written.newest) await removeUnused(projecting, written);
    if (request) await store.remove('index', [indexKey.repair]);
    return { mended };
  }
  throw new StoreUnavailable('The store loses what is written to it.');
}

/** The entries that the store lacks or holds otherwise than the archive has them, by space. Writes nothing. */
export async function lackingIn(
  archive: ProjectedArchive,
  store: Pick<ServingStore, 'get'>,
): Promise<Lacking> {
  const lacking: Lacking = new Map();
  await write(asIfEmpty(archive, store, lacking, { dryRun: true }));
  return lacking;
}

/** What is to stay, by space. */
interface Written {
  readonly newest: SnapshotRef | null;
  readonly batches: ReadonlySet<string>;
  readonly snapshot: ReadonlySet<string>;
  readonly finding: ReadonlySet<string>;
  readonly document: ReadonlySet<string>;
  readonly bytes: ReadonlySet<string>;
}

async function write(projecting: Projecting): Promise<Written> {
  const { archive, store } = projecting;
  const snapshots = await retained(projecting);
  const states = archive.runs.sourceStates();
  const sources = states.map(({ source }) => source);
  const batches = new Set(snapshots.flatMap((snapshot) => Object.values(snapshot.batches)));

  const ofClaims = await projectClaims(projecting, [...batches]);
  const runs = await projectRuns(projecting, sources);
  const finding = await projectFindings(projecting, sources);
  const bytes = new Set([...ofClaims, ...runs.documentsWithBytes]);
  const document = new Set([...bytes, ...runs.documents]);
  await projectDocuments(projecting, document, bytes);
  await putChanged(store, 'index', new Map([[indexKey.sources, states]]));
  await projectHistory(projecting);
  await projectSnapshotIndex(projecting, snapshots);
  const snapshot = new Set(snapshots.map(({ version }) => version));
  return { newest: snapshots[0] ?? null, batches, snapshot, finding, document, bytes };
}

async function removeUnused(projecting: Projecting, needed: Written): Promise<void> {
  const { store, held } = projecting;
  await pruneClaims(projecting, needed.batches);
  await pruneRetired(projecting, needed.snapshot);
  await prune(projecting, 'snapshot', needed.snapshot);
  // Runs stay for ever; only what earlier versions wrote in another form goes.
  await store.remove(
    'run',
    [...held.run].filter((key) => !/^(day|one):/u.test(key)),
  );
  await prune(projecting, 'finding', needed.finding);
  await prune(projecting, 'document', needed.document);
  await prune(projecting, 'bytes', needed.bytes);
}

/** The snapshots that the store keeps, newest first, with their contents written. */
async function retained({ archive, store, held }: Projecting): Promise<SnapshotRef[]> {
  const kept: SnapshotRef[] = [];
  let bytes = 0;
  for (const snapshot of archive.snapshots.list(SNAPSHOTS)) {
    const content = archive.snapshots.content(snapshot.version);
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
  const found = archive.documents.find([...documents].filter((sha256) => !held.document.has(sha256)));
  await store.put(
    'document',
    found.flatMap((document): [string, Uint8Array][] =>
      document ? [[document.sha256, encodeJson(document)]] : [],
    ),
  );
  for (const sha256 of bytes) {
    if (held.bytes.has(sha256)) continue;
    const content = archive.documents.bytes(sha256);
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
