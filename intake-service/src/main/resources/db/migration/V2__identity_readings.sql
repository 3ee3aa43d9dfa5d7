-- Who read whose identity, when and why. Append-only for the service and chained by hash, so that a reading taken out or
-- changed afterwards shows. Kept apart from the log: it outlives the erasure of what was read.
CREATE TABLE identity_reading (
    number  bigint      PRIMARY KEY,
    case_id uuid        NOT NULL,
    reader  text        NOT NULL,
    reason  text        NOT NULL,
    read_at timestamptz NOT NULL,
    hash    bytea       NOT NULL
);
CREATE INDEX identity_reading_case ON identity_reading (case_id);

-- The end of the chain: whoever records a reading locks it, so that numbers are dense and in commit order.
CREATE TABLE identity_reading_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   bigint  NOT NULL,
    hash     bytea   NOT NULL
);
INSERT INTO identity_reading_head (number, hash) VALUES (0, '\x0000000000000000000000000000000000000000000000000000000000000000');

GRANT SELECT, INSERT ON identity_reading TO "${service_role}";
GRANT SELECT, UPDATE ON identity_reading_head TO "${service_role}";
