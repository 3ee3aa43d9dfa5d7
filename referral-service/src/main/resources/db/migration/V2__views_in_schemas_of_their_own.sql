-- The library keeps the tables of a projection in a schema of their own (db/projection) and fills them from the log.
DROP TABLE referral_view, authority_view, referral_todo;
DELETE FROM subscription WHERE name IN ('referrals', 'authorities', 'todo');
