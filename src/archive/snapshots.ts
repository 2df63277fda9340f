import type { RetiredId, SnapshotRef } from '../domain/record.ts';
import type { Snapshots } from '../ports/archive/snapshots.ts';
import { insertChange } from './changes.ts';
import { keepId } from './ids.ts';
import { checkToken } from './leases.ts';
import { getBlob, packBlob, putBlob } from './sqlite/blobs.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** Snapshots. The contents of the newest `keep` snapshots are kept, the rest for ever. */
export function openSnapshots(db: Database, keep: number): Snapshots {
  return {
    record(snapshot, content, minted, changes, token, made) {
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

    basis(version) {
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

    current() {
      const row = db.get('SELECT * FROM snapshots ORDER BY number DESC LIMIT 1');
      return row && toSnapshot(row);
    },

    first() {
      const row = db.get('SELECT * FROM snapshots ORDER BY number LIMIT 1');
      return row && toSnapshot(row);
    },

    content(version) {
      const row = db.get('SELECT content FROM snapshots WHERE version = ?', version);
      const digest = row && textOrNull(row, 'content');
      return digest ? getBlob(db, digest) : null;
    },

    list: (first) => db.all('SELECT * FROM snapshots ORDER BY number DESC LIMIT ?', first).map(toSnapshot),
  };
}

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
