package org.vigie.local.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vigie.local.postgresql.Database;
import org.vigie.local.token.SigningKey;

/** What a service of the local stack is told, by the variables that it takes everywhere. */
final class ServiceEnvironment {
    private final Ports ports;
    private final Secrets secrets;
    private final Erasures erasures;
    private final SigningKey signingKey;
    private final String kafka;
    private final Optional<Login> login;
    private final int smtp;

    ServiceEnvironment(
            Ports ports,
            Secrets secrets,
            Erasures erasures,
            SigningKey signingKey,
            String kafka,
            Optional<Login> login,
            int smtp) {
        this.ports = ports;
        this.secrets = secrets;
        this.erasures = erasures;
        this.signingKey = signingKey;
        this.kafka = kafka;
        this.login = login;
        this.smtp = smtp;
    }

    Map<String, String> of(Service service, Database database) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service).http()));
        variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        variables.put(
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(service).management()));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        variables.put("QUARKUS_OIDC_PUBLIC_KEY", signingKey.publicKey());
        variables.put("EVENTLOG_MASTER_KEY_FILE", secrets.masterKey(service).toString());
        variables.put("EVENTLOG_ERASURE_LEDGER_FILE", erasures.ledger(service).toString());
        variables.put("VIGIE_INTAKE_URL", ports.of(Service.INTAKE).url());
        variables.put("VIGIE_ANALYTICS_URL", ports.of(Service.ANALYTICS).url());
        variables.put("VIGIE_MAPPING_URL", ports.of(Service.MAPPING).url());
        variables.put("VIGIE_LOCAL_MODE", "true");
        variables.put("VIGIE_DELIVERY_MAIL_FROM", "Vigie <vigie@localhost>");
        variables.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        variables.put("QUARKUS_MAILER_PORT", Integer.toString(smtp));
        login.ifPresentOrElse(
                place -> variables.putAll(place.ofService()),
                () -> variables.put(
                        "VIGIE_SERVICE_TOKEN_FILE", secrets.serviceToken().toString()));
        return variables;
    }

    /** What the service is told that migrates its database, as the owner, and ends. */
    static Map<String, String> ofMigration(Database database) {
        return Map.of(
                "EVENTLOG_MIGRATE", "true",
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
    }
}
