-- The lists of sessions, meetings, practices and notes, and what is to be done since. Filled from the log; every row can be made again.
CREATE TABLE entry (
  entry_id uuid PRIMARY KEY,
  kind text NOT NULL,
  on_day date NOT NULL,
  stage text, -- of a practice
  partner_ids uuid[] NOT NULL,
  departments varchar(3)[] NOT NULL,
  themes varchar(64)[] NOT NULL,
  view text NOT NULL -- what is answered, as JSON; the columns before are what it is found by
);
CREATE INDEX entry_in_order ON entry (kind, on_day, entry_id);
CREATE INDEX entry_by_partner ON entry USING gin (partner_ids);
CREATE TABLE follow_up (
  row_id uuid PRIMARY KEY, -- made of the entry's id and the client's own for it, which is once in its entry
  entry_id uuid NOT NULL,
  kind text NOT NULL,
  follow_up_id uuid NOT NULL,
  what text NOT NULL,
  due_on date NOT NULL,
  done_on date
);
CREATE INDEX follow_up_of_entry ON follow_up (entry_id);
CREATE INDEX follow_up_open ON follow_up (due_on, row_id) WHERE done_on IS NULL;
