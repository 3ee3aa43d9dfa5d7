package org.vigie.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.local.launch.Endpoints;

/**
 * PostgreSQL's own load generator: each client inserts one plain event a transaction, with a prepared statement, as fast as it can.
 *
 * @param server where
 * @param folder for its script
 * @param dataBytes of each event
 */
public record Pgbench(Endpoints.PostgreSql server, Path folder, int dataBytes) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Commits a second. */
    public double commitsPerSecond(int clients, Duration length) {
        try {
            Path script = Files.writeString(folder.resolve("insert.sql"), PlainEvents.insert(dataBytes));
            Matcher rate = RATE.matcher(org.vigie.bench.machine.Programs.output(
                    folder, command(script, clients, length), Map.of("PGPASSWORD", server.password())));
            if (!rate.find()) throw new IllegalStateException("pgbench told no rate");
            return Double.parseDouble(rate.group(1));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String> command(Path script, int clients, Duration length) {
        return List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + length.toSeconds(),
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=" + server.user(),
                PlainEvents.DATABASE);
    }
}
