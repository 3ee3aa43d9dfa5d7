-- Whoever watches over readings of identities asks by reader and by day; by case there is an index already.
CREATE INDEX identity_reading_reader ON identity_reading (reader, number);
CREATE INDEX identity_reading_read_at ON identity_reading (read_at);
