-- What is to be done; authority is empty while the referral is still to be routed. Deliveries lease and put off its rows
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
