package org.vigie.eventlog.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.local.testing.Backends;

/** The command says what it found in words and by its exit code. */
class VerifyCommandTest {
    private final LogFixture log = new LogFixture();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final String url = log.database().address().jdbcUrl();

    @TempDir
    private Path data;

    @BeforeEach
    void fill() {
        log.appendMany(5, 2);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private int run(String... arguments) {
        return run(
                Map.of(
                        "PGUSER",
                        Backends.postgres().user(),
                        "PGPASSWORD",
                        Backends.postgres().password()),
                arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        out.reset();
        return new VerifyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments), data, environment);
    }

    @Test
    void aWholeLogIsZeroAndTellsWhatToNote() {
        String hash =
                HexFormat.of().formatHex(log.log().readAfter(4, 1).getFirst().hash());

        assertThat(run("--url", url)).isZero();
        assertThat(out.toString(UTF_8)).contains("whole: 5 events", "5:" + hash);
        assertThat(run("--url", url, "--expect", "5:" + hash)).isZero();
    }

    @Test
    void aBrokenLogIsOneAndNamesThePosition() {
        log.database().asSuperuser("DELETE FROM event WHERE position = 3");

        assertThat(run("--url", url)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("broken at position 3: the event is missing");
    }

    @Test
    void aLogThatIsNotWhatWasNotedIsOne() {
        assertThat(run("--url", url, "--expect", "4:" + "0".repeat(64))).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("broken at position 4");
    }

    @Test
    void aServiceOfTheLocalStackIsFoundByItsName() throws IOException {
        URI address = URI.create(url.substring("jdbc:".length()));
        Files.writeString(data.resolve("endpoints.json"), """
                {"postgresql": {"host": "%s", "port": %d, "user": "%s", "password": "%s"},
                 "services": {"sample": {"database": "%s"}}}""".formatted(
                        address.getHost(),
                        address.getPort(),
                        Backends.postgres().user(),
                        Backends.postgres().password(),
                        address.getPath().substring(1)));

        assertThat(run(Map.of(), "--service", "sample", "--data", data.toString()))
                .isZero();
        assertThat(run(Map.of(), "--service", "sample")).isZero();
        assertThat(run(Map.of(), "--service", "other")).isEqualTo(2);
    }

    @Test
    void theVariablesOfPostgreSqlNameALogToo() {
        URI address = URI.create(url.substring("jdbc:".length()));

        assertThat(run(Map.of(
                        "PGHOST", address.getHost(),
                        "PGPORT", Integer.toString(address.getPort()),
                        "PGDATABASE", address.getPath().substring(1),
                        "PGUSER", Backends.postgres().user(),
                        "PGPASSWORD", Backends.postgres().password())))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense",
                "--url",
                "--service",
                "--service intake",
                "--expect 5",
                "--expect 5:00",
                "--url jdbc:postgresql://127.0.0.1:1/none"
            })
    void whatCannotBeVerifiedIsTwoAndSaysWhy(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).isNotBlank();
    }

    @Test
    void helpIsNoError() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("deploy/log verify");
    }
}
