-- One row per case for lists and filters, filled from the log. Nothing personal: the commune, names and texts stay in the log.
CREATE TABLE case_summary (
    case_id          uuid        PRIMARY KEY,
    opening_position bigint      NOT NULL UNIQUE, -- never changes, so a page that was read stays as it is
    version          bigint      NOT NULL,
    opened_at        timestamptz NOT NULL,        -- the first call by when it happened, whenever it arrived
    last_event_at    timestamptz NOT NULL,
    last_recorded_at timestamptz NOT NULL,        -- what retention counts from
    erased           boolean     NOT NULL,        -- who its people are was forgotten
    calls            integer     NOT NULL,
    actions          integer     NOT NULL,
    minor_count      integer     NOT NULL,
    terms            varchar[]   NOT NULL,        -- all that a case is found by, such as c:RUNNING_AWAY: one index serves every filter
    minors           jsonb       NOT NULL
);
CREATE INDEX case_summary_opened_at ON case_summary (opened_at);
CREATE INDEX case_summary_terms ON case_summary USING gin (terms);

-- Who posts: with a reference it makes the ids under which the log has what was posted.
CREATE TABLE case_client (
    client text PRIMARY KEY
);

-- What somebody was promised. What is noted of it stays in the log.
CREATE TABLE next_contact (
    next_contact_id uuid        PRIMARY KEY,
    case_id         uuid        NOT NULL,
    kind            varchar     NOT NULL,
    due_at          timestamptz NOT NULL,
    minor_id        uuid,
    status          varchar     NOT NULL,
    promised_at     timestamptz NOT NULL,
    ended_at        timestamptz             -- null as long as it is open
);
CREATE INDEX next_contact_due ON next_contact (status, due_at, next_contact_id);
CREATE INDEX next_contact_case ON next_contact (case_id);
