-- Changes are counted by day; the index alone answers.
CREATE INDEX changes_by_time ON changes (substr(observed_at, 1, 10), kind, cause);
