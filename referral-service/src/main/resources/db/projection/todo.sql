-- What is to be done; authority is empty while the referral is still to be routed. Deliveries lease and put off its rows.
-- recalled is the routing whose authority is to be told that it no longer has to deal with it; 0 in the row of the referral itself
CREATE TABLE referral_todo (
    referral_id uuid NOT NULL,
    routing int NOT NULL,
    authority text NOT NULL,
    urgent boolean NOT NULL,
    ready_at timestamptz NOT NULL,
    waits int NOT NULL DEFAULT 0,
    lease uuid,
    leased_until timestamptz,
    recalled int NOT NULL DEFAULT 0,
    PRIMARY KEY (referral_id, recalled)
);

-- the next task of an authority: urgent first, then the longest ready
CREATE INDEX referral_todo_by_authority ON referral_todo (authority, urgent DESC, ready_at);
