package org.vigie.eventlog.runtime;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Ends a start that only a person can put right with one sentence and exit code 1: a stack trace would hide what to do. Of the
 * exceptions that Quarkus tells without one this is the one that also ends the process, wherever in the start it is thrown.
 */
final class StartRefusal {
    private StartRefusal() {}

    static ConfigurationException because(RuntimeException reason) {
        return new ConfigurationException("The service does not start: " + reason.getMessage());
    }
}
