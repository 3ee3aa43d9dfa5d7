package org.vigie.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.FreePort;
import org.vigie.local.process.StartFailure;

/** Starts the database server of a stack that is down, runs a command on one service's database, and stops the server. */
public final class PostgreSqlAlone {
    private PostgreSqlAlone() {}

    /** {@code arguments}: data folder, service, and the command, which finds the database by PostgreSQL's usual variables. */
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        try (DataFolder folder =
                DataFolder.open(Path.of(words.get(0)).toAbsolutePath().normalize())) {
            System.exit(run(folder, words.get(1), words.subList(2, words.size())));
        } catch (StartFailure sentence) {
            System.err.println(sentence.getMessage());
        } catch (IOException unusable) {
            System.err.println("cannot run " + words.get(2) + ": " + unusable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        System.exit(1);
    }

    private static int run(DataFolder folder, String service, List<String> command)
            throws IOException, InterruptedException {
        PostgreSqlPart server = new PostgreSqlPart(folder, FreePort.any());
        ChildProcess running = server.start();
        try {
            server.createDatabase(service);
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment()
                    .putAll(Map.of(
                            "PGHOST", server.host(),
                            "PGPORT", Integer.toString(server.port()),
                            "PGDATABASE", service,
                            "PGUSER", server.user(),
                            "PGPASSWORD", server.password()));
            return builder.start().waitFor();
        } finally {
            server.stop(running);
        }
    }
}
