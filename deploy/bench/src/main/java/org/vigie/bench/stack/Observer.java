package org.vigie.bench.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.machine.UsageMeter;
import org.vigie.bench.measure.Usage;
import org.vigie.local.launch.Service;

/** Sees what the machine and the database do while something is measured: over all its turns. */
public final class Observer {
    private final Supplier<Map<String, DoubleSupplier>> parties;
    private final List<Usage> usages = new ArrayList<>();
    private final SessionWaits waits;

    /**
     * Looks at those that take part.
     *
     * @param sessions condition in SQL that picks the sessions of interest out of {@code pg_stat_activity}
     * @param parties CPU seconds that each used so far; asked for at the beginning of each turn
     */
    public Observer(Databases databases, String sessions, Supplier<Map<String, DoubleSupplier>> parties) {
        this.waits = new SessionWaits(databases, sessions);
        this.parties = parties;
    }

    /**
     * Looks at one service and the database.
     *
     * @param service the one under load
     * @param sessions condition in SQL that picks its sessions of interest out of {@code pg_stat_activity}
     * @param load CPU seconds that the load's client, or whatever else takes part, used so far
     * @param loadIs what that is
     */
    public Observer(RunningStack stack, Service service, String sessions, DoubleSupplier load, String loadIs) {
        this(stack.databases(), sessions, () -> {
            long pid = stack.pid(service);
            long postgreSql = stack.endpoints().pids().postgreSql();
            return Map.of(
                    service.label(),
                    () -> CpuClock.of(pid),
                    "PostgreSQL",
                    () -> CpuClock.ofTree(postgreSql),
                    loadIs,
                    load);
        });
    }

    /** Carries out a turn and looks on. */
    public <T> T during(Supplier<T> turn) {
        try (var _ = waits.watch()) {
            UsageMeter meter = UsageMeter.start(parties.get());
            T result = turn.get();
            usages.add(meter.stop());
            return result;
        }
    }

    /** What held it back, as far as that can be seen from outside. */
    public String bound() {
        return Usage.sum(usages).text() + "; " + waits.text();
    }

    /** CPU of each party for each of so many calls, rows or events. */
    public String perUnit(double units) {
        return Usage.sum(usages).perUnit(units);
    }
}
