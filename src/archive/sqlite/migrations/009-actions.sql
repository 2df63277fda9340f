-- What publishers' editors have done at the workbench. Nothing in it is ever changed or taken away.
CREATE TABLE actions (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  publisher TEXT NOT NULL,
  role      TEXT NOT NULL,               -- as the institution names it
  subject   TEXT NOT NULL,               -- a pseudonym
  kind      TEXT NOT NULL,
  source    TEXT NOT NULL,
  detail    TEXT NOT NULL,               -- JSON
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX actions_by_publisher ON actions (publisher, number);

-- How each of them ended. An action without one was broken off.
CREATE TABLE action_outcomes (
  action  INTEGER PRIMARY KEY REFERENCES actions (number),
  outcome TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

CREATE TRIGGER actions_stay BEFORE UPDATE ON actions BEGIN SELECT raise(ABORT, 'actions are kept as they are'); END;
CREATE TRIGGER actions_remain BEFORE DELETE ON actions BEGIN SELECT raise(ABORT, 'actions are kept'); END;
CREATE TRIGGER action_outcomes_stay BEFORE UPDATE ON action_outcomes BEGIN SELECT raise(ABORT, 'outcomes are kept as they are'); END;
CREATE TRIGGER action_outcomes_remain BEFORE DELETE ON action_outcomes BEGIN SELECT raise(ABORT, 'outcomes are kept'); END;
