-- The library keeps the tables of a projection in a schema of their own (db/projection) and fills them from the log.
DROP TABLE partner, work_session, awareness_session;
DELETE FROM subscription WHERE name IN ('partners', 'work-sessions', 'awareness-sessions');
