package org.vigie.local;

import java.nio.file.Path;
import org.vigie.local.postgresql.Durability;
import org.vigie.local.postgresql.PostgreSqlServer;
import org.vigie.local.postgresql.PostgresProcess;

/**
 * A PostgreSQL 18 as a process of this machine, reachable from this machine alone. It keeps its data in a folder and picks that up
 * again, also after a power cut or when whoever started it was killed.
 */
public final class EmbeddedPostgreSql implements PostgreSqlServer, AutoCloseable {
    private final PostgresProcess process;

    private EmbeddedPostgreSql(PostgresProcess process) {
        this.process = process;
    }

    /**
     * Starts it with full durability.
     *
     * @param folder where data, log and password lie; made if missing
     * @param port to listen on, 0 for any free one
     */
    public static EmbeddedPostgreSql start(Path folder, int port) {
        return start(folder, port, Durability.POWER_CUT);
    }

    /** Starts it; {@link Durability#PROCESS} is for tests alone. */
    public static EmbeddedPostgreSql start(Path folder, int port, Durability durability) {
        return new EmbeddedPostgreSql(
                PostgresProcess.start(folder, folder.resolve("postgresql.log"), port, durability));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return process.port();
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return process.password();
    }

    public long pid() {
        return process.child().pid();
    }

    public boolean alive() {
        return process.child().alive();
    }

    /** Stops it cleanly: open transactions are rolled back, everything is written. */
    public void stop() {
        PostgresProcess.stop(process.child());
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.child().kill();
    }

    @Override
    public void close() {
        stop();
    }
}
