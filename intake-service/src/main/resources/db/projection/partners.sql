-- The partners of the map that mapping-service's events told of; nothing but whether they help
CREATE TABLE partner (
    partner_id uuid PRIMARY KEY,
    closed_on  date -- its last day; null as long as it helps
);
