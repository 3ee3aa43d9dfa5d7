package org.vigie.eventlog.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a log's database is, and who to be there.
 *
 * @param jdbcUrl without user or password
 * @param user null for the driver's own choice
 * @param password null for none, or that of {@code .pgpass}
 */
public record LogAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The log that a command line means: that of the JDBC address if it names one, else the service's in the local stack, which is up,
     * else the one of PostgreSQL's variables. {@code deploy/log} starts the database server of a stack that is down, and names it.
     *
     * @param service null when the command line names none
     * @param data the local stack's data folder
     * @param url null when the command line names none
     * @throws IllegalArgumentException with a sentence when there is no such log
     */
    public static LogAddress find(
            @Nullable String service, Path data, @Nullable String url, Map<String, String> environment)
            throws IOException {
        if (url != null) {
            return of(url, environment);
        }
        return service == null ? of(environment) : local(data, service);
    }

    private static LogAddress local(Path folder, String service) throws IOException {
        Path file = folder.resolve("endpoints.json");
        if (Files.notExists(file)) {
            throw new IllegalArgumentException("no stack takes requests on " + folder + ": there is no endpoints.json");
        }
        JsonNode endpoints = new ObjectMapper().readTree(Files.readAllBytes(file));
        JsonNode database = endpoints.path("services").path(service).path("database");
        if (database.isMissingNode()) {
            throw new IllegalArgumentException("the local stack has no service \"" + service + "\"");
        }
        JsonNode server = endpoints.path("postgresql");
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(server.path("host").asText(), server.path("port").asInt(), database.asText());
        return new LogAddress(
                url, server.path("user").asText(), server.path("password").asText());
    }

    private static LogAddress of(String url, Map<String, String> environment) {
        return new LogAddress(url, environment.get("PGUSER"), environment.get("PGPASSWORD"));
    }

    private static LogAddress of(Map<String, String> environment) {
        String database = environment.get("PGDATABASE");
        if (database == null) {
            throw new IllegalArgumentException("which log? --service, --url or PGDATABASE tells");
        }
        String host = environment.getOrDefault("PGHOST", "localhost");
        String port = environment.getOrDefault("PGPORT", "5432");
        return of("jdbc:postgresql://%s:%s/%s".formatted(host, port, database), environment);
    }

    /** A pool of at most {@code connections}. */
    public AgroalDataSource connect(int connections) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(this::configure)));
    }

    private AgroalConnectionFactoryConfigurationSupplier configure(
            AgroalConnectionFactoryConfigurationSupplier factory) {
        factory.jdbcUrl(jdbcUrl);
        if (user != null) {
            factory.principal(new NamePrincipal(user));
        }
        if (password != null) {
            factory.credential(new SimplePassword(password));
        }
        return factory;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
