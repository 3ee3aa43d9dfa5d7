-- Of each edited entry of the directory the edition that holds and those that are planned, without secrets
CREATE TABLE authority_view (
    position bigint PRIMARY KEY,
    code text NOT NULL,
    effective_from timestamptz NOT NULL,
    planned boolean NOT NULL,
    entry text NOT NULL
);

CREATE INDEX authority_view_by_code ON authority_view (code, effective_from);
