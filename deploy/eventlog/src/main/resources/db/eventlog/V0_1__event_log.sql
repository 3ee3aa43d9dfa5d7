-- The event log. Rows of "event" are written once and never again: the service's role may add to it and read it, nothing else.

-- One row: where the log ends. Whoever appends moves it, and so waits for whoever appended before: that makes positions
-- dense and in commit order, which a sequence cannot promise.
CREATE TABLE log_head (
    only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    epoch       uuid        NOT NULL,              -- names this history; a restored log goes on under another
    position    bigint      NOT NULL,              -- of the last event, 0 when there is none
    hash        bytea       NOT NULL CHECK (octet_length(hash) = 32), -- of the last event
    recorded_at timestamptz NOT NULL,              -- of the last event, so that the clock of the log never goes back
    key_check   bytea                              -- opens with the master key that the log was written with, null until there is one
) WITH (fillfactor = 10);                          -- room for many versions of the row in its page

INSERT INTO log_head (epoch, position, hash, recorded_at)
VALUES (gen_random_uuid(), 0, decode(repeat('00', 32), 'hex'), '1970-01-01T00:00:00Z');

CREATE TABLE event (
    position       bigint      NOT NULL CONSTRAINT event_position PRIMARY KEY,
    event_id       uuid        NOT NULL CONSTRAINT event_once UNIQUE,
    stream_type    text        NOT NULL,
    stream_id      uuid        NOT NULL,
    stream_version bigint      NOT NULL CHECK (stream_version > 0),
    event_type     text        NOT NULL,
    schema_version integer     NOT NULL CHECK (schema_version > 0),
    occurred_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    correlation_id uuid        NOT NULL,
    causation_id   uuid,
    actor          text        NOT NULL,
    fingerprint    bytea       NOT NULL,           -- what the request said: SHA-256 of its plain part, HMAC of its personal part
    data           bytea       NOT NULL,           -- JSON, the very bytes that the hash covers
    hash           bytea       NOT NULL CHECK (octet_length(hash) = 32),
    CONSTRAINT event_in_stream UNIQUE (stream_id, stream_version)
);

-- One key per subject of personal data, wrapped by the master key. To destroy it is to erase the person.
CREATE TABLE subject_key (
    subject_id  uuid        NOT NULL CONSTRAINT subject_key_once PRIMARY KEY,
    wrapped_key bytea,
    shredded_at timestamptz,
    CHECK ((wrapped_key IS NULL) = (shredded_at IS NOT NULL))
);

GRANT SELECT, UPDATE ON log_head TO "${service_role}";
GRANT SELECT, INSERT ON event TO "${service_role}";
GRANT SELECT, INSERT, UPDATE ON subject_key TO "${service_role}";
