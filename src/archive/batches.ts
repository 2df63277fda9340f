import type { Batch, BatchEntry } from '../domain/record.ts';
import type { Batches } from '../ports/archive/batches.ts';
import { toRun } from './run-rows.ts';
import { ArchiveUnavailable } from './sqlite/archive-unavailable.ts';
import { getBlob, type PackedBlob, packBlob, putBlob } from './sqlite/blobs.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text } from './sqlite/row.ts';

/** Entries of one chunk: few enough to read one entry cheaply, enough for the compression to learn from. */
const CHUNK = 64;

/** A batch as it is to be kept; without chunks where the source has it already. */
export interface PackedBatch {
  readonly batch: Batch;
  readonly chunks: readonly PackedBlob[];
}

/** Takes the time that keeping a long list takes, before the transaction that keeps it. */
export function packBatch(db: Database, batch: Batch): PackedBatch {
  const chunks: PackedBlob[] = [];
  if (numberOf(db, batch) !== null) return { batch, chunks };
  for (let start = 0; start < batch.entries.length; start += CHUNK) {
    chunks.push(packBlob(db, Buffer.from(JSON.stringify(batch.entries.slice(start, start + CHUNK)))));
  }
  return { batch, chunks };
}

function numberOf(db: Database, { source, id }: Batch): number | null {
  const row = db.get('SELECT number FROM batches WHERE source = ? AND id = ?', source, id);
  return row && integer(row, 'number');
}

/** Keeps a batch unless the source has it already; gives its number. Call within a transaction. */
export function putBatch(db: Database, { batch, chunks }: PackedBatch): number {
  const known = numberOf(db, batch);
  if (known !== null) return known;
  db.run(
    'INSERT INTO batches (source, id, run, created_at, entries) VALUES (?, ?, ?, ?, ?)',
    batch.source,
    batch.id,
    batch.run,
    batch.createdAt,
    batch.entries.length,
  );
  const number = numberOf(db, batch) ?? 0;
  for (const [position, chunk] of chunks.entries()) {
    db.run(
      'INSERT INTO batch_chunks (batch, position, sha256) VALUES (?, ?, ?)',
      number,
      position,
      putBlob(db, chunk),
    );
  }
  return number;
}

/** Batches as they were recorded. */
export function openBatches(db: Database): Batches {
  return {
    find(id) {
      const row = db.get('SELECT * FROM batches WHERE id = ? ORDER BY number DESC LIMIT 1', id);
      return row && readBatch(db, row);
    },
    current(source) {
      const row = db.get(
        'SELECT b.* FROM sources AS s JOIN batches AS b ON b.number = s.batch WHERE s.source = ?',
        source,
      );
      return row && readBatch(db, row);
    },

    changes: (source, sinceRun) => batchChanges(db, source, sinceRun),

    readingRun(source) {
      const row = db.get(
        'SELECT id FROM runs WHERE source = ? AND batch IS NOT NULL ORDER BY number DESC LIMIT 1',
        source,
      );
      return row && text(row, 'id');
    },
  };
}

function readBatch(db: Database, row: Row): Batch {
  const chunks = db.all(
    'SELECT sha256 FROM batch_chunks WHERE batch = ? ORDER BY position',
    integer(row, 'number'),
  );
  const entries = chunks.flatMap((chunk) => readChunk(db, text(chunk, 'sha256')));
  if (entries.length !== integer(row, 'entries')) {
    throw new ArchiveUnavailable('CORRUPT', `batch ${text(row, 'id')} is not whole`);
  }
  return {
    id: text(row, 'id'),
    source: text(row, 'source'),
    run: text(row, 'run'),
    createdAt: text(row, 'created_at'),
    entries,
  };
}

function readChunk(db: Database, digest: string): BatchEntry[] {
  const bytes = getBlob(db, digest);
  if (!bytes) throw new ArchiveUnavailable('CORRUPT', `the bytes of ${digest} are gone`);
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
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
    before: row.earlier_body === null ? null : toRun(row, 'earlier_body'),
    run: toRun(row),
  }));
}
