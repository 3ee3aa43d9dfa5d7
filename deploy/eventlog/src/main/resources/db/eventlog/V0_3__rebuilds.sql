-- Projections are rebuilt beside themselves. Each has a schema of its own, which the service makes and drops as its role.
DO $$
BEGIN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), '${service_role}');
END
$$;

-- A build is one filling of a subscription's tables: the first, one for a new version, one asked for or made necessary by a log that
-- was restored. The live one is what everybody reads; a policy has no tables and one build for ever.
-- left_behind: epochs of logs that were restored since; what they told counts no longer.
-- to_leave: the epoch that a policy stopped at, left behind when an operator lets it go on.
-- starts: raised to have every instance begin again that had stopped.
ALTER TABLE subscription
    ADD COLUMN build integer NOT NULL DEFAULT 1,
    ADD COLUMN live boolean NOT NULL DEFAULT true,
    ADD COLUMN left_behind uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN to_leave uuid,
    ADD COLUMN starts integer NOT NULL DEFAULT 0,
    DROP CONSTRAINT subscription_pkey,
    ADD PRIMARY KEY (name, version, build),
    DROP CONSTRAINT subscription_status_check,
    ADD CONSTRAINT subscription_status_check CHECK (status IN ('RUNNING', 'REBUILDING', 'STOPPED', 'CANCELLED'));
CREATE UNIQUE INDEX subscription_live ON subscription (name) WHERE live;

-- Whoever still writes for a build that is gone finds out here.
-- reached: the offset after the last record looked at, which may have been a repeat: "offset" is that of the last event taken in.
ALTER TABLE subscription_position
    ADD COLUMN build integer NOT NULL DEFAULT 1,
    ADD COLUMN reached bigint NOT NULL DEFAULT 0,
    DROP CONSTRAINT subscription_position_pkey,
    ADD PRIMARY KEY (name, version, build, topic, partition),
    ADD FOREIGN KEY (name, version, build) REFERENCES subscription ON DELETE CASCADE;

UPDATE subscription_position SET reached = coalesce("offset" + 1, 0);

ALTER TABLE parked_event
    ADD COLUMN build integer NOT NULL DEFAULT 1,
    DROP CONSTRAINT parked_event_pkey,
    ADD PRIMARY KEY (name, version, build, topic, epoch, position),
    ADD FOREIGN KEY (name, version, build) REFERENCES subscription ON DELETE CASCADE;
DROP INDEX parked_event_stream;
CREATE INDEX parked_event_stream ON parked_event (name, version, build, stream_id);
