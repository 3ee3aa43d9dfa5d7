-- Who read the notes of a referral in the clear, when and why. Append-only for the service and chained by hash, so that a reading taken out or
-- changed afterwards shows. The reason is ciphertext under the key of the referral.
CREATE TABLE note_reading (
    number        bigint      PRIMARY KEY,
    referral_id   uuid        NOT NULL,
    reader        text        NOT NULL,
    sealed_reason bytea       NOT NULL,
    read_at       timestamptz NOT NULL,
    hash          bytea       NOT NULL
);
CREATE INDEX note_reading_referral ON note_reading (referral_id, number);
CREATE INDEX note_reading_reader ON note_reading (reader, number);
CREATE INDEX note_reading_read_at ON note_reading (read_at);

-- The end of the chain: whoever records a reading locks it, so that numbers are dense and in commit order.
CREATE TABLE note_reading_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   bigint  NOT NULL,
    hash     bytea   NOT NULL
);
INSERT INTO note_reading_head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

COMMENT ON TABLE note_reading IS 'backup: who read the notes of a referral, when and why';
COMMENT ON TABLE note_reading_head IS 'backup: the end of the chain of readings';
GRANT SELECT, INSERT ON note_reading TO "${service_role}";
GRANT SELECT, UPDATE (number, hash) ON note_reading_head TO "${service_role}";

-- For the service's role it moves forwards only, by a reading at a time, as the log's own end does.
CREATE FUNCTION refuse_other_than_next_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'the chain of readings moves forwards only, a reading at a time';
END
$$;

CREATE TRIGGER note_reading_head_forwards BEFORE UPDATE ON note_reading_head FOR EACH ROW
    WHEN (current_user = '${service_role}'
          AND new.number <> old.number + 1)
    EXECUTE FUNCTION refuse_other_than_next_reading();
