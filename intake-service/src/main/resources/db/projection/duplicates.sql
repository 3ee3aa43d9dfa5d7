-- Who minors are, blinded: each number is 64 bits of an HMAC of a name, a sound, a birth date or a telephone number, under a key of its own.
-- A row for each time that calls told of a minor; gone when the case is erased.
CREATE TABLE minor_marks (
    case_id  uuid     NOT NULL,
    minor_id uuid     NOT NULL,
    number   integer  NOT NULL,
    marks    bigint[] NOT NULL,
    known    varchar[] NOT NULL, -- which of them there are, not what they are
    PRIMARY KEY (case_id, minor_id, number)
);
CREATE INDEX minor_marks_marks ON minor_marks USING gin (marks);
