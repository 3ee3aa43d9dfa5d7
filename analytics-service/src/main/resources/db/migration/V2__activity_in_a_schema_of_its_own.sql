-- The library keeps the tables of a projection in a schema of their own (db/projection) and fills them from the topics.
DROP TABLE case_facts, work_session_facts, awareness_session_facts, met_partner, met_partner_day, cohort_cell, day_total,
    department_presence, told_department, referral_facts, referral_count, log_position;
DELETE FROM subscription WHERE name = 'activity';
