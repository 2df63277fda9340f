-- Bytes by their SHA-256. Documents, chunks of batches and contents of snapshots all live here, each once.
CREATE TABLE blobs (
  sha256   TEXT    PRIMARY KEY,
  bytes    INTEGER NOT NULL,           -- length before compression
  encoding TEXT    NOT NULL CHECK (encoding IN ('zstd', 'raw')),
  content  BLOB    NOT NULL
) STRICT;

-- What was known of the bytes when they were first fetched.
CREATE TABLE documents (
  sha256              TEXT PRIMARY KEY REFERENCES blobs (sha256),
  url                 TEXT NOT NULL,
  media_type          TEXT,
  fetched_at          TEXT NOT NULL,
  source_published_at TEXT,
  etag                TEXT
) STRICT;

-- The latest answer of each address, for conditional requests.
CREATE TABLE addresses (
  url                 TEXT PRIMARY KEY,
  sha256              TEXT NOT NULL REFERENCES documents (sha256),
  etag                TEXT,
  last_modified       TEXT,
  source_published_at TEXT,
  media_type          TEXT,
  fetched_at          TEXT NOT NULL
) STRICT;

CREATE TABLE batches (
  number     INTEGER PRIMARY KEY,
  source     TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  run        TEXT    NOT NULL,
  created_at TEXT    NOT NULL,
  entries    INTEGER NOT NULL,
  UNIQUE (source, id)
) STRICT;
CREATE INDEX batches_by_id ON batches (id);

-- Entries in chunks of a fixed size, so that an entry can be read alone and a chunk that did not change is shared.
CREATE TABLE batch_chunks (
  batch    INTEGER NOT NULL REFERENCES batches (number),
  position INTEGER NOT NULL,
  sha256   TEXT    NOT NULL REFERENCES blobs (sha256),
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  number      INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  source      TEXT    NOT NULL,
  started_at  TEXT    NOT NULL,
  finished_at TEXT    NOT NULL,
  outcome     TEXT    NOT NULL,
  promoted    INTEGER NOT NULL,
  batch       INTEGER REFERENCES batches (number),
  body        BLOB    NOT NULL           -- the whole run, JSON, zstd
) STRICT;
CREATE INDEX runs_by_source ON runs (source, number, outcome, id);

CREATE TABLE sources (
  source              TEXT PRIMARY KEY,
  last_attempt        TEXT,
  last_outcome        TEXT,
  last_run            TEXT,
  last_good           TEXT,
  last_good_run       TEXT,
  -- The last run that read the documents, and how it judged them: findings still present were last seen by it.
  last_read           TEXT,
  last_read_run       TEXT,
  last_read_outcome   TEXT,
  changed_at          TEXT,
  source_published_at TEXT,
  batch               INTEGER REFERENCES batches (number)
) STRICT;

CREATE TABLE findings (
  source     TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  origin     TEXT    NOT NULL CHECK (origin IN ('READ', 'MERGE')), -- what made it: reading the source, or merging it with the others
  present    INTEGER NOT NULL,           -- seen by the source's last run that read the documents
  answer     TEXT CHECK (answer IN ('ACKNOWLEDGED', 'DISPUTED', 'WONT_FIX')), -- a person's word, kept for ever
  first_run  TEXT    NOT NULL,
  first_seen TEXT    NOT NULL,
  last_run   TEXT    NOT NULL,           -- while present, the source's last_read_run is the later one
  last_seen  TEXT    NOT NULL,
  body       TEXT    NOT NULL,           -- JSON
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

-- Nothing is ever changed here: a key that comes to answer to another id, after a merge, gets a further row.
CREATE TABLE ids (
  number   INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  key      TEXT NOT NULL,
  id       TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES snapshots (version)
) STRICT;
CREATE INDEX ids_by_key ON ids (kind, key, number);
CREATE INDEX ids_by_id ON ids (id, kind);

-- The last one is the current one. `content` is null once it is older than retention keeps.
CREATE TABLE snapshots (
  number     INTEGER PRIMARY KEY,
  version    TEXT NOT NULL UNIQUE,
  digest     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  previous   TEXT,
  batches    TEXT NOT NULL,              -- JSON, source to batch
  content    TEXT REFERENCES blobs (sha256)
) STRICT;
CREATE INDEX snapshots_by_content ON snapshots (content);

-- Nothing is ever deleted here, so seq has no gaps.
CREATE TABLE changes (
  seq         INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  cause       TEXT NOT NULL,
  entity      TEXT NOT NULL,
  field       TEXT,
  before      TEXT,
  after       TEXT,
  observed_at TEXT NOT NULL,
  snapshot    TEXT NOT NULL REFERENCES snapshots (version)
) STRICT;
CREATE INDEX changes_by_entity ON changes (entity, seq);

-- One row. `token` is the highest ever seen here, whoever issued it.
CREATE TABLE lease (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  owner      TEXT,
  expires_at INTEGER,
  token      INTEGER NOT NULL
) STRICT;
INSERT INTO lease (one, owner, expires_at, token) VALUES (1, NULL, NULL, 0);
