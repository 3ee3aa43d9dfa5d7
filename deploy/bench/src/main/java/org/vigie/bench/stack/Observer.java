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

/** Sees what the machine and the database do while a service is measured: over all its turns. */
public final class Observer {
    private final RunningStack stack;
    private final Service service;
    private final DoubleSupplier load;
    private final String loadIs;
    private final List<Usage> usages = new ArrayList<>();
    private final SessionWaits waits;

    /**
     * Looks at one service and the database.
     *
     * @param service the one under load
     * @param sessions condition in SQL that picks its sessions of interest out of {@code pg_stat_activity}
     * @param load CPU seconds that the load's client, or whatever else takes part, used so far
     * @param loadIs what that is
     */
    public Observer(RunningStack stack, Service service, String sessions, DoubleSupplier load, String loadIs) {
        this.stack = stack;
        this.service = service;
        this.load = load;
        this.loadIs = loadIs;
        this.waits = new SessionWaits(stack.databases(), sessions);
    }

    /** Carries out a turn and looks on. */
    public <T> T during(Supplier<T> turn) {
        try (var _ = waits.watch()) {
            UsageMeter meter = UsageMeter.start(parties());
            T result = turn.get();
            usages.add(meter.stop());
            return result;
        }
    }

    private Map<String, DoubleSupplier> parties() {
        long pid = stack.pid(service);
        long postgreSql = stack.endpoints().pids().postgreSql();
        return Map.of(
                service.label(), () -> CpuClock.of(pid), "PostgreSQL", () -> CpuClock.ofTree(postgreSql), loadIs, load);
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
