CREATE TABLE seen (number bigserial, position bigint PRIMARY KEY, stream uuid, version integer);
