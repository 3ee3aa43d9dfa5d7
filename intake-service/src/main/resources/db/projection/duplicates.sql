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

-- Cases that are to be compared with all others, since something identifying was told of them. Worked off beside the projection, the newest first.
CREATE TABLE case_to_compare (
    number   bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id  uuid     NOT NULL,
    attempts smallint NOT NULL DEFAULT 0
);
CREATE INDEX case_to_compare_next ON case_to_compare (attempts, number DESC);

-- Two cases whose minors look alike, by ids alone. Whether they were merged or told apart since is looked up when it is read.
CREATE TABLE look_alike (
    case_id       uuid      NOT NULL,
    other_case_id uuid      NOT NULL,
    score         integer   NOT NULL,
    reasons       varchar[] NOT NULL,
    PRIMARY KEY (case_id, other_case_id),
    CHECK (case_id < other_case_id)
);
CREATE INDEX look_alike_other ON look_alike (other_case_id);
CREATE INDEX look_alike_score ON look_alike (score DESC, case_id, other_case_id);
