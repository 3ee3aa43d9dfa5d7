-- Minors of whom a call told that they are under two: their evaluation has fewer months. Nothing else of a call is kept.
-- Filled from vigie.intake, again too, so in no backup.
CREATE TABLE young_minor (
    call_id uuid NOT NULL,
    minor_id uuid NOT NULL,
    PRIMARY KEY (call_id, minor_id)
);

CREATE INDEX young_minor_by_minor ON young_minor (minor_id);

GRANT SELECT, INSERT, DELETE ON young_minor TO "${service_role}";

-- Digests of reminders that an authority's channel took: one a working day, and one for each reminder in immediate danger.
-- Lost, one is sent again under the same id, so it is in no backup either.
CREATE TABLE digest_sent (
    authority text NOT NULL,
    day date NOT NULL,
    slot text NOT NULL,            -- '' for the day's, else the reminder's
    channel text NOT NULL,
    referrals int NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (authority, day, slot)
);

GRANT SELECT, INSERT ON digest_sent TO "${service_role}";
