-- Sessions, meetings, practices and notes are listed from one projection, entries: those of sessions alone are filled no more.
DELETE FROM subscription WHERE name IN ('work-sessions', 'awareness-sessions');
