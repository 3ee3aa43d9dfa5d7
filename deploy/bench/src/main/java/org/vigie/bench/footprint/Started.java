package org.vigie.bench.footprint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.measure.Usage;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** Whose CPU it was until stacks were healthy: a process that has just started has used nothing before. */
final class Started {
    private final List<Usage> usages = new ArrayList<>();

    /** Looks at a stack that has just become healthy, and returns it. */
    RunningStack look(RunningStack stack) {
        Endpoints endpoints = stack.endpoints();
        Map<String, Double> used = new LinkedHashMap<>();
        for (Service service : Service.values())
            used.put(service.label(), CpuClock.of(endpoints.service(service).pid()));
        used.put("Kafka", CpuClock.of(endpoints.pids().kafka()));
        used.put("PostgreSQL", CpuClock.ofTree(endpoints.pids().postgreSql()));
        used.put("launcher", CpuClock.of(stack.launcherPid()));
        Duration within = stack.startedWithin();
        double busy = used.values().stream().mapToDouble(Double::doubleValue).sum();
        usages.add(new Usage(within.toNanos() / 1e9, Runtime.getRuntime().availableProcessors(), busy, used));
        return stack;
    }

    String bound() {
        return Usage.sum(usages).text();
    }
}
