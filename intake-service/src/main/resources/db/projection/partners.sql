-- The partners of the map that mapping-service's events told of: their public names, and whether they help
CREATE TABLE partner (
    partner_id  uuid PRIMARY KEY,
    closed_on   date,                        -- its last day; null as long as it helps
    name        text,                        -- null as long as only its closing was told
    national    boolean NOT NULL DEFAULT false,
    departments text[]  NOT NULL DEFAULT '{}',
    found_by    text    NOT NULL DEFAULT '', -- plain words of its name and departments
    name_stems  text[]  NOT NULL DEFAULT '{}' -- of vigie_french
);
CREATE INDEX partner_name_stems ON partner USING gin (name_stems);

-- Which entries another one stands for; either may be heard of before what it is about
CREATE TABLE partner_merge (
    partner_id  uuid PRIMARY KEY,
    merged_into uuid NOT NULL,
    stands_for  uuid NOT NULL -- where the chain of merges ends
);
CREATE INDEX partner_merge_stands_for ON partner_merge (stands_for);
