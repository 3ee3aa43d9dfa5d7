-- What was erased because its time was over: a run is a list of work that is made at once and worked off by whoever is there.
CREATE TABLE retention_run (
    run_id       uuid        PRIMARY KEY,
    number       bigint      GENERATED ALWAYS AS IDENTITY UNIQUE, -- the order in which they began
    dry_run      boolean     NOT NULL,
    period       text        NOT NULL,      -- how long personal data was kept then, ISO 8601
    requested_by text        NOT NULL,      -- a client, or the service itself
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz                -- null as long as there is work left
);
CREATE UNIQUE INDEX retention_run_one_at_a_time ON retention_run ((true)) WHERE finished_at IS NULL;

CREATE TABLE retention_case (
    -- deferred, since a backup is restored table by table in the order of their names
    run_id           uuid        NOT NULL REFERENCES retention_run DEFERRABLE INITIALLY DEFERRED,
    case_id          uuid        NOT NULL,
    version          bigint      NOT NULL,  -- of the case when its time was over: no other is erased
    last_recorded_at timestamptz NOT NULL,
    outcome          text        NOT NULL,
    decided_at       timestamptz,           -- null as long as it is to be done
    PRIMARY KEY (run_id, case_id)
);
CREATE INDEX retention_case_to_do ON retention_case (run_id, case_id) WHERE outcome = 'TO_ERASE';

GRANT SELECT, INSERT, UPDATE ON retention_run TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON retention_case TO "${service_role}";
COMMENT ON TABLE retention_run IS 'backup: what was erased because its time was over';
COMMENT ON TABLE retention_case IS 'backup: each case of such a run';

-- A reason is free text and may name somebody: from now on it is ciphertext under the key of the case. The chain covers what is kept, so it
-- verifies with the key or without. Reasons from before are sealed by the service once it runs, and dropped where the key is destroyed; their
-- hash covers the plain text, which the key gives as long as it is there.
ALTER TABLE identity_reading ALTER COLUMN reason DROP NOT NULL;
ALTER TABLE identity_reading ADD COLUMN sealed_reason bytea;
ALTER TABLE identity_reading ADD COLUMN sealed_afterwards boolean NOT NULL DEFAULT false;
CREATE INDEX identity_reading_in_the_clear ON identity_reading (number) WHERE reason IS NOT NULL;

-- The service still cannot change a reading, but for this.
CREATE FUNCTION seal_reason(reading bigint, sealed bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE identity_reading SET reason = NULL, sealed_reason = sealed, sealed_afterwards = true
     WHERE number = reading AND reason IS NOT NULL
$$;
REVOKE ALL ON FUNCTION seal_reason FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_reason TO "${service_role}";
