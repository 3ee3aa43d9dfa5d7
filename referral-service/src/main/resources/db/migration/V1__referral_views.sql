-- Views and the list of what is to be done: all filled from the log, all can be filled anew.

-- readmodel.referrals: a referral a row, as lists show it
CREATE TABLE referral_view (
    referral_id uuid PRIMARY KEY,
    opened_position bigint NOT NULL UNIQUE,
    version bigint NOT NULL,
    case_id uuid NOT NULL,
    action_id uuid NOT NULL,
    department text NOT NULL,
    urgency text NOT NULL,
    status text NOT NULL,
    authority text,
    assumed boolean NOT NULL,
    opened_at timestamptz NOT NULL,
    routed_at timestamptz,
    sent_at timestamptz,
    acknowledged_at timestamptz,
    due_at timestamptz
);

CREATE INDEX referral_view_by_authority ON referral_view (authority, opened_position DESC);
CREATE INDEX referral_view_by_status ON referral_view (status, opened_position DESC);
CREATE INDEX referral_view_by_due ON referral_view (due_at)
    WHERE status IN ('ROUTED', 'WAITING', 'SENT', 'ACKNOWLEDGED', 'UNDER_EVALUATION');

-- readmodel.authorities: the entries of the directory that were edited, without secrets
CREATE TABLE authority_view (
    code text PRIMARY KEY,
    version bigint NOT NULL,
    entry text NOT NULL
);

-- adapter.postgres: what is to be done; authority is empty while the referral is still to be routed
CREATE TABLE referral_todo (
    referral_id uuid PRIMARY KEY,
    routing int NOT NULL,
    authority text NOT NULL,
    urgent boolean NOT NULL,
    ready_at timestamptz NOT NULL,
    waits int NOT NULL DEFAULT 0,
    lease uuid,
    leased_until timestamptz
);

-- the next task of an authority: urgent first, then the longest ready
CREATE INDEX referral_todo_by_authority ON referral_todo (authority, urgent DESC, ready_at);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON referral_view, authority_view, referral_todo TO "${service_role}";
