package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.local.postgresql.Database;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;
import org.vigie.local.testing.Backends;
import org.vigie.local.token.SigningKey;

/** The packaged jar of a service in processes of its own, one after the other, on a database of its own, without the rest of the stack. */
final class LoneService {
    static final String KEY_FILE = "EVENTLOG_MASTER_KEY_FILE";
    static final String LEDGER_FILE = "EVENTLOG_ERASURE_LEDGER_FILE";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path folder;
    private final Database database = Backends.postgres().createDatabase("alone_" + NUMBER.incrementAndGet());
    private final int http = FreePort.any();
    private final int management = FreePort.any();

    LoneService(Path folder) {
        this.folder = folder;
    }

    /** The same jar, as the owner, ends once the schema is there; it needs no key and no broker for that. */
    void migrate(String service, String... options) throws IOException {
        ChildProcess migration = start(
                service,
                "migration",
                Map.of(
                        "EVENTLOG_MIGRATE", "true",
                        "QUARKUS_FLYWAY_USERNAME", database.owner(),
                        "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword()),
                options);
        assertThat(migration.endsWithin(Duration.ofMinutes(1)))
                .as(output("migration"))
                .isTrue();
        assertThat(migration.ended().join()).as(output("migration")).isZero();
    }

    /** @param name of the file that its output goes to */
    ChildProcess start(String service, String name, Map<String, String> variables, String... options) {
        Map<String, String> all = new HashMap<>();
        all.put("VIGIE_LOCAL_MODE", "true");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        all.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        all.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        all.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        all.put("QUARKUS_OIDC_PUBLIC_KEY", signingKey().publicKey());
        all.put(LEDGER_FILE, folder.resolve("ledger").toString());
        all.putAll(variables);
        Path jar = RunningStack.checkout().root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(List.of(java, "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of(options));
        words.addAll(List.of("-jar", jar.toString()));
        return ChildProcess.start(new Command(name, List.of(), words, all, folder.resolve(name + ".log"), "KILL"));
    }

    /** Waits until the process takes requests. */
    void awaitReady(ChildProcess process) throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(() -> health("ready") == 200 || !process.alive());
        assertThat(process.alive()).as(Files.readString(process.log())).isTrue();
    }

    /** The status that the probe answers; 0 when nobody answers. */
    int health(String probe) {
        try {
            URI address = URI.create("http://127.0.0.1:" + management + "/q/health/" + probe);
            return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** The gauge's value; NaN when there is none. */
    double gauge(String name) throws IOException {
        return gauge("http://127.0.0.1:" + management, name);
    }

    static double gauge(String management, String name) throws IOException {
        try (InputStream page = URI.create(management + "/q/metrics").toURL().openStream()) {
            Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$")
                    .matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8));
            return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
        }
    }

    String url() {
        return "http://127.0.0.1:" + http;
    }

    SigningKey signingKey() {
        return SigningKey.at(folder.resolve("signing.pem"));
    }

    /** A master key in a file, made of the number. */
    String keyFile(int number) throws IOException {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return Files.writeString(
                        folder.resolve("key" + number), Base64.getEncoder().encodeToString(key))
                .toString();
    }

    String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** Runs the statement as the database's owner. */
    void execute(String change) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    /** The first column of the query's first row. */
    String value(String query) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }
}
