package org.vigie.bench.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.vigie.bench.machine.CpuClock;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/** Who takes part when the whole stack is under load. */
public final class Parties {
    private Parties() {}

    /** The CPU clocks of all processes of the stack, and of this program, which makes the load. */
    public static Map<String, DoubleSupplier> of(RunningStack stack) {
        Endpoints now = stack.endpoints();
        Map<String, DoubleSupplier> parties = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            long pid = now.service(service).pid();
            parties.put(service.label(), () -> CpuClock.of(pid));
        }
        parties.put("Kafka", () -> CpuClock.of(now.pids().kafka()));
        parties.put("PostgreSQL", () -> CpuClock.ofTree(now.pids().postgreSql()));
        parties.put("load (this program)", CpuClock::ofThisProgram);
        return parties;
    }
}
