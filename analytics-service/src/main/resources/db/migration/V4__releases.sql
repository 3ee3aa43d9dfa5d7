-- What the public was given, for good: the second thing that this service owns. The service's role reads and adds, and changes nothing; what
-- was signed shows whether somebody else did.

-- An order to release periods, and what was counted then. That is never served: it tells what a later release may give beside this one.
CREATE TABLE public.release_order (
    release_id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    released_at timestamptz NOT NULL,
    released_by text NOT NULL,
    counted json NOT NULL
);
COMMENT ON TABLE public.release_order IS 'backup: releases of public figures, which nothing fills again';

-- All public answers of one period, in what was signed, and which tables of the report gave which figures.
CREATE TABLE public.released_period (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release_id uuid NOT NULL REFERENCES public.release_order,
    period_from date NOT NULL,
    period_to date NOT NULL,
    revision integer NOT NULL,
    tables json NOT NULL,
    jws text NOT NULL,
    UNIQUE (period_from, period_to, revision)
);
COMMENT ON TABLE public.released_period IS 'backup: releases of public figures, which nothing fills again';
CREATE INDEX released_period_of_order ON public.released_period (release_id);
GRANT SELECT, INSERT ON public.release_order, public.released_period TO "${service_role}";
