import { noticeOf, type ReportedState, reportedState } from '../domain/findings/notice.ts';
import type { Notices } from '../ports/archive/notices.ts';
import { readFindings } from './findings.ts';
import { checkToken } from './leases.ts';
import { readRun } from './run-rows.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** The notices of each source, once each, in order. */
export function openNotices(db: Database): Notices {
  return {
    record: (token, at) =>
      db.write(() => {
        checkToken(db, token);
        let made = 0;
        for (const row of db.all('SELECT source, last_run FROM sources')) made += addNotice(db, row, at);
        return made;
      }),

    list: ({ after, source, first }) =>
      db
        .all(
          `SELECT number, body FROM notices WHERE number > ?1 AND (?2 IS NULL OR source = ?2)
             ORDER BY number LIMIT ?3`,
          after,
          source,
          first,
        )
        .map((row) => ({ number: integer(row, 'number'), notice: JSON.parse(text(row, 'body')) })),

    last() {
      const row = db.get('SELECT max(number) AS number FROM notices');
      return row?.number == null ? 0 : integer(row, 'number');
    },
  };
}

function addNotice(db: Database, row: Row, at: string): number {
  const source = text(row, 'source');
  const run = textOrNull(row, 'last_run');
  const findings = readFindings(db, source);
  const now = reportedState(findings, run === null ? null : readRun(db, run));
  const known = db.get('SELECT findings, trouble FROM told WHERE source = ?', source);
  const before: ReportedState | null = known && {
    findings: JSON.parse(text(known, 'findings')),
    trouble: JSON.parse(textOrNull(known, 'trouble') ?? 'null'),
  };
  const notice = noticeOf(source, before, now, findings, { at, run });
  if (before && !notice) return 0;
  db.run(
    'INSERT OR REPLACE INTO told (source, findings, trouble) VALUES (?, ?, ?)',
    source,
    JSON.stringify(now.findings),
    now.trouble && JSON.stringify(now.trouble),
  );
  if (!notice) return 0;
  db.run(
    'INSERT INTO notices (id, source, at, body) VALUES (?, ?, ?, ?)',
    notice.id,
    source,
    at,
    JSON.stringify(notice),
  );
  return 1;
}
