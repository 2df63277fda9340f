-- Layouts of lists that have been looked at, or taken without; the first word on each stays.
CREATE TABLE layouts (
  source      TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  run         TEXT NOT NULL,
  accepted_by TEXT,                      -- a role; NULL: no person has looked
  note        TEXT,
  at          TEXT NOT NULL,
  PRIMARY KEY (source, fingerprint)
) STRICT, WITHOUT ROWID;
