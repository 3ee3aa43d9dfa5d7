CREATE TABLE noted (number bigserial, position bigint PRIMARY KEY);
