-- The live figures. What is known of a case or a meeting lies in a row of facts; what it adds to the figures lies in counters
-- that are sums of signed amounts, so that nothing is ever counted again from the beginning.

-- Calls and actions of one case, as the figures need them. Nothing personal.
CREATE TABLE case_facts (
    case_id uuid PRIMARY KEY,
    facts json NOT NULL
);

-- Merges that stand, by the case that was absorbed; minors that have two ids lie in two arrays side by side. Merges come by another
-- partition than the cases: whoever counts a case shares this table's lock, whoever changes a merge has it alone.
CREATE TABLE case_merge (
    case_id uuid PRIMARY KEY,
    into_case_id uuid NOT NULL,
    minors uuid[] NOT NULL,
    into_minors uuid[] NOT NULL
);
CREATE INDEX case_merge_into ON case_merge (into_case_id);

CREATE TABLE work_session_facts (
    session_id uuid PRIMARY KEY,
    held_on date NOT NULL,
    partners uuid[] NOT NULL
);

CREATE TABLE awareness_session_facts (
    session_id uuid PRIMARY KEY,
    held_on date NOT NULL,
    professionals bigint NOT NULL
);

-- The days on which a partner was met, with the number of sessions of that day. Sessions of one partner come by several partitions of
-- the topic: whoever changes its days locks the partner's row first.
CREATE TABLE met_partner (
    partner_id uuid PRIMARY KEY
);
CREATE TABLE met_partner_day (
    partner_id uuid NOT NULL REFERENCES met_partner,
    day date NOT NULL,
    sessions integer NOT NULL,
    PRIMARY KEY (partner_id, day)
);

-- Merges of partners that stand, by the entry that was merged. Heard of by another partition than sessions: whoever counts meetings shares
-- this table's lock, whoever changes a merge has it alone.
CREATE TABLE partner_merge (
    partner_id uuid PRIMARY KEY,
    into_partner_id uuid NOT NULL
);
CREATE INDEX partner_merge_into ON partner_merge (into_partner_id);

-- Amounts by the day (or month, as its first day) on which a case opened and the day (or month) from which they count. One of the two
-- leads, so that each grain is read by one range of the one index, whatever the planner thinks of it:
--   grain 0: opened month, effective month     grain 1: opened day, effective month
--   grain 2: effective day, opened month       grain 3: opened day, effective day
-- One row holds all counters of the cell: a call touches many of them on the same two days.
CREATE TABLE cohort_cell (
    grain smallint NOT NULL,
    lead_date date NOT NULL,
    follow_date date NOT NULL,
    cases bigint NOT NULL,
    minors bigint NOT NULL,
    age_sum bigint NOT NULL,
    age_known bigint NOT NULL,
    girls bigint NOT NULL,
    boys bigint NOT NULL,
    transgender bigint NOT NULL,
    known_to_child_protection bigint NOT NULL,
    caller_immediate_family bigint NOT NULL,
    caller_professional bigint NOT NULL,
    caller_wider_family_or_entourage bigint NOT NULL,
    caller_undisclosed bigint NOT NULL,
    caller_witness bigint NOT NULL,
    caller_minor bigint NOT NULL,
    concern_psychological_suffering bigint NOT NULL,
    concern_running_away bigint NOT NULL,
    concern_school_disengagement bigint NOT NULL,
    concern_drugs_or_alcohol bigint NOT NULL,
    concern_sexual_violence bigint NOT NULL,
    concern_physical_violence bigint NOT NULL,
    concern_procuring_or_coercion bigint NOT NULL,
    concern_online_exploitation bigint NOT NULL,
    concern_self_harm bigint NOT NULL,
    concern_housing bigint NOT NULL,
    concern_health bigint NOT NULL,
    action_information_preoccupante bigint NOT NULL,
    action_direct_advice bigint NOT NULL,
    action_ase_liaison bigint NOT NULL,
    action_documentation_sent bigint NOT NULL,
    action_local_scheme_orientation bigint NOT NULL,
    meetings_again bigint NOT NULL,
    PRIMARY KEY (grain, lead_date, follow_date)
) WITH (fillfactor = 70);

-- What counts on its own day. Grain: 0 month, 1 day.
CREATE TABLE day_total (
    grain smallint NOT NULL,
    day date NOT NULL,
    calls bigint NOT NULL,
    calls_phone bigint NOT NULL,
    calls_online_form bigint NOT NULL,
    calls_chat bigint NOT NULL,
    calls_email bigint NOT NULL,
    calls_outbound_phone bigint NOT NULL,
    actions_information_preoccupante bigint NOT NULL,
    actions_direct_advice bigint NOT NULL,
    actions_ase_liaison bigint NOT NULL,
    actions_documentation_sent bigint NOT NULL,
    actions_local_scheme_orientation bigint NOT NULL,
    work_sessions bigint NOT NULL,
    partners_of_the_day bigint NOT NULL,
    awareness_sessions bigint NOT NULL,
    awareness_professionals bigint NOT NULL,
    PRIMARY KEY (grain, day)
) WITH (fillfactor = 70);

-- How many minors of cases opened on a day were known to be in a department from one day until before another.
CREATE TABLE department_presence (
    department text NOT NULL,
    opened date NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    minors bigint NOT NULL,
    PRIMARY KEY (department, opened, since, until)
) WITH (fillfactor = 70);

-- Amounts by a key that is no column: a department, an age, two concerns, a number of days. By the months of opening and of effect, and by
-- their days for the edges of a period; the second index finds those that took effect at its end.
CREATE TABLE keyed_month (
    cell_set smallint NOT NULL,
    opened date NOT NULL,
    effective date NOT NULL,
    key text NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (cell_set, opened, effective, key)
) WITH (fillfactor = 70);
CREATE TABLE keyed_day (
    cell_set smallint NOT NULL,
    opened date NOT NULL,
    effective date NOT NULL,
    key text NOT NULL,
    amount bigint NOT NULL,
    PRIMARY KEY (cell_set, opened, effective, key)
) WITH (fillfactor = 70);
CREATE INDEX keyed_day_effective ON keyed_day (cell_set, effective, opened);

-- Every department that was ever told, so that a report can ask for each of them.
CREATE TABLE told_department (
    department text PRIMARY KEY
);

-- Referrals by their last known status, with what happened to them as the figures need it.
CREATE TABLE referral_facts (
    referral_id uuid PRIMARY KEY,
    status text NOT NULL,
    opened_at timestamptz NOT NULL,
    steps json NOT NULL
);
CREATE INDEX referral_unacknowledged ON referral_facts (opened_at)
    WHERE status IN ('ROUTED', 'WAITING', 'SENT', 'UNROUTABLE');
CREATE TABLE referral_count (
    status text PRIMARY KEY,
    referrals bigint NOT NULL
);

-- How far each service's log has been counted. Its events come by twelve partitions, so a high position says nothing of a lower one; but
-- positions are dense, so when as many events were counted as the highest position says, all of them were. The hash is the log's
-- own at the highest; empty when that event was set aside and released.
CREATE TABLE log_position (
    service text PRIMARY KEY,
    epoch uuid NOT NULL,
    counted bigint NOT NULL,
    highest bigint NOT NULL,
    highest_hash text NOT NULL,
    complete bigint NOT NULL
) WITH (fillfactor = 50);
