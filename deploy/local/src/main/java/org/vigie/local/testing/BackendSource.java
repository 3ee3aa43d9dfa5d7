package org.vigie.local.testing;

import org.vigie.local.kafka.KafkaServer;
import org.vigie.local.postgresql.PostgreSqlServer;

/** Where the backends of tests come from. */
interface BackendSource {
    PostgreSqlServer postgres();

    KafkaServer kafka();
}
