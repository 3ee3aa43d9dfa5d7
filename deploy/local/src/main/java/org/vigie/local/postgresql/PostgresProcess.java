package org.vigie.local.postgresql;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;
import org.vigie.local.process.Orphan;
import org.vigie.local.process.StartFailure;

/** The server's process on the files of a cluster. */
public final class PostgresProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final int port;
    private final ChildProcess child;

    private PostgresProcess(Cluster cluster, int port, ChildProcess child) {
        this.cluster = cluster;
        this.port = port;
        this.child = child;
    }

    /** Makes the cluster if need be, ends what a killed parent left running on it, starts the server and waits until it answers. */
    public static PostgresProcess start(Path folder, Path log, int port, Durability durability) {
        Cluster cluster = new Cluster(folder, log);
        Path programs = PostgresBinaries.folder();
        cluster.make(programs);
        Orphan.end(cluster.pidFile(), cluster.data().toString());
        Orphan.forget(cluster.pidFile());
        int chosen = FreePort.orAny(port);
        PostgresProcess server = new PostgresProcess(
                cluster, chosen, ChildProcess.start(command(cluster, programs, chosen, durability)));
        server.awaitAnswer();
        return server;
    }

    private static Command command(Cluster cluster, Path programs, int port, Durability durability) {
        List<String> words = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.data().toString()));
        for (String setting : settings(port, durability)) words.addAll(List.of("-c", setting));
        return new Command("PostgreSQL", DatabaseUser.identity(), words, Map.of("LC_ALL", "C"), cluster.log(), "INT");
    }

    private static List<String> settings(int port, Durability durability) {
        List<String> settings = new ArrayList<>(durability.settings());
        settings.addAll(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="));
        settings.addAll(List.of("max_connections=400", "jit=off", "timezone=UTC", "log_timezone=UTC"));
        // A refused row or statement may hold what nobody but its reader may see: the log names the error, not the
        // values.
        settings.addAll(List.of("log_error_verbosity=terse", "log_min_error_statement=panic"));
        settings.addAll(List.of("log_parameter_max_length=0", "log_parameter_max_length_on_error=0"));
        return settings;
    }

    private void awaitAnswer() {
        Instant deadline = Instant.now().plus(PATIENCE);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?loginTimeout=5";
        while (true) {
            try {
                DriverManager.getConnection(url, "postgres", password()).close();
                return;
            } catch (SQLException notYet) {
                if (child.endsWithin(Duration.ofMillis(20))) throw StartFailure.of("PostgreSQL", cluster.log());
                if (Instant.now().isAfter(deadline)) {
                    child.kill();
                    throw StartFailure.of("PostgreSQL", cluster.log());
                }
            }
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return cluster.password();
    }

    public ChildProcess child() {
        return child;
    }

    /** A fast shutdown: sessions are ended, their transactions rolled back, everything written. */
    public static void stop(ChildProcess server) {
        server.signal("INT");
        if (!server.endsWithin(Duration.ofSeconds(20))) server.kill();
    }

    /** The superuser's password, made with the folder. */
    public static String password(Path folder) {
        return new Cluster(folder, folder).password();
    }
}
