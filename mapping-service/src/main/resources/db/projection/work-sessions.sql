-- The list of work sessions. Filled from the log; every row can be made again.
CREATE TABLE work_session (
  work_session_id uuid PRIMARY KEY,
  version bigint NOT NULL,
  external_reference text,
  held_on date NOT NULL,
  topic text NOT NULL,
  partner_ids uuid[] NOT NULL
);
CREATE INDEX work_session_in_order ON work_session (held_on, work_session_id);
CREATE INDEX work_session_by_partner ON work_session USING gin (partner_ids);
