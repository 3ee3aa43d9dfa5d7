-- Cases whose people were forgotten at intake: a referral of such a case that is opened later is forgotten at once.
-- Filled from vigie.intake, again too, so in no backup.
CREATE TABLE erased_case (
    case_id uuid PRIMARY KEY,
    event_id uuid NOT NULL,        -- intake's, which caused it
    correlation_id uuid NOT NULL
);

GRANT SELECT, INSERT ON erased_case TO "${service_role}";
