-- What a watch follows, where it is a feed: `/feed/integrations?targetKeys=VKP`. Its `after` is then the number of a change.
ALTER TABLE watches ADD COLUMN feed TEXT;
