-- What a policy cannot do now waits here by itself, and so does what follows in its stream: the first event of a stream is tried again when it
-- is due. Where due_at is null the event waits for an operator.
ALTER TABLE parked_event
    ADD COLUMN due_at   timestamptz,
    ADD COLUMN attempts integer NOT NULL DEFAULT 0;  -- since it was set aside

DROP INDEX parked_event_stream;
CREATE INDEX parked_event_stream ON parked_event (name, version, build, stream_id, stream_version, position);
CREATE INDEX parked_event_due ON parked_event (name, version, build, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX parked_event_waiting ON parked_event (name, version, build, stream_id) WHERE due_at IS NULL;
