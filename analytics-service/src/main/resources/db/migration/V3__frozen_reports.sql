-- Reports as they were on a day, for good. The one thing that this service owns: no topic fills it again. The service's role reads and
-- adds, and changes nothing; what was signed shows whether somebody else did.
CREATE TABLE public.frozen_report (
    freeze_id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    client text NOT NULL,
    reference text,
    fingerprint bytea NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    audience text NOT NULL,
    frozen_at timestamptz NOT NULL,
    jws text NOT NULL,
    UNIQUE (client, reference)
);
COMMENT ON TABLE public.frozen_report IS 'backup: frozen reports, which nothing fills again';
GRANT SELECT, INSERT ON public.frozen_report TO "${service_role}";

-- A frozen report is verified in temporary tables.
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO %I', current_database(), '${service_role}');
END
$$;
