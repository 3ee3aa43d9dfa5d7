package org.vigie.local.testing;

import org.vigie.local.postgresql.PostgreSqlServer;

/** Where a running PostgreSQL is found, as one line of text. */
record PostgreSqlAddress(String host, int port, String user, String password) implements PostgreSqlServer {
    static PostgreSqlAddress of(PostgreSqlServer server) {
        return new PostgreSqlAddress(server.host(), server.port(), server.user(), server.password());
    }

    static PostgreSqlAddress parse(String text) {
        String[] parts = text.split(" ", 4);
        return new PostgreSqlAddress(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    String text() {
        return host + " " + port + " " + user + " " + password;
    }
}
