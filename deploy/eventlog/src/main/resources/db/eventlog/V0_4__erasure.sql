-- One row: where the erasure ledger, which lies apart from this database and its backups, ended at the last erasure that this
-- log took part in. A ledger that does not reach as far is not whole, and the service does not start with it.
CREATE TABLE erasure_ledger_end (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    entries  bigint  NOT NULL,
    checksum bytea   NOT NULL CHECK (octet_length(checksum) = 32) -- of the last entry, zeros when there is none
);
INSERT INTO erasure_ledger_end (entries, checksum) VALUES (0, decode(repeat('00', 32), 'hex'));

GRANT SELECT, UPDATE ON erasure_ledger_end TO "${service_role}";

-- A destroyed key's old row goes with the next cleaning of the table: after each erasure, however large the table is.
ALTER TABLE subject_key SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0);
