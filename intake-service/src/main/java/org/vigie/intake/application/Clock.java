package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The one clock, so that tests can set it. */
final class Clock {
    private Clock() {}

    @Produces
    @ApplicationScoped
    static InstantSource system() {
        return InstantSource.system();
    }
}
