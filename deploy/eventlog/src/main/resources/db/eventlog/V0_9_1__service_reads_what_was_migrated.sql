-- A service sees at its start which migrations its database has. It makes none: it is not the owner.
GRANT SELECT ON public.flyway_schema_history TO "${service_role}";

-- The ledger of erasures grows. Were its remembered end set back, a restored log would bring people back without anybody noticing.
CREATE TRIGGER erasure_ledger_end_forwards BEFORE UPDATE ON erasure_ledger_end FOR EACH ROW
    WHEN (current_user = '${service_role}'
          AND (new.entries < old.entries OR (new.entries = old.entries AND new.checksum IS DISTINCT FROM old.checksum)))
    EXECUTE FUNCTION refuse_going_back();
