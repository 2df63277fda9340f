-- When a change took effect by the source's own word, and the run that brought it.
ALTER TABLE changes ADD COLUMN effective_on TEXT;
ALTER TABLE changes ADD COLUMN run TEXT;

-- What a snapshot was made with; null for snapshots from before this step.
ALTER TABLE snapshots ADD COLUMN basis TEXT;             -- JSON: day, rules, decisions, run of each source
-- The last change up to and with the snapshot: a history read at the snapshot ends there.
ALTER TABLE snapshots ADD COLUMN last_change INTEGER NOT NULL DEFAULT 0;
-- Ids given up, and where each of them went; forgotten together with the content.
ALTER TABLE snapshots ADD COLUMN retired TEXT REFERENCES blobs (sha256);
CREATE INDEX snapshots_by_retired ON snapshots (retired);

UPDATE snapshots SET last_change = coalesce((
  SELECT max(c.seq) FROM changes AS c JOIN snapshots AS s ON s.version = c.snapshot
    WHERE s.number <= snapshots.number), 0);
