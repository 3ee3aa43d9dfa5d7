-- What operators did to subscriptions: who, when, what, why. The service's role may add and read, nothing else.
CREATE TABLE operator_act (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor        text        NOT NULL,
    act          text        NOT NULL,
    subscription text        NOT NULL,
    event_id     uuid,
    reason       text        NOT NULL
);
GRANT SELECT, INSERT ON operator_act TO "${service_role}";
