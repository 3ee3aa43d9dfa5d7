-- Cases that a coordinator merged at intake: the referrals of both are those of one case. Filled from vigie.intake, again too, so in no backup.
CREATE TABLE merged_case (
    case_id uuid PRIMARY KEY,
    into_case_id uuid NOT NULL
);

CREATE INDEX merged_case_by_into ON merged_case (into_case_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON merged_case TO "${service_role}";
