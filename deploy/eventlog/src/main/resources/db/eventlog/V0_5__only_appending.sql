-- Of the head the service's role moves what an append moves, and forwards alone. The epoch and the mark of the master key are the owner's,
-- but for the first mark: a log belongs to the key that it was first written with.
REVOKE UPDATE ON log_head, erasure_ledger_end, subject_key FROM "${service_role}";
GRANT UPDATE (position, hash, recorded_at, key_check) ON log_head TO "${service_role}";
GRANT UPDATE (entries, checksum) ON erasure_ledger_end TO "${service_role}";
GRANT UPDATE (wrapped_key, shredded_at) ON subject_key TO "${service_role}";

CREATE FUNCTION refuse_going_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'the head of the log moves forwards only';
END
$$;

CREATE TRIGGER log_head_forwards BEFORE UPDATE ON log_head FOR EACH ROW
    WHEN (current_user = '${service_role}'
          AND (new.position < old.position
               OR new.recorded_at < old.recorded_at
               OR (new.position = old.position AND new.hash <> old.hash)
               OR (old.key_check IS NOT NULL AND new.key_check IS DISTINCT FROM old.key_check)))
    EXECUTE FUNCTION refuse_going_back();
