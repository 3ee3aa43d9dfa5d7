package org.vigie.eventlog.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set of the tasks that run on the log. */
@ConfigMapping(prefix = "eventlog.run")
public interface EventLogRuntimeConfig {

    /** Begins the names of consumer groups, for a service that publishes nothing itself. */
    @WithDefault("${quarkus.application.name}")
    String service();

    /** The leases that one instance holds for all. */
    Lease lease();

    /** The relay to Kafka. */
    Switch relay();

    /** Projections and policies. */
    Switch subscriptions();

    /** Writing tables anew after erasures. */
    Vacuum erasureVacuum();

    /** When tables are written anew. */
    interface Vacuum {
        /** Time between two looks; at each, if somebody was erased since, appends that bring a key wait for as long as it takes. */
        @WithDefault("1h")
        Duration every();
    }

    /** How leases are held. */
    interface Lease {
        /** After this long without a sign of life another instance takes over. */
        @WithDefault("5s")
        Duration duration();
    }

    /** Whether something runs. */
    interface Switch {
        /** False on an instance that shall only answer requests. */
        @WithDefault("true")
        boolean enabled();
    }
}
