-- Of the log up to and with the last event taken in, as it was published: a topic that is read again must hold that event.
ALTER TABLE subscription_position ADD COLUMN hash text NOT NULL DEFAULT '';
