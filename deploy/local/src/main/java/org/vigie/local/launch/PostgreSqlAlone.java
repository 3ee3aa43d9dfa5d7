package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.FreePort;
import org.vigie.local.process.StartFailure;

/** Runs a command on one service's database, for which it starts the database server of a stack that is down, and stops it again. */
public final class PostgreSqlAlone {
    private static final int DID_NOT_RUN = 2;

    private PostgreSqlAlone() {}

    /**
     * Ends as the command does. {@code arguments}: data folder, service, and the command. While the stack is down it is given the
     * database by {@code --url}, with user and password by PostgreSQL's usual variables.
     */
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        System.exit(
                run(Path.of(words.get(0)).toAbsolutePath().normalize(), words.get(1), words.subList(2, words.size())));
    }

    private static int run(Path data, String service, List<String> command) {
        try {
            if (Stream.of(Service.values()).noneMatch(known -> known.label().equals(service)))
                throw new StartFailure("the local stack has no service \"" + service + "\"");
            Optional<DataFolder> folder = DataFolder.openUnlessInUse(data);
            return folder.isEmpty() ? run(command, Map.of()) : runAlone(folder.get(), service, command);
        } catch (StartFailure | UncheckedIOException sentence) {
            System.err.println(sentence.getMessage());
        } catch (IOException unusable) {
            System.err.println("cannot run " + command.getFirst() + ": " + unusable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return DID_NOT_RUN;
    }

    private static int runAlone(DataFolder folder, String service, List<String> command)
            throws IOException, InterruptedException {
        Orphans.end(folder);
        PostgreSqlPart server = new PostgreSqlPart(folder, FreePort.any());
        ChildProcess running = server.start();
        try {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("--url", server.createDatabase(service).jdbcUrl()));
            return run(words, Map.of("PGUSER", server.user(), "PGPASSWORD", server.password()));
        } finally {
            server.stop(running);
            folder.close();
        }
    }

    private static int run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }
}
