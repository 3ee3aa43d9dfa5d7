package org.vigie.bench.appending;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.vigie.bench.stack.Databases;
import org.vigie.bench.stack.Pool;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.local.postgresql.Database;

/** The event log as a service uses it: a command handler, a key for each new stream, personal fields encrypted, each event hashed. */
final class LibraryAppends implements Appends {
    /** The database's name. */
    static final String DATABASE = "appends";

    /** Picks the session that appends out of {@code pg_stat_activity}. */
    static final String WRITER_SESSION = "datname = '" + DATABASE + "' AND query LIKE 'WITH head AS%'";

    private static final int CONNECTIONS = 8;
    private static final int KEY_BYTES = 32;

    private final AgroalDataSource database;
    private final PostgresEventLog log;
    private final CommandHandler<Journal.Told, Journal.Empty, Journal.Entry, Journal.Never> handler;

    private LibraryAppends(AgroalDataSource database) {
        this.database = database;
        this.log = PostgresEventLog.open(
                database, AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());
        byte[] masterKey = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(masterKey);
        PostgresSubjectKeys keys = new PostgresSubjectKeys(database, new LocalMasterKey(masterKey));
        this.handler = new CommandHandler<>("journal", log, Journal.CODEC, new Journal(), keys);
    }

    /** Makes an empty log in a database of its own, migrated and used under two roles as a service's is. */
    static LibraryAppends onEmptyLog(Databases databases) {
        databases.execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        Database made = databases.createDatabase(DATABASE);
        Flyway.configure()
                .dataSource(made.jdbcUrl(), made.owner(), made.ownerPassword())
                .locations("db/eventlog")
                .placeholders(Map.of("service_role", made.user()))
                .load()
                .migrate();
        return new LibraryAppends(Pool.open(made.jdbcUrl(), made.user(), made.password(), CONNECTIONS));
    }

    @Override
    public void append() {
        UUID id = UUID.randomUUID();
        Journal.Told told = new Journal.Told(
                "PHONE", "59", Personal.of(FictiveEntry.NAME), Personal.of(FictiveEntry.narrative(id.toString())));
        RequestContent content = new RequestContent(id.toString().getBytes(UTF_8), FictiveEntry.NAME.getBytes(UTF_8));
        CommandResult<Journal.Entry, Journal.Never> result = handler.handle(new Instruction<>(
                        id, told, id, Instant.now(), id, null, "a client", content, null, Load.ASSUME_NEW))
                .toCompletableFuture()
                .join();
        if (!(result instanceof CommandResult.Recorded)) throw new IllegalStateException("not recorded: " + result);
    }

    @Override
    public long stored() {
        return log.head().position();
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
