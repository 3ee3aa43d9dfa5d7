-- When to look at the deadlines of a referral. Who looks leases and puts off its rows; what happens to a referral brings it back
CREATE TABLE deadline_watch (
    referral_id uuid PRIMARY KEY,
    authority text NOT NULL,
    urgent boolean NOT NULL,
    look_at timestamptz NOT NULL,
    lease uuid,
    leased_until timestamptz
);

CREATE INDEX deadline_watch_by_time ON deadline_watch (look_at);

-- What has passed and is awaited still, for whoever counts it
CREATE TABLE overdue_deadline (
    referral_id uuid NOT NULL,
    kind text NOT NULL,
    authority text NOT NULL,
    urgent boolean NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, kind)
);

-- Digests of reminders to be sent; slot is '' for the day's, else the reminder's in immediate danger. Who sends them leases the rows
CREATE TABLE digest_due (
    authority text NOT NULL,
    day date NOT NULL,
    slot text NOT NULL,
    ready_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    lease uuid,
    leased_until timestamptz,
    PRIMARY KEY (authority, day, slot)
);

-- What each of them lists
CREATE TABLE digest_entry (
    authority text NOT NULL,
    day date NOT NULL,
    slot text NOT NULL,
    referral_id uuid NOT NULL,
    PRIMARY KEY (authority, day, slot, referral_id)
);
