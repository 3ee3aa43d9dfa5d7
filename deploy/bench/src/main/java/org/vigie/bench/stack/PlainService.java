package org.vigie.bench.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.local.launch.Checkout;
import org.vigie.local.postgresql.Database;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;

/** The yardstick in {@code deploy/bench/panache}: a plain Quarkus service that inserts a row a call, started by a plain {@code java -jar}. */
public final class PlainService implements AutoCloseable {
    /** The database's name. */
    public static final String DATABASE = "panache";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChildProcess process;
    private final String url;
    private final Databases databases;
    private final Duration startedWithin;

    private PlainService(ChildProcess process, String url, Databases databases, Duration startedWithin) {
        this.process = process;
        this.url = url;
        this.databases = databases;
        this.startedWithin = startedWithin;
    }

    /**
     * Starts it on an empty database and waits until it is ready.
     *
     * @param jvm the JVM's options
     */
    public static PlainService start(Checkout checkout, Databases databases, Path folder, List<String> jvm) {
        databases.execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        Database database = databases.createDatabase(DATABASE);
        int port = FreePort.any();
        String url = "http://127.0.0.1:" + port;
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.owner(),
                "QUARKUS_DATASOURCE_PASSWORD", database.ownerPassword());
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm);
        words.add("-jar");
        words.add(checkout.root()
                .resolve("deploy/bench/panache/target/quarkus-app/quarkus-run.jar")
                .toString());
        long begin = System.nanoTime();
        ChildProcess process = ChildProcess.start(
                new Command("panache", List.of(), words, environment, folder.resolve("panache.log"), "TERM"));
        try {
            Ready.await(url + "/q/health/ready", process::alive);
        } catch (IllegalStateException dead) {
            throw new IllegalStateException("the plain service does not start; see " + process.log(), dead);
        }
        return new PlainService(process, url, databases, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** From nothing to ready; its database's server was running. */
    public Duration startedWithin() {
        return startedWithin;
    }

    public String url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    /** Rows that it inserted. */
    public long rows() {
        return databases.number(DATABASE, "SELECT count(*) FROM call");
    }

    @Override
    public void close() {
        process.stop(PATIENCE);
    }
}
