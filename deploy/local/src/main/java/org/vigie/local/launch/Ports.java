package org.vigie.local.launch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vigie.local.process.FreePort;
import org.vigie.local.process.StartFailure;

/** The ports of this run: they stay the same when something is started again. */
record Ports(int kafka, int postgreSql, Map<Service, ServicePorts> services, Optional<ServicePorts> login) {
    private static final ServicePorts USUAL_LOGIN = new ServicePorts(8080, 9080);

    /** The fixed ports, or free ones. */
    static Ports choose(boolean free, boolean login) {
        Map<Service, ServicePorts> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) services.put(service, choose(free, service.usualPorts()));
        return new Ports(
                FreePort.any(),
                FreePort.any(),
                services,
                login ? Optional.of(choose(free, USUAL_LOGIN)) : Optional.empty());
    }

    private static ServicePorts choose(boolean free, ServicePorts usual) {
        return free ? new ServicePorts(FreePort.any(), FreePort.any()) : usual;
    }

    ServicePorts of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /** @throws StartFailure naming every port that somebody else listens on */
    void requireFree() {
        List<String> taken = new ArrayList<>();
        services.forEach((service, ports) -> addTaken(taken, service.label(), ports));
        login.ifPresent(ports -> addTaken(taken, KeycloakPart.NAME, ports));
        if (taken.isEmpty()) return;
        boolean one = taken.size() == 1;
        throw new StartFailure((one ? "Port " : "Ports ") + String.join(", ", taken) + (one ? " is" : " are")
                + " in use on this machine: stop what listens there, or start with --free-ports.");
    }

    private static void addTaken(List<String> taken, String name, ServicePorts ports) {
        if (FreePort.taken(ports.http())) taken.add(ports.http() + " (" + name + ")");
        if (FreePort.taken(ports.management())) taken.add(ports.management() + " (management of " + name + ")");
    }
}
