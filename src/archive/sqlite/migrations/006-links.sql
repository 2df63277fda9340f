-- What asking for the links in the lists has shown. A link that no list carries any more is left as it was.
CREATE TABLE links (
  url           TEXT    PRIMARY KEY,
  checked_at    TEXT    NOT NULL,
  status        INTEGER,                 -- HTTP status of the last answer that told something
  failure       TEXT,                    -- or the code of why there was none
  failing_since TEXT,                    -- when it was first seen to lead nowhere
  failures      INTEGER NOT NULL         -- checks in a row, each at least a day after the first, that it led nowhere
) STRICT, WITHOUT ROWID;
