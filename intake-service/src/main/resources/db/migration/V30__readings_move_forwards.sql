-- For the service's role the end of the chain of readings moves forwards only, by a reading at a time, as the log's own does.
REVOKE UPDATE ON identity_reading_head FROM "${service_role}";
GRANT UPDATE (number, hash) ON identity_reading_head TO "${service_role}";

CREATE FUNCTION refuse_other_than_next_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'the chain of readings moves forwards only, a reading at a time';
END
$$;

CREATE TRIGGER identity_reading_head_forwards BEFORE UPDATE ON identity_reading_head FOR EACH ROW
    WHEN (current_user = '${service_role}'
          AND new.number <> old.number + 1)
    EXECUTE FUNCTION refuse_other_than_next_reading();
