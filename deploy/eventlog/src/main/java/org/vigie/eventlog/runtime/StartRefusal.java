package org.vigie.eventlog.runtime;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Ends a start that only a person can put right with one sentence and exit code 1: a stack trace would hide what to do. */
final class StartRefusal {
    private StartRefusal() {}

    static PreventFurtherStepsException because(RuntimeException reason) {
        return new PreventFurtherStepsException("The service does not start: " + reason.getMessage(), 1);
    }
}
