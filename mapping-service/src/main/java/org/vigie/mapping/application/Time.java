package org.vigie.mapping.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one clock, so that a test can bring its own. */
final class Time {
    @Produces
    @Singleton
    static InstantSource clock() {
        return Clock.systemUTC();
    }
}
