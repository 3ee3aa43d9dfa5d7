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

    /** A service's log in the local stack that keeps its data in {@code folder} and is up. */
    public static LogAddress local(Path folder, String service) throws IOException {
        Path file = folder.resolve("endpoints.json");
        if (Files.notExists(file)) {
            throw new IllegalArgumentException("no stack is running on " + folder + ": there is no endpoints.json");
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

    /** A log named by the variables that PostgreSQL's own programs take; {@code url} stands in for host, port and database. */
    public static LogAddress of(String url, Map<String, String> environment) {
        return new LogAddress(url, environment.get("PGUSER"), environment.get("PGPASSWORD"));
    }

    /** A log named by the variables that PostgreSQL's own programs take. */
    public static LogAddress of(Map<String, String> environment) {
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
