package org.vigie.local.launch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vigie.local.process.FreePort;
import org.vigie.local.process.StartFailure;

/** The ports of this run: they stay the same when something is started again. */
record Ports(int kafka, int postgreSql, Map<Service, ServicePorts> services) {
    /** The services' fixed ports, or free ones. */
    static Ports choose(boolean free) {
        Map<Service, ServicePorts> services = new EnumMap<>(Service.class);
        for (Service service : Service.values())
            services.put(service, free ? new ServicePorts(FreePort.any(), FreePort.any()) : service.usualPorts());
        return new Ports(FreePort.any(), FreePort.any(), services);
    }

    ServicePorts of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /** @throws StartFailure naming every port that somebody else listens on */
    void requireFree() {
        List<String> taken = new ArrayList<>();
        services.forEach((service, ports) -> {
            if (FreePort.taken(ports.http())) taken.add(ports.http() + " (" + service.label() + ")");
            if (FreePort.taken(ports.management()))
                taken.add(ports.management() + " (management of " + service.label() + ")");
        });
        if (taken.isEmpty()) return;
        boolean one = taken.size() == 1;
        throw new StartFailure((one ? "Port " : "Ports ") + String.join(", ", taken) + (one ? " is" : " are")
                + " in use on this machine: stop what listens there, or start with --free-ports.");
    }
}
