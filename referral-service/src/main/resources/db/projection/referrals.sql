-- A referral a row, as lists show it
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
    due_at timestamptz,
    no_return_since timestamptz,
    undecided_since timestamptz,
    refusal_reason text,
    outcome text,
    decided_on date,
    feedback_requested boolean NOT NULL,
    informant_told text,
    informant_told_on date
);

CREATE INDEX referral_view_by_authority ON referral_view (authority, opened_position DESC);
CREATE INDEX referral_view_by_status ON referral_view (status, opened_position DESC);
CREATE INDEX referral_view_by_case ON referral_view (case_id);
CREATE INDEX referral_view_by_due ON referral_view (due_at)
    WHERE status IN ('ROUTED', 'WAITING', 'SENT', 'ACKNOWLEDGED', 'UNDER_EVALUATION');
CREATE INDEX referral_view_undecided ON referral_view (undecided_since) WHERE undecided_since IS NOT NULL;
CREATE INDEX referral_view_by_feedback ON referral_view (opened_position) WHERE feedback_requested;
