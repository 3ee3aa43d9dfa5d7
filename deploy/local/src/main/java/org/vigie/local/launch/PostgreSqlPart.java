package org.vigie.local.launch;

import org.vigie.local.postgresql.Durability;
import org.vigie.local.postgresql.PostgreSqlServer;
import org.vigie.local.postgresql.PostgresProcess;
import org.vigie.local.process.ChildProcess;

/** The database server. */
final class PostgreSqlPart implements Part, PostgreSqlServer {
    private final DataFolder folder;
    private final int port;

    PostgreSqlPart(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ChildProcess start() {
        return PostgresProcess.start(folder.postgreSql(), folder.log("postgresql"), port, Durability.POWER_CUT)
                .child();
    }

    @Override
    public void stop(ChildProcess running) {
        PostgresProcess.stop(running);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return PostgresProcess.password(folder.postgreSql());
    }
}
