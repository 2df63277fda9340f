import { inThree } from '../domain/bilingual.ts';
import type { Finding } from '../domain/reading.ts';
import type { FindingRecord } from '../domain/record.ts';
import type { FindingState } from '../domain/vocabulary.ts';
import type { Findings } from '../ports/archive/findings.ts';
import { checkToken } from './leases.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** The last run before this one that read the source's documents, and when. */
export interface LastRead {
  readonly run: string;
  readonly at: string;
}

/** All findings that one look at a source gave: reading its documents, or merging what it says with the others. */
export interface Look {
  readonly source: string;
  readonly origin: 'READ' | 'MERGE';
  readonly findings: readonly Finding[];
  readonly run: string;
  readonly at: string;
  /** The list was held: the one before goes on being served, so what was found in it stands. */
  readonly isHeld?: boolean;
}

/** What was found in each list, and what its publisher answered. Kept for ever. */
export function openFindings(db: Database): Findings {
  return {
    list: (source) => readFindings(db, source),

    ofMerge: (source) =>
      new Set(
        db
          .all("SELECT id FROM findings WHERE source = ? AND origin = 'MERGE'", source)
          .map((row) => text(row, 'id')),
      ),

    recordMerge: (findings, token) =>
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

    recordAnswer: ({ source, finding, state, note, at }) =>
      db.write(() => {
        const isOpen = state === 'OPEN';
        const changed = db.run(
          'UPDATE findings SET answer = ?, note = ?, answered_at = ? WHERE source = ? AND id = ?',
          isOpen ? null : state,
          note,
          isOpen && note === null ? null : at,
          source,
          finding,
        );
        if (changed === 0) return false;
        db.run(
          'INSERT INTO answers (source, finding, state, note, at) VALUES (?, ?, ?, ?, ?)',
          source,
          finding,
          state,
          note,
          at,
        );
        return true;
      }),
  };
}

/**
 * Lets the findings of a look live on. What is seen again keeps its first run; what is not seen is fixed, and opens
 * again when it comes back. A held list fixes only what held it before. Only what differs from before is written. Call
 * within a transaction.
 */
export function recordFindings(db: Database, look: Look, previous: LastRead | null): void {
  const { source, origin } = look;
  const rows = db.all(
    'SELECT id, present, body FROM findings WHERE source = ? AND origin = ?',
    source,
    origin,
  );
  const before = new Map(rows.map((row) => [text(row, 'id'), row]));
  const seen = new Map(look.findings.map((finding) => [finding.id, JSON.stringify(finding)]));
  for (const [id, body] of seen) {
    const known = before.get(id);
    if (!known) {
      db.run(
        `INSERT INTO findings (source, id, origin, present, first_run, first_seen, last_run, last_seen, body)
           VALUES (?1, ?2, ?3, 1, ?4, ?5, ?4, ?5, ?6)`,
        source,
        id,
        origin,
        look.run,
        look.at,
        body,
      );
    } else if (integer(known, 'present') === 0 || text(known, 'body') !== body) {
      db.run('UPDATE findings SET present = 1, body = ? WHERE source = ? AND id = ?', body, source, id);
      if (isBlocking(body)) takeAnswerBack(db, source, id);
    }
  }
  for (const [id, row] of before) {
    if (integer(row, 'present') === 0 || seen.has(id) || !previous) continue;
    if (look.isHeld && !isBlocking(text(row, 'body'))) continue;
    db.run(
      'UPDATE findings SET present = 0, last_run = ?, last_seen = ? WHERE source = ? AND id = ?',
      previous.run,
      previous.at,
      source,
      id,
    );
  }
}

const isBlocking = (body: string) => (JSON.parse(body) as Finding).severity === 'BLOCKING';

/** What was said of one loss of rows is no answer to the next, though both have the same code. It stays on record. */
function takeAnswerBack(db: Database, source: string, id: string): void {
  db.run(
    'UPDATE findings SET answer = NULL, note = NULL, answered_at = NULL WHERE source = ? AND id = ?',
    source,
    id,
  );
}

/** All findings ever made in a source, in the order in which they were first seen. */
export function readFindings(db: Database, source: string): FindingRecord[] {
  return db
    .all(
      `SELECT f.*, s.last_read, s.last_read_run FROM findings AS f JOIN sources AS s ON s.source = f.source
         WHERE f.source = ? ORDER BY f.first_seen, f.id`,
      source,
    )
    .map(toFinding);
}

function toFinding(row: Row): FindingRecord {
  const finding: Finding = JSON.parse(text(row, 'body'));
  const present = integer(row, 'present') === 1;
  return {
    ...finding,
    // Those that were kept before there was nynorsk have none.
    message: inThree(finding.message),
    action: inThree(finding.action),
    source: text(row, 'source'),
    state: stateOf(present, textOrNull(row, 'answer')),
    firstRun: text(row, 'first_run'),
    firstSeen: text(row, 'first_seen'),
    lastRun: text(row, present ? 'last_read_run' : 'last_run'),
    lastSeen: text(row, present ? 'last_read' : 'last_seen'),
    ...answerOf(row),
  };
}

/** Absent where nobody has answered, so that an unanswered finding is the same as before there were answers. */
function answerOf(row: Row): Pick<FindingRecord, 'note' | 'answeredAt'> {
  const [note, answeredAt] = [textOrNull(row, 'note'), textOrNull(row, 'answered_at')];
  return { ...(note !== null && { note }), ...(answeredAt !== null && { answeredAt }) };
}

/** Gone is fixed, whatever was answered; a person's answer holds again when the finding comes back. */
function stateOf(present: boolean, answer: string | null): FindingState {
  if (!present) return 'FIXED';
  return answer === 'ACKNOWLEDGED' || answer === 'DISPUTED' || answer === 'WONT_FIX' ? answer : 'OPEN';
}

/** When the source was last read, from its row; null: never. */
export function lastReadOf(source: Row): LastRead | null {
  const run = textOrNull(source, 'last_read_run');
  return run === null ? null : { run, at: text(source, 'last_read') };
}
