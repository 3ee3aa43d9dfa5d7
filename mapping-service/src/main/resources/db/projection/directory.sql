-- Whom one can be sent to: partners, what they do, where, when. Filled from the log; every row can be made again. `level` says who may
-- read a row: 0 everybody, 1 who has a role, 2 listeners, coordinators and cartographers. Places lie within what they belong to: a
-- row is never more open than its partner's. What is public is in `public_details`; nothing else that was told is kept here as text.
CREATE TABLE listed_partner (
  partner_id uuid PRIMARY KEY,
  modified_at timestamptz NOT NULL,
  level smallint NOT NULL,
  closed_on date,
  assured_on date,
  verify_by date,
  name text NOT NULL,
  plain_name text NOT NULL, -- without case and accents
  sort_key text COLLATE "C" NOT NULL, -- its beginning, for an index row has a limit
  kind text NOT NULL,
  sector text,
  scope text NOT NULL,
  departments text[] NOT NULL,
  words_public tsvector NOT NULL, -- what a reader of each level finds it by, so that nobody finds out by trying words
  words_professionals tsvector NOT NULL,
  words_service tsvector NOT NULL,
  public_details text -- PartnerDetails as everybody may read them; null unless there is something for everybody
);
CREATE INDEX listed_partner_in_order ON listed_partner (sort_key, partner_id);
CREATE INDEX listed_partner_modified ON listed_partner (modified_at);
CREATE INDEX listed_partner_by_department ON listed_partner USING gin (departments);
CREATE INDEX listed_partner_by_name ON listed_partner USING gin (plain_name gin_trgm_ops);
CREATE INDEX listed_partner_by_public_words ON listed_partner USING gin (words_public);
CREATE INDEX listed_partner_by_professionals_words ON listed_partner USING gin (words_professionals);
CREATE INDEX listed_partner_by_service_words ON listed_partner USING gin (words_service);

-- entries that another one stands for
CREATE TABLE merged_partner (partner_id uuid PRIMARY KEY);

CREATE TABLE listed_service (
  partner_id uuid NOT NULL,
  service_id uuid NOT NULL,
  public_id uuid NOT NULL, -- service_id, unless another partner has it
  level smallint NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  themes text[] NOT NULL,
  terms uuid[] NOT NULL, -- HSDS taxonomy terms
  minimum_age integer,
  maximum_age integer,
  genders text[] NOT NULL,
  departments text[] NOT NULL, -- its own, else the partner's
  everywhere boolean NOT NULL, -- a national partner's that names none
  words tsvector NOT NULL, -- of public ones
  PRIMARY KEY (partner_id, service_id)
);
CREATE INDEX listed_service_by_public_id ON listed_service (public_id);
CREATE INDEX listed_service_in_order ON listed_service (sort_key, public_id) WHERE level = 0;
CREATE INDEX listed_service_by_themes ON listed_service USING gin (themes);
CREATE INDEX listed_service_by_terms ON listed_service USING gin (terms);
CREATE INDEX listed_service_by_words ON listed_service USING gin (words);
CREATE INDEX listed_service_by_departments ON listed_service USING gin (departments);
CREATE INDEX listed_service_everywhere ON listed_service (partner_id) WHERE everywhere;

CREATE TABLE listed_place (
  partner_id uuid NOT NULL,
  place_id uuid NOT NULL,
  public_id uuid NOT NULL,
  level smallint NOT NULL,
  latitude double precision,
  longitude double precision,
  PRIMARY KEY (partner_id, place_id)
);
CREATE INDEX listed_place_by_public_id ON listed_place (public_id);
CREATE INDEX listed_place_by_point ON listed_place (latitude, longitude);

CREATE TABLE listed_service_place (
  partner_id uuid NOT NULL,
  service_id uuid NOT NULL,
  place_id uuid NOT NULL,
  public_id uuid NOT NULL,
  level smallint NOT NULL, -- the stricter one of the service's and the place's
  PRIMARY KEY (partner_id, service_id, place_id)
);
CREATE INDEX listed_service_place_by_public_id ON listed_service_place (public_id);
CREATE INDEX listed_service_place_by_place ON listed_service_place (partner_id, place_id);

CREATE TABLE listed_hours (
  partner_id uuid NOT NULL,
  service_id uuid NOT NULL,
  level smallint NOT NULL,
  opens_in_week integer NOT NULL, -- minutes since Monday began
  minutes integer NOT NULL,
  valid_from date,
  valid_to date,
  zone text NOT NULL
);
CREATE INDEX listed_hours_by_service ON listed_hours (partner_id, service_id);

-- words as they are written, for finding what was meant by a slip; those that everybody may read are of nobody (all zeros) and stay, others
-- are their partner's and go with its rows
CREATE TABLE listed_word (partner_id uuid NOT NULL, word text NOT NULL, PRIMARY KEY (partner_id, word));
CREATE INDEX listed_word_by_trigrams ON listed_word USING gin (word gin_trgm_ops);

-- everything public is read from these
CREATE VIEW public_partner AS
  SELECT partner_id, modified_at, assured_on, sort_key, departments, kind, sector, words_public AS words, public_details
    FROM listed_partner WHERE level = 0 AND closed_on IS NULL AND public_details IS NOT NULL;
CREATE VIEW public_service AS
  SELECT s.public_id, s.service_id, s.partner_id, s.sort_key, s.terms, s.departments, s.everywhere, s.words,
         p.modified_at, p.assured_on, p.public_details
    FROM listed_service s JOIN public_partner p USING (partner_id) WHERE s.level = 0;
CREATE VIEW public_service_place AS
  SELECT a.public_id, s.public_id AS service_id, l.public_id AS place_id, s.partner_id, s.sort_key, s.terms, s.departments,
         s.everywhere, s.words, s.modified_at, s.assured_on, s.public_details, l.latitude, l.longitude
    FROM listed_service_place a
    JOIN public_service s USING (partner_id, service_id)
    JOIN listed_place l USING (partner_id, place_id)
   WHERE a.level = 0 AND l.level = 0;
