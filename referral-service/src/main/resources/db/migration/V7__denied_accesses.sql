-- Who asked for a referral that is another authority's, which is told that there is none. The service only adds to it.
CREATE TABLE denied_access (
    number      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    client      text        NOT NULL,
    authority   text        NOT NULL,      -- that the client speaks for
    referral_id uuid        NOT NULL,
    request     text        NOT NULL
);

COMMENT ON TABLE denied_access IS 'backup: who asked for another authority''s referral, and when';

GRANT SELECT, INSERT ON denied_access TO "${service_role}";
