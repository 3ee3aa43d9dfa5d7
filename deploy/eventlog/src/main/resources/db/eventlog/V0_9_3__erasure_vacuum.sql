-- An ordinary vacuum leaves the bytes of a destroyed key in the table's file. The service writes tables anew after erasures; this is how far it
-- is. The ledger's end does not tell: it stays where it is when a key that somebody brought back is destroyed again.
ALTER TABLE erasure_ledger_end ADD COLUMN destroyed bigint NOT NULL DEFAULT 0; -- how often keys were destroyed, or wrapped anew
CREATE TABLE erasure_vacuum (
    place     text   PRIMARY KEY, -- subject_key or a projection
    destroyed bigint NOT NULL     -- when its tables were last written anew
);
COMMENT ON TABLE erasure_vacuum IS 'no backup: everything is written anew once more';
UPDATE erasure_ledger_end SET destroyed = entries;

GRANT UPDATE (destroyed) ON erasure_ledger_end TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON erasure_vacuum TO "${service_role}";
GRANT MAINTAIN ON subject_key TO "${service_role}";
