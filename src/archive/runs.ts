import { zstdCompressSync } from 'node:zlib';
import type { Run, SourceState } from '../domain/record.ts';
import { type RunOutcome, runOutcomes } from '../domain/vocabulary.ts';
import type { Runs } from '../ports/archive/runs.ts';
import { type PackedBatch, packBatch, putBatch } from './batches.ts';
import { lastReadOf, recordFindings } from './findings.ts';
import { layoutsOf, putLayout } from './layouts.ts';
import { checkToken } from './leases.ts';
import { markUsed } from './removal-approvals.ts';
import { readRun, toRun } from './run-rows.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** Runs for ever, with what follows from them: the current batch and the state of each source. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the port of one noun: each method is a statement or two.
export function openRuns(db: Database): Runs {
  return {
    record(run, batch, token, confirmation = null, layout = null) {
      const packed = batch && packBatch(db, batch);
      const body = zstdCompressSync(Buffer.from(JSON.stringify(run)));
      db.write(() => {
        checkToken(db, token);
        insertRun(db, run, body, packed);
        if (confirmation !== null) markUsed(db, confirmation, run.id);
        if (layout !== null) putLayout(db, layout);
      });
    },

    find: (id) => readRun(db, id),

    list(source, { first, before, outcome }) {
      return db
        .all(
          `SELECT body FROM runs WHERE source = ?1
             AND (?2 IS NULL OR number < (SELECT number FROM runs WHERE id = ?2))
             AND (?3 IS NULL OR outcome = ?3)
             ORDER BY number DESC LIMIT ?4`,
          source,
          before ?? null,
          outcome ?? null,
          first,
        )
        .map((row) => toRun(row));
    },

    ids: (source) =>
      db
        .all('SELECT id FROM runs WHERE source = ? ORDER BY number DESC', source)
        .map((row) => text(row, 'id')),

    heads: (source, skip) =>
      db
        .all(
          'SELECT id, outcome, finished_at FROM runs WHERE source = ? ORDER BY number LIMIT -1 OFFSET ?',
          source,
          skip,
        )
        .map((row) => ({
          id: text(row, 'id'),
          outcome: text(row, 'outcome') as RunOutcome,
          finishedAt: text(row, 'finished_at'),
        })),

    count(source) {
      const row = db.get('SELECT count(*) AS count FROM runs WHERE source = ?', source);
      return row ? integer(row, 'count') : 0;
    },

    newest() {
      const row = db.get('SELECT id FROM runs ORDER BY number DESC LIMIT 1');
      return row && text(row, 'id');
    },

    lastHarvest() {
      const row = db.get(
        `SELECT finished_at FROM runs WHERE outcome IN ('OK', 'OK_WITH_FINDINGS', 'NOT_MODIFIED')
           ORDER BY number DESC LIMIT 1`,
      );
      return row && text(row, 'finished_at');
    },

    days: (after) =>
      db
        .all(
          `SELECT DISTINCT substr(started_at, 1, 10) AS day FROM runs
             WHERE number > coalesce((SELECT number FROM runs WHERE id = ?), 0) ORDER BY day`,
          after,
        )
        .map((row) => text(row, 'day')),

    ofDay: (day) =>
      db
        .all('SELECT body FROM runs WHERE substr(started_at, 1, 10) = ? ORDER BY number', day)
        .map((row) => toRun(row)),

    sourceStates: () =>
      db.all('SELECT * FROM sources ORDER BY source').map((row) => ({
        ...toState(row),
        layouts: layoutsOf(db, text(row, 'source')),
      })),
  };
}

function insertRun(db: Database, run: Run, body: Uint8Array, batch: PackedBatch | null): void {
  const batchNumber = batch && putBatch(db, batch);
  db.run(
    `INSERT INTO runs (id, source, started_at, finished_at, outcome, promoted, batch, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    run.id,
    run.source,
    run.startedAt,
    run.finishedAt,
    run.outcome,
    run.promoted ? 1 : 0,
    batchNumber,
    body,
  );
  db.run('INSERT INTO sources (source) VALUES (?) ON CONFLICT DO NOTHING', run.source);
  const before = db.get('SELECT * FROM sources WHERE source = ?', run.source) ?? {};
  const read = run.outcome === 'OK' || run.outcome === 'OK_WITH_FINDINGS' || run.outcome === 'HELD';
  if (read) {
    const { source, findings, id, finishedAt } = run;
    const isHeld = run.outcome === 'HELD';
    const look = { source, origin: 'READ', findings, run: id, at: finishedAt, isHeld } as const;
    recordFindings(db, look, lastReadOf(before));
    db.run(
      'UPDATE sources SET last_read = ?, last_read_run = ?, last_read_outcome = ? WHERE source = ?',
      run.finishedAt,
      run.id,
      run.outcome,
      run.source,
    );
  }
  db.run(
    'UPDATE sources SET last_attempt = ?, last_outcome = ?, last_run = ? WHERE source = ?',
    run.finishedAt,
    run.outcome,
    run.id,
    run.source,
  );
  if (isGood(run.outcome, textOrNull(before, 'last_read_outcome'))) {
    db.run(
      'UPDATE sources SET last_good = ?, last_good_run = ?, source_published_at = ? WHERE source = ?',
      run.finishedAt,
      run.id,
      publishedAt(db, run),
      run.source,
    );
  }
  if (batchNumber !== null && batchNumber !== before.batch) {
    db.run(
      'UPDATE sources SET batch = ?, changed_at = ? WHERE source = ?',
      batchNumber,
      run.finishedAt,
      run.source,
    );
  }
}

/** Unchanged documents are as good as they were when they were read: those that were held are still held. */
function isGood(outcome: RunOutcome, lastRead: string | null): boolean {
  if (outcome === 'NOT_MODIFIED') return lastRead === 'OK' || lastRead === 'OK_WITH_FINDINGS';
  return outcome === 'OK' || outcome === 'OK_WITH_FINDINGS';
}

/** The latest of what the publisher's servers say of when the documents were changed. */
function publishedAt(db: Database, run: Run): string | null {
  const row = db.get(
    `SELECT max(a.source_published_at) AS at FROM json_each(?) AS used
       JOIN addresses AS a ON a.url = used.value ->> 'url' AND a.sha256 = used.value ->> 'sha256'`,
    JSON.stringify(run.documents),
  );
  return row && textOrNull(row, 'at');
}

function toState(row: Row): SourceState {
  const outcome = textOrNull(row, 'last_outcome');
  return {
    source: text(row, 'source'),
    lastAttempt: textOrNull(row, 'last_attempt'),
    lastOutcome: runOutcomes.find((known) => known === outcome) ?? null,
    lastRun: textOrNull(row, 'last_run'),
    lastGood: textOrNull(row, 'last_good'),
    lastGoodRun: textOrNull(row, 'last_good_run'),
    lastReading: textOrNull(row, 'last_read_run'),
    changedAt: textOrNull(row, 'changed_at'),
    sourcePublishedAt: textOrNull(row, 'source_published_at'),
  };
}
