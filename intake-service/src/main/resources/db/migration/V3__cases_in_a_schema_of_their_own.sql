-- The library keeps the tables of a projection in a schema of their own (db/projection) and fills them from the log.
DROP TABLE case_summary;
DELETE FROM subscription WHERE name = 'cases';
