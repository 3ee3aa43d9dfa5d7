-- What cartographers typed and have not saved yet, one draft per person and entry. Not made from the log and no part of it. Encrypted
-- under a key of the service's own, since nobody has judged yet what it says; in no backup, since nobody relies on it for longer than it is kept.
CREATE TABLE partner_draft (
  owner text NOT NULL, -- the person's id, which is neither a name nor an address
  partner_id uuid NOT NULL,
  revision uuid NOT NULL, -- another one each time that it is saved
  saved_at timestamptz NOT NULL,
  form bytea NOT NULL,
  PRIMARY KEY (owner, partner_id)
);
CREATE INDEX partner_draft_by_age ON partner_draft (saved_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_draft TO "${service_role}";
