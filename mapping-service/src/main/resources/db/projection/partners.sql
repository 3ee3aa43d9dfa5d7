-- The list of partners. Filled from the log; every row can be made again.
CREATE TABLE partner (
  partner_id uuid PRIMARY KEY,
  version bigint NOT NULL,
  external_reference text,
  name text NOT NULL,
  kind text NOT NULL,
  sector text,
  scope text NOT NULL,
  departments varchar(3)[] NOT NULL,
  closed_on date, -- its last day; null as long as it helps
  confidentiality text NOT NULL,
  assured_on date, -- when it was last said to be true
  verification_months integer NOT NULL,
  -- the last day on which that holds
  verify_by date GENERATED ALWAYS AS ((assured_on + make_interval(months => verification_months))::date) STORED,
  has_email boolean NOT NULL, -- whether it can be asked; of a confidential one, whether it may be
  proposals integer NOT NULL DEFAULT 0, -- corrections that wait for a cartographer
  merged_into uuid, -- null as long as the entry stands for itself
  sort_key text COLLATE "C" NOT NULL -- the beginning of the name without case and accents, for an index row has a limit
);
CREATE INDEX partner_in_order ON partner (sort_key, partner_id);
CREATE INDEX partner_by_department ON partner USING gin (departments);
CREATE INDEX partner_to_verify ON partner (verify_by);
