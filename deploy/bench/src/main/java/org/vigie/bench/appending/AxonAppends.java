package org.vigie.bench.appending;

import io.agroal.api.AgroalDataSource;
import java.util.UUID;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.stack.Databases;
import org.vigie.bench.stack.Pool;

/** Axon Framework's event storage on JDBC, at its best: JSON, a connection a thread, each append a commit by itself. */
final class AxonAppends implements Appends {
    private static final String TYPE = "Journal";

    private final AgroalDataSource database;
    private final Databases databases;
    private final JdbcEventStorageEngine engine;

    private AxonAppends(AgroalDataSource database, Databases databases) {
        this.database = database;
        this.databases = databases;
        this.engine = JdbcEventStorageEngine.builder()
                .eventSerializer(JacksonSerializer.defaultSerializer())
                .snapshotSerializer(JacksonSerializer.defaultSerializer())
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    /** Makes its tables beside the plain events, empty. */
    static AxonAppends onEmptyTables(Databases databases, int threads) {
        String url = databases.jdbcUrl(PlainEvents.DATABASE);
        return new AxonAppends(Pool.open(url, databases.user(), databases.password(), threads), databases);
    }

    @Override
    public void append() {
        String id = UUID.randomUUID().toString();
        engine.appendEvents(new GenericDomainEventMessage<>(TYPE, id, 0, FictiveEntry.of(id)));
    }

    @Override
    public long stored() {
        return databases.number(PlainEvents.DATABASE, "SELECT count(*) FROM domainevententry");
    }

    @Override
    public void close() {
        database.close();
    }
}
