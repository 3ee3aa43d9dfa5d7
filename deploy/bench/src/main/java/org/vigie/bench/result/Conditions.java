package org.vigie.bench.result;

import java.util.Map;
import org.vigie.bench.machine.Machine;

/**
 * Under which conditions something was measured.
 *
 * @param measured false for a run that only shows that everything runs, whose figures mean nothing
 * @param began ISO-8601 instant
 * @param versions of PostgreSQL, Kafka and the programs that make the load
 * @param durability settings that make a commit durable, by database, as the servers themselves tell them
 */
public record Conditions(
        boolean measured, String began, Machine machine, Map<String, String> versions, Map<String, String> durability) {
    public Conditions {
        versions = Map.copyOf(versions);
        durability = Map.copyOf(durability);
    }
}
