-- Every table says whether the backups of the log hold it: "backup: …", as it is; "log: …", as part of the log, in a form of its own;
-- "no backup: …", because it is filled again or stands for nothing in a restored log. Tables of a service say so too.
COMMENT ON TABLE event IS 'log: verified on its way back';
COMMENT ON TABLE log_head IS 'log: comes back under a new epoch';
COMMENT ON TABLE erasure_ledger_end IS 'log: where the ledger must reach at least';
COMMENT ON TABLE subject_key IS 'backup: wrapped, never with the master key';
COMMENT ON TABLE operator_act IS 'backup: who did what to which subscription, and why';
COMMENT ON TABLE lease IS 'no backup: whoever runs takes it';
COMMENT ON TABLE relay_cursor IS 'no backup: the new epoch is told from its beginning';
COMMENT ON TABLE subscription IS 'no backup: is filled anew';
COMMENT ON TABLE subscription_position IS 'no backup: is filled anew';
COMMENT ON TABLE parked_event IS 'no backup: is set aside again, or is mended by then';
