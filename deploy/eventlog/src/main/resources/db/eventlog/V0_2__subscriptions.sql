-- What runs on the log: who relays, how far the relay and each subscription are, and what was set aside.

CREATE TABLE lease (
  name       text PRIMARY KEY,
  holder     text NOT NULL,
  token      bigint NOT NULL,
  expires_at timestamptz NOT NULL
);

-- sent: position of the last event sent to each partition of the topic, first partition first.
CREATE TABLE relay_cursor (
  topic    text PRIMARY KEY,
  token    bigint NOT NULL,
  epoch    uuid NOT NULL,
  position bigint NOT NULL,
  sent     bigint[] NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE subscription (
  name       text NOT NULL,
  version    integer NOT NULL,
  status     text NOT NULL CHECK (status IN ('RUNNING', 'STOPPED')),
  reason     text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (name, version)
);

-- "offset" is that of the last event taken in, read again on assignment to see that the topic still holds it there.
-- A projection of the service's own log has the topic 'log', partition 0 and no offset.
CREATE TABLE subscription_position (
  name      text NOT NULL,
  version   integer NOT NULL,
  topic     text NOT NULL,
  partition integer NOT NULL,
  epoch     uuid,
  position  bigint NOT NULL DEFAULT 0,
  "offset"  bigint,
  PRIMARY KEY (name, version, topic, partition)
) WITH (fillfactor = 50);

CREATE TABLE parked_event (
  name           text NOT NULL,
  version        integer NOT NULL,
  topic          text NOT NULL,
  partition      integer NOT NULL,
  epoch          uuid NOT NULL,
  position       bigint NOT NULL,
  "offset"       bigint NOT NULL,
  event_id       uuid NOT NULL,
  event_type     text NOT NULL,
  stream_id      uuid NOT NULL,
  stream_version bigint NOT NULL,
  occurred_at    timestamptz NOT NULL,
  correlation_id uuid NOT NULL,
  data           bytea NOT NULL,
  reason         text NOT NULL,
  parked_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (name, version, topic, epoch, position)
);
CREATE INDEX parked_event_stream ON parked_event (name, version, stream_id);

GRANT SELECT, INSERT, UPDATE, DELETE
   ON lease, relay_cursor, subscription, subscription_position, parked_event
   TO "${service_role}";
