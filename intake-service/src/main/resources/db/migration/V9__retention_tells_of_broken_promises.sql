-- A promise that nobody kept does not hold an erasure up: it ends with it, and the run tells of it.
ALTER TABLE retention_case ADD COLUMN open_contacts integer NOT NULL DEFAULT 0; -- next contacts that were open when its time was over
