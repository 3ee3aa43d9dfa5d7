package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.postgresql.Database;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;
import org.vigie.local.testing.Backends;
import org.vigie.local.token.SigningKey;

/** A service does not start without the key that its log was written with, and says what to do. It needs PostgreSQL alone for that. */
class MasterKeyTest {
    private static final String KEY_FILE = "EVENTLOG_MASTER_KEY_FILE";

    @TempDir
    Path folder;

    private final Database database = Backends.postgres().createDatabase("master_key");
    private final int management = FreePort.any();

    @Test
    void binds_a_service_to_the_log_that_was_written_with_it() throws IOException {
        String key = keyFile(1);
        ChildProcess first = start("first", Map.of(KEY_FILE, key));
        await().atMost(Duration.ofMinutes(1)).until(() -> isReady() || !first.alive());
        assertThat(first.alive()).as(output("first")).isTrue();
        first.stop(Duration.ofSeconds(20));

        assertRefused("without", Map.of(), "set EVENTLOG_MASTER_KEY_FILE");
        assertRefused("missing", Map.of(KEY_FILE, folder.resolve("nowhere").toString()), "nowhere is not there");
        assertRefused("another", Map.of(KEY_FILE, keyFile(2)), "the file of the key that it was written with");
    }

    private void assertRefused(String name, Map<String, String> variables, String why) throws IOException {
        ChildProcess refused = start(name, variables);
        assertThat(refused.endsWithin(Duration.ofMinutes(1))).as(output(name)).isTrue();
        assertThat(refused.ended().join()).isEqualTo(1);
        assertThat(output(name)).contains("The service does not start: ", why).doesNotContain("\tat ");
    }

    private String keyFile(int number) throws IOException {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return Files.writeString(
                        folder.resolve("key" + number), Base64.getEncoder().encodeToString(key))
                .toString();
    }

    private ChildProcess start(String name, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(FreePort.any()));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        all.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        all.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        all.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        all.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        all.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        all.put(
                "QUARKUS_OIDC_PUBLIC_KEY",
                SigningKey.at(folder.resolve("signing.pem")).publicKey());
        all.put("EVENTLOG_ERASURE_LEDGER_FILE", folder.resolve("ledger").toString());
        Path jar = RunningStack.checkout().root().resolve("intake-service/target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words =
                List.of(java, "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        return ChildProcess.start(new Command(name, List.of(), words, all, folder.resolve(name + ".log"), "KILL"));
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private boolean isReady() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            return ((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
