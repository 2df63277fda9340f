-- Answers of persons to findings, all of them; the last one of a finding also stands in its row.
CREATE TABLE answers (
  number  INTEGER PRIMARY KEY,
  source  TEXT NOT NULL,
  finding TEXT NOT NULL,
  state   TEXT NOT NULL CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'DISPUTED', 'WONT_FIX')),
  note    TEXT,
  at      TEXT NOT NULL
) STRICT;
ALTER TABLE findings ADD COLUMN note TEXT;
ALTER TABLE findings ADD COLUMN answered_at TEXT;

-- A person's word that rows which a held run missed are meant to be gone. The run that it let through used it.
CREATE TABLE confirmations (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  run    TEXT NOT NULL,
  keys   TEXT NOT NULL,                  -- JSON
  note   TEXT,
  at     TEXT NOT NULL,
  used_by TEXT
) STRICT;
CREATE INDEX confirmations_open ON confirmations (source, number) WHERE used_by IS NULL;

-- All runs of a day are carried to the store together.
CREATE INDEX runs_by_day ON runs (substr(started_at, 1, 10), number);
