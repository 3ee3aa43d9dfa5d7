-- One row per case for lists and filters, filled from the log. Nothing personal: the commune, names and texts stay in the log.
CREATE TABLE case_summary (
    case_id          uuid        PRIMARY KEY,
    opening_position bigint      NOT NULL UNIQUE, -- never changes, so a page that was read stays as it is
    version          bigint      NOT NULL,
    status           text        NOT NULL,
    opened_at        timestamptz NOT NULL,        -- the first call by when it happened, whenever it arrived
    last_event_at    timestamptz NOT NULL,
    calls            integer     NOT NULL,
    actions          integer     NOT NULL,
    minor_count      integer     NOT NULL,
    departments      varchar[]   NOT NULL,
    concerns         varchar[]   NOT NULL,
    action_types     varchar[]   NOT NULL,
    minors           jsonb       NOT NULL
);
CREATE INDEX case_summary_opened_at ON case_summary (opened_at);
CREATE INDEX case_summary_status ON case_summary (status, opening_position);
CREATE INDEX case_summary_departments ON case_summary USING gin (departments);
CREATE INDEX case_summary_concerns ON case_summary USING gin (concerns);
CREATE INDEX case_summary_action_types ON case_summary USING gin (action_types);
