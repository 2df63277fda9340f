import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Run, SourceState } from '../domain/record.ts';
import { type RunOutcome, runOutcomes } from '../domain/vocabulary.ts';
import type { Archive } from '../harvest/ports.ts';
import { ArchiveUnavailable } from './archive-unavailable.ts';
import { type PackedBatch, packBatch, putBatch } from './batches.ts';
import { markUsed } from './confirmations.ts';
import type { Database } from './database.ts';
import { type LastRead, readFindings, recordFindings } from './findings.ts';
import { layoutsOf, putLayout } from './layouts.ts';
import { checkToken } from './leases.ts';
import { blob, integer, type Row, text, textOrNull } from './row.ts';

/** Runs for ever, with what follows from them: current batches, findings, the state of each source. */
export function openRuns(
  db: Database,
): Pick<
  Archive,
  | 'recordRun'
  | 'recordMergeFindings'
  | 'run'
  | 'runs'
  | 'runIds'
  | 'runHeads'
  | 'runCount'
  | 'newestRun'
  | 'lastHarvest'
  | 'runDays'
  | 'runsOfDay'
  | 'sourceStates'
  | 'findings'
  | 'mergeFindings'
> {
  return {
    recordRun(run, batch, token, confirmation = null, layout = null) {
      const packed = batch && packBatch(db, batch);
      const body = zstdCompressSync(Buffer.from(JSON.stringify(run)));
      db.write(() => {
        checkToken(db, token);
        record(db, run, body, packed);
        if (confirmation !== null) markUsed(db, confirmation, run.id);
        if (layout !== null) putLayout(db, layout);
      });
    },

    recordMergeFindings: (findings, token) =>
      db.write(() => {
        checkToken(db, token);
        for (const row of db.all('SELECT * FROM sources')) {
          const read = lastReadOf(row);
          if (!read) continue;
          const source = text(row, 'source');
          const look = { source, origin: 'MERGE', findings: findings.get(source) ?? [], ...read } as const;
          recordFindings(db, look, read);
        }
      }),

    run: (id) => readRun(db, id),

    runs(source, { first, before, outcome }) {
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
        .map(toRun);
    },

    runIds: (source) =>
      db
        .all('SELECT id FROM runs WHERE source = ? ORDER BY number DESC', source)
        .map((row) => text(row, 'id')),

    runHeads: (source, skip) =>
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

    runCount(source) {
      const row = db.get('SELECT count(*) AS count FROM runs WHERE source = ?', source);
      return row ? integer(row, 'count') : 0;
    },

    newestRun() {
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

    runDays: (after) =>
      db
        .all(
          `SELECT DISTINCT substr(started_at, 1, 10) AS day FROM runs
             WHERE number > coalesce((SELECT number FROM runs WHERE id = ?), 0) ORDER BY day`,
          after,
        )
        .map((row) => text(row, 'day')),

    runsOfDay: (day) =>
      db.all('SELECT body FROM runs WHERE substr(started_at, 1, 10) = ? ORDER BY number', day).map(toRun),

    sourceStates: () =>
      db.all('SELECT * FROM sources ORDER BY source').map((row) => ({
        ...toState(row),
        layouts: layoutsOf(db, text(row, 'source')),
      })),

    findings: (source) => readFindings(db, source),

    mergeFindings: (source) =>
      new Set(
        db
          .all("SELECT id FROM findings WHERE source = ? AND origin = 'MERGE'", source)
          .map((row) => text(row, 'id')),
      ),
  };
}

/** A run as it was recorded; null: there is none. */
export function readRun(db: Database, id: string): Run | null {
  const row = db.get('SELECT body FROM runs WHERE id = ?', id);
  return row && toRun(row);
}

function record(db: Database, run: Run, body: Uint8Array, batch: PackedBatch | null): void {
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

function lastReadOf(source: Row): LastRead | null {
  const run = textOrNull(source, 'last_read_run');
  return run === null ? null : { run, at: text(source, 'last_read') };
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

function toRun(row: Row): Run {
  try {
    return JSON.parse(zstdDecompressSync(blob(row, 'body')).toString('utf8'));
  } catch (error) {
    throw new ArchiveUnavailable('CORRUPT', 'a run cannot be read', { cause: error });
  }
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
