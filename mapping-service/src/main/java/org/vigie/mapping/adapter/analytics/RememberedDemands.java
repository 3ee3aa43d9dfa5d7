package org.vigie.mapping.adapter.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.demand.Demand;
import org.vigie.mapping.application.demand.Demands;
import org.vigie.mapping.application.demand.PlatformYear;

/**
 * What analytics said, kept for a while: what is released hardly changes, and nobody who looks at the map waits for another service twice. While it
 * is asked, and when it is down, what it said last stands.
 */
@ApplicationScoped
class RememberedDemands implements Demands {
    private final Breakdowns breakdowns;
    private final InstantSource clock;
    private final Duration kept;
    private final Duration pause;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Demand last;
    private volatile Instant nextTime = Instant.EPOCH;

    /**
     * @param kept how long an answer stands unasked
     * @param pause after which one that did not answer is asked again
     */
    RememberedDemands(
            Breakdowns breakdowns,
            InstantSource clock,
            @ConfigProperty(name = "vigie.mapping.demand.kept") Duration kept,
            @ConfigProperty(name = "vigie.mapping.demand.pause") Duration pause) {
        this.breakdowns = breakdowns;
        this.clock = clock;
        this.kept = kept;
        this.pause = pause;
    }

    @Override
    public Optional<Demand> newest() {
        boolean outdated = !clock.instant().isBefore(nextTime);
        if (outdated && (last == null || !asking.isLocked())) {
            asking.lock();
            try {
                renew();
            } finally {
                asking.unlock();
            }
        }
        return Optional.ofNullable(last);
    }

    private void renew() {
        Instant now = clock.instant();
        if (now.isBefore(nextTime)) {
            return; // somebody else did meanwhile
        }
        Optional<Demand> answer = ask(now);
        answer.ifPresent(demand -> last = demand);
        nextTime = now.plus(answer.isPresent() ? kept : pause);
    }

    /** The newest year of which anything is told, else the newest; empty when any of them is not answered. */
    private Optional<Demand> ask(Instant now) {
        Demand newest = null;
        for (PlatformYear year : PlatformYear.ended(FrenchDay.today(clock))) {
            Optional<Map<String, Long>> minors = breakdowns.departments(year);
            if (minors.isEmpty()) {
                return Optional.empty();
            }
            Demand demand = new Demand(year, minors.get(), now);
            if (!demand.minors().isEmpty()) {
                return Optional.of(demand);
            }
            newest = newest == null ? demand : newest;
        }
        return Optional.ofNullable(newest);
    }
}
