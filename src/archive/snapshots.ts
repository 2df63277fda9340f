import { zstdDecompressSync } from 'node:zlib';
import type { RetiredId, Run, SnapshotRef } from '../domain/record.ts';
import type { Archive, IdMint } from '../harvest/ports.ts';
import { getBlob, packBlob, putBlob } from './blobs.ts';
import { insertChange } from './changes.ts';
import type { Database } from './database.ts';
import { checkToken } from './leases.ts';
import { blob, integer, type Row, text, textOrNull } from './row.ts';

/** Snapshots and ids. The contents of the newest `keep` snapshots are kept, the rest for ever. */
export function openSnapshots(
  db: Database,
  keep: number,
): Pick<
  Archive,
  | 'ids'
  | 'issuedIds'
  | 'recordSnapshot'
  | 'snapshotBasis'
  | 'retiredIds'
  | 'batchChanges'
  | 'readingRun'
  | 'currentSnapshot'
  | 'snapshotContent'
  | 'snapshots'
> {
  return {
    issuedIds: () =>
      db
        .all('SELECT kind, key, id FROM ids ORDER BY number')
        .map((row) => ({ kind: text(row, 'kind'), key: text(row, 'key'), id: text(row, 'id') })),

    ids: () =>
      new Map(
        db
          .all('SELECT kind, key, id FROM ids ORDER BY number')
          .map((row) => [`${text(row, 'kind')}|${text(row, 'key')}`, text(row, 'id')]),
      ),

    recordSnapshot(snapshot, content, minted, changes, token, made) {
      const retired = made && packBlob(db, Buffer.from(JSON.stringify(made.retired)));
      const packed = packBlob(db, content);
      db.write(() => {
        checkToken(db, token);
        insertSnapshot(db, snapshot, putBlob(db, packed), {
          basis: made ? JSON.stringify(made.basis) : null,
          retired: retired ? putBlob(db, retired) : null,
        });
        for (const mint of minted) keepId(db, mint, snapshot.version);
        for (const change of changes) insertChange(db, change);
        db.run(
          'UPDATE snapshots SET last_change = (SELECT coalesce(max(seq), 0) FROM changes) WHERE version = ?',
          snapshot.version,
        );
        forgetContents(db, keep);
      });
    },

    snapshotBasis(version) {
      const row = db.get('SELECT basis FROM snapshots WHERE version = ?', version);
      const basis = row && textOrNull(row, 'basis');
      return basis ? JSON.parse(basis) : null;
    },

    retiredIds(version) {
      const row = db.get('SELECT retired FROM snapshots WHERE version = ?', version);
      const digest = row && textOrNull(row, 'retired');
      const bytes = digest ? getBlob(db, digest) : null;
      return bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as RetiredId[]) : null;
    },

    batchChanges: (source, sinceRun) => batchChanges(db, source, sinceRun),

    readingRun(source) {
      const row = db.get(
        'SELECT id FROM runs WHERE source = ? AND batch IS NOT NULL ORDER BY number DESC LIMIT 1',
        source,
      );
      return row && text(row, 'id');
    },

    currentSnapshot() {
      const row = db.get('SELECT * FROM snapshots ORDER BY number DESC LIMIT 1');
      return row && toSnapshot(row);
    },

    snapshotContent(version) {
      const row = db.get('SELECT content FROM snapshots WHERE version = ?', version);
      const digest = row && textOrNull(row, 'content');
      return digest ? getBlob(db, digest) : null;
    },

    snapshots: (first) =>
      db.all('SELECT * FROM snapshots ORDER BY number DESC LIMIT ?', first).map(toSnapshot),
  };
}

/** Runs that read the same batch again are passed over. */
function batchChanges(db: Database, source: string, sinceRun: string | null) {
  const rows = db.all(
    `WITH read AS (
       SELECT number, batch, body,
              lag(batch) OVER (ORDER BY number) AS earlier,
              lag(body) OVER (ORDER BY number) AS earlier_body
         FROM runs WHERE source = ?1 AND batch IS NOT NULL
           AND number >= coalesce((SELECT number FROM runs WHERE id = ?2), 0))
     SELECT body, earlier_body FROM read
       WHERE earlier IS NOT batch
         AND (?2 IS NULL OR number > coalesce((SELECT number FROM runs WHERE id = ?2), 0)) ORDER BY number`,
    source,
    sinceRun,
  );
  return rows.map((row) => ({
    before: row.earlier_body === null ? null : runIn(blob(row, 'earlier_body')),
    run: runIn(blob(row, 'body')),
  }));
}

const runIn = (body: Uint8Array): Run => JSON.parse(zstdDecompressSync(body).toString('utf8'));

function insertSnapshot(
  db: Database,
  snapshot: SnapshotRef,
  content: string,
  made: { readonly basis: string | null; readonly retired: string | null },
): void {
  db.run(
    `INSERT INTO snapshots (version, digest, created_at, previous, batches, content, basis, retired)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    snapshot.version,
    snapshot.digest,
    snapshot.createdAt,
    snapshot.previous,
    JSON.stringify(snapshot.batches),
    content,
    made.basis,
    made.retired,
  );
}

/** An id belongs to one kind for ever; one of two kinds is a bug. */
function keepId(db: Database, { kind, key, id }: IdMint, snapshot: string): void {
  if (db.get('SELECT 1 FROM ids WHERE id = ? AND kind <> ?', id, kind)) {
    throw new Error(`The id ${id} is taken by another kind.`);
  }
  const known = db.get(
    'SELECT id FROM ids WHERE kind = ? AND key = ? ORDER BY number DESC LIMIT 1',
    kind,
    key,
  );
  if (known && text(known, 'id') === id) return;
  db.run('INSERT INTO ids (kind, key, id, snapshot) VALUES (?, ?, ?, ?)', kind, key, id, snapshot);
}

function forgetContents(db: Database, keep: number): void {
  const old = db.all(
    `SELECT number, content, retired FROM snapshots WHERE content IS NOT NULL
       AND number <= (SELECT max(number) FROM snapshots) - ?`,
    keep,
  );
  for (const row of old) {
    db.run('UPDATE snapshots SET content = NULL, retired = NULL WHERE number = ?', integer(row, 'number'));
    dropUnused(db, text(row, 'content'));
    const retired = textOrNull(row, 'retired');
    if (retired) dropUnused(db, retired);
  }
}

function dropUnused(db: Database, digest: string): void {
  db.run(
    `DELETE FROM blobs WHERE sha256 = ?1
         AND NOT EXISTS (SELECT 1 FROM snapshots WHERE content = ?1 OR retired = ?1)
         AND NOT EXISTS (SELECT 1 FROM documents WHERE sha256 = ?1)
         AND NOT EXISTS (SELECT 1 FROM batch_chunks WHERE sha256 = ?1)`,
    digest,
  );
}

function toSnapshot(row: Row): SnapshotRef {
  return {
    version: text(row, 'version'),
    digest: text(row, 'digest'),
    createdAt: text(row, 'created_at'),
    previous: textOrNull(row, 'previous'),
    batches: JSON.parse(text(row, 'batches')),
    lastChange: integer(row, 'last_change'),
  };
}
