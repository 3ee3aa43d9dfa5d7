package org.vigie.local.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is, for people and programs: the content of {@code endpoints.json}.
 *
 * @param kafka {@code host:port}
 * @param services by name
 * @param login where people sign in; null when they cannot
 * @param pids of the processes that are no services
 */
public record Endpoints(
        String kafka,
        PostgreSql postgresql,
        Map<String, ServiceEndpoint> services,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LoginEndpoint login,
        Pids pids) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The superuser's way into the database server. */
    public record PostgreSql(String host, int port, String user, String password) {}

    /** One service: where callers find it, where health and metrics are, its database, its process and its log. */
    public record ServiceEndpoint(String url, String management, String database, long pid, String log) {}

    /** Keycloak: its realm's address, which is the issuer of its tokens, its health, its process and its log. */
    public record LoginEndpoint(String url, String management, long pid, String log) {}

    /** Process ids of the backends. */
    public record Pids(
            long kafka, @JsonProperty("postgresql") long postgreSql) {}

    /** The service's endpoint by its name, such as {@code intake}. */
    public ServiceEndpoint service(Service service) {
        ServiceEndpoint endpoint = services.get(service.label());
        if (endpoint == null) throw new IllegalArgumentException("no " + service.label() + " in endpoints.json");
        return endpoint;
    }

    /** Reads the file. */
    public static Endpoints read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Endpoints.class);
    }

    /** Replaces the file at once, so that nobody ever reads half of it; its owner alone may, for it holds a password. */
    void write(Path file) {
        try {
            Path half = Secrets.createOwnerOnly(file.resolveSibling(".endpoints.json.new"));
            JSON.writeValue(half.toFile(), this);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
