package org.vigie.intake.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock, so that tests can set it. */
final class Clock {
    private Clock() {}

    @Produces
    @Singleton
    static InstantSource system() {
        return InstantSource.system();
    }
}
