import type { Change, SnapshotRef } from '../domain/record.ts';
import type { Archive, IdMint } from '../harvest/ports.ts';
import { getBlob, putBlob } from './blobs.ts';
import type { Database } from './database.ts';
import { checkToken } from './leases.ts';
import { integer, type Row, text, textOrNull } from './row.ts';

/** Snapshots, changes and ids. The contents of the newest `keep` snapshots are kept, the rest for ever. */
export function openSnapshots(
  db: Database,
  keep: number,
): Pick<Archive, 'ids' | 'recordSnapshot' | 'currentSnapshot' | 'snapshotContent' | 'snapshots' | 'changes'> {
  return {
    ids: () =>
      new Map(
        db
          .all('SELECT kind, key, id FROM ids ORDER BY number')
          .map((row) => [`${text(row, 'kind')}|${text(row, 'key')}`, text(row, 'id')]),
      ),

    recordSnapshot: (snapshot, content, minted, changes, token) =>
      db.write(() => {
        checkToken(db, token);
        insertSnapshot(db, snapshot, putBlob(db, content));
        for (const mint of minted) keepId(db, mint, snapshot.version);
        for (const change of changes) insertChange(db, change);
        forgetContents(db, keep);
      }),

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

    changes: ({ after, first }) =>
      db.all('SELECT * FROM changes WHERE seq > ? ORDER BY seq LIMIT ?', after, first).map(toChange),
  };
}

function insertSnapshot(db: Database, snapshot: SnapshotRef, content: string): void {
  db.run(
    'INSERT INTO snapshots (version, digest, created_at, previous, batches, content) VALUES (?, ?, ?, ?, ?, ?)',
    snapshot.version,
    snapshot.digest,
    snapshot.createdAt,
    snapshot.previous,
    JSON.stringify(snapshot.batches),
    content,
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

function insertChange(db: Database, change: Omit<Change, 'seq'>): void {
  db.run(
    `INSERT INTO changes (kind, cause, entity, field, before, after, observed_at, snapshot)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    change.kind,
    change.cause,
    change.entity,
    change.field,
    change.before,
    change.after,
    change.observedAt,
    change.snapshot,
  );
}

function forgetContents(db: Database, keep: number): void {
  const old = db.all(
    `SELECT number, content FROM snapshots WHERE content IS NOT NULL
       AND number <= (SELECT max(number) FROM snapshots) - ?`,
    keep,
  );
  for (const row of old) {
    db.run('UPDATE snapshots SET content = NULL WHERE number = ?', integer(row, 'number'));
    db.run(
      `DELETE FROM blobs WHERE sha256 = ?1
         AND NOT EXISTS (SELECT 1 FROM snapshots WHERE content = ?1)
         AND NOT EXISTS (SELECT 1 FROM documents WHERE sha256 = ?1)
         AND NOT EXISTS (SELECT 1 FROM batch_chunks WHERE sha256 = ?1)`,
      text(row, 'content'),
    );
  }
}

function toSnapshot(row: Row): SnapshotRef {
  return {
    version: text(row, 'version'),
    digest: text(row, 'digest'),
    createdAt: text(row, 'created_at'),
    previous: textOrNull(row, 'previous'),
    batches: JSON.parse(text(row, 'batches')),
  };
}

function toChange(row: Row): Change {
  return {
    seq: integer(row, 'seq'),
    kind: text(row, 'kind') as Change['kind'],
    cause: text(row, 'cause') as Change['cause'],
    entity: text(row, 'entity'),
    field: textOrNull(row, 'field'),
    before: textOrNull(row, 'before'),
    after: textOrNull(row, 'after'),
    observedAt: text(row, 'observed_at'),
    snapshot: text(row, 'snapshot'),
  };
}
