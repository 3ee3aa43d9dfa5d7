package org.vigie.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.vigie.local.postgresql.Database;

/**
 * Gives a Quarkus test a database with its two roles, a broker, a master key and an erasure ledger: {@code @WithTestResource(StackResource.class)}.
 * Each application that starts gets an empty database of its own. The argument {@code kafka=false} leaves the broker out.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {
    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        Database database = Backends.postgres().createDatabase(nextName());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.user());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.flyway.username", database.owner());
        config.put("quarkus.flyway.password", database.ownerPassword());
        config.put("eventlog.migrate-at-start", "true");
        config.put("quarkus.flyway.placeholders.service_role", database.user());
        config.put("eventlog.master-key-file", masterKeyFile().toString());
        config.put("eventlog.erasure-ledger.file", temporary("vigie-erasures-").toString());
        if (withKafka) config.put("kafka.bootstrap.servers", Backends.kafka().bootstrapServers());
        return config;
    }

    /**
     * Numbered for the whole JVM, whichever class loader this class is loaded by. The number is a text, since others (the
     * transaction manager) read every system property and take each for one.
     */
    private static String nextName() {
        Object number = System.getProperties()
                .merge(
                        "vigie.testing.databases",
                        "1",
                        (last, first) -> Integer.toString(Integer.parseInt(last.toString()) + 1));
        return "test_" + number;
    }

    private static Path masterKeyFile() {
        try {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Files.writeString(
                    temporary("vigie-master-key-"), Base64.getEncoder().encodeToString(key) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path temporary(String prefix) {
        try {
            Path file = Files.createTempFile(prefix, "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void stop() {
        // The backends serve the next application too and end with the JVM.
    }
}
