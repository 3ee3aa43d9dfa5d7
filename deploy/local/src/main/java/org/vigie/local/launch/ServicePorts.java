package org.vigie.local.launch;

/** A service's two ports: callers use one, health and metrics are on the other. */
record ServicePorts(int http, int management) {
    String url() {
        return "http://127.0.0.1:" + http;
    }

    String managementUrl() {
        return "http://127.0.0.1:" + management;
    }
}
