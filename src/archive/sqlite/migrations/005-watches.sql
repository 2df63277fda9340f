-- What was last told of a source: ids of the findings that were there, and what was wrong with its list as a whole.
CREATE TABLE told (
  source   TEXT PRIMARY KEY,
  findings TEXT NOT NULL,                -- JSON, ids in order
  trouble  TEXT                          -- outcome and codes of the reasons; null: nothing
) STRICT;

-- What there was to tell, in order and for ever. Made where what is differs from what was told, in the same transaction.
CREATE TABLE notices (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  at     TEXT NOT NULL,
  body   TEXT NOT NULL                   -- JSON
) STRICT;
CREATE INDEX notices_by_source ON notices (source, number);

-- Who wants to be told. The secrets sign what is sent, so they are kept as they are.
CREATE TABLE watches (
  id           TEXT PRIMARY KEY,
  source       TEXT,                     -- null: all
  url          TEXT NOT NULL,
  secret       TEXT NOT NULL,
  old_secret   TEXT,
  old_until    TEXT,
  created_at   TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'DISABLED')),
  why          TEXT,                     -- of DISABLED
  after        INTEGER NOT NULL,         -- number of the last notice that was delivered, or is not for it
  failures     INTEGER NOT NULL,
  failure      TEXT,
  next_at      TEXT NOT NULL,
  delivered_at TEXT
) STRICT, WITHOUT ROWID;
