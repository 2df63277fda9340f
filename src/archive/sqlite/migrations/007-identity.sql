-- A name that no other archive has, and that its copies keep: a store that one archive has filled is not written by another.
CREATE TABLE identity (id TEXT NOT NULL) STRICT;
INSERT INTO identity VALUES ('arc_' || lower(hex(randomblob(10))));
