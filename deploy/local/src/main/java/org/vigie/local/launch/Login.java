package org.vigie.local.launch;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vigie.local.postgresql.Database;

/**
 * Where people sign in, with what Keycloak and the services are told of it.
 *
 * @param ports Keycloak's
 */
record Login(ServicePorts ports, Secrets secrets) {
    private static final String[] MACHINES = {"call-writer", "department", "operator", "service"};

    /** The realm's address, which is the issuer of its tokens. */
    String url() {
        return ports.url() + "/realms/vigie";
    }

    /** Answers 200 once people can sign in. */
    URI ready() {
        return URI.create(ports.managementUrl() + "/health/ready");
    }

    /** What a service is told. The cookies are sealed with one secret, for a browser has one jar for all ports of a host. */
    Map<String, String> ofService() {
        return Map.of(
                "VIGIE_LOGIN_ENABLED", "true",
                "VIGIE_LOGIN_URL", url(),
                "VIGIE_LOGIN_CLIENT_SECRET", secrets.random("login-client"),
                "VIGIE_LOGIN_COOKIE_SECRET", secrets.random("login-cookies"),
                "VIGIE_SERVICE_CLIENT_ENABLED", "true",
                "VIGIE_SERVICE_CLIENT_SECRET", secrets.random("machine-service"));
    }

    /** What Keycloak is told, and what its realm file leaves open. */
    Map<String, String> ofKeycloak(Database database) {
        Map<String, String> variables = new HashMap<>();
        variables.put("KC_HOSTNAME", ports.url());
        variables.put("KC_HTTP_ENABLED", "true");
        variables.put("KC_HTTP_HOST", "127.0.0.1");
        variables.put("KC_HTTP_PORT", Integer.toString(ports.http()));
        variables.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.management()));
        variables.put("KC_CACHE", "local");
        // who signed in last is worth no wait for the disk, and the schema is made in half the time
        variables.put("KC_DB_URL", database.jdbcUrl() + "?options=-c%20synchronous_commit%3Doff");
        variables.put("KC_DB_USERNAME", database.owner());
        variables.put("KC_DB_PASSWORD", database.ownerPassword());
        variables.put("KC_DB_POOL_MAX_SIZE", "10");
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.random("login-admin"));
        variables.put("VIGIE_LOGIN_CLIENT_SECRET", secrets.random("login-client"));
        variables.put("VIGIE_MACHINE_DEPARTMENT_AUTHORITY", "59D");
        for (String machine : MACHINES)
            variables.put("VIGIE_MACHINE_" + variable(machine) + "_SECRET", secrets.random("machine-" + machine));
        return variables;
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
