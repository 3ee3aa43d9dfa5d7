package org.vigie.local.launch;

import java.util.Locale;

/** The four services. */
public enum Service {
    INTAKE(8081),
    REFERRAL(8082),
    ANALYTICS(8083),
    MAPPING(8084);

    private final int usualPort;

    Service(int usualPort) {
        this.usualPort = usualPort;
    }

    /** Its name in words, files and databases. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The port that callers know it by; health and metrics are a thousand above. */
    public int usualPort() {
        return usualPort;
    }

    /** The ports that other systems know it by. */
    ServicePorts usualPorts() {
        return new ServicePorts(usualPort, usualPort + 1000);
    }
}
