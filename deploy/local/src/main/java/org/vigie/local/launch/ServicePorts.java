package org.vigie.local.launch;

import java.net.URI;

/** A service's two ports: callers use one, health and metrics are on the other. */
record ServicePorts(int http, int management) {
    String url() {
        return "http://127.0.0.1:" + http;
    }

    /** Answers 200 once the service takes requests. */
    URI ready() {
        return URI.create(managementUrl() + "/q/health/ready");
    }

    /** Answers 503 once the process can only be helped by another start. */
    URI live() {
        return URI.create(managementUrl() + "/q/health/live");
    }

    String managementUrl() {
        return "http://127.0.0.1:" + management;
    }
}
