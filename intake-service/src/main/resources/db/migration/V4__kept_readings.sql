-- Nothing fills these again: they go into the backups of the log.
COMMENT ON TABLE identity_reading IS 'backup: who read whose identity, when and why';
COMMENT ON TABLE identity_reading_head IS 'backup: the end of the chain of readings';
