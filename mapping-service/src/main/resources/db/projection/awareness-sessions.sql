-- The list of awareness sessions. Filled from the log; every row can be made again.
CREATE TABLE awareness_session (
  awareness_session_id uuid PRIMARY KEY,
  version bigint NOT NULL,
  external_reference text,
  held_on date NOT NULL,
  title text NOT NULL,
  professionals integer NOT NULL,
  department text
);
CREATE INDEX awareness_session_in_order ON awareness_session (held_on, awareness_session_id);
