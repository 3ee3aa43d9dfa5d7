-- The entries of the directory that were edited, without secrets
CREATE TABLE authority_view (
    code text PRIMARY KEY,
    version bigint NOT NULL,
    entry text NOT NULL
);
