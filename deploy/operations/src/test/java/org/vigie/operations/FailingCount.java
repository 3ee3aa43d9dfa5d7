package org.vigie.operations;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;

/** Fails each time, and is asked before any other. */
@Singleton
@Priority(1)
public class FailingCount implements Counted {

    @Override
    public Map<String, String> gauges() {
        return Map.of("vigie.mistakes", "None");
    }

    @Override
    public void count(Connection database, Counts counts) {
        throw new IllegalStateException("a code that is not known");
    }
}
