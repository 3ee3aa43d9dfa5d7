package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Api;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

class LauncherTest {
    @TempDir
    Path folder;

    private final Api api = new Api();

    @Test
    void starts_again_what_died_keeps_its_data_through_a_power_cut_and_stops_cleanly() throws Exception {
        Path data = folder.resolve("data");
        try (RunningStack stack = RunningStack.start(data)) {
            assertThat(post(stack).status()).isEqualTo(201);
            assertNoServiceCanConnectAsOwner(stack);
            assertThat(RunningStack.launch(data).exitCode()).isEqualTo(1);

            long analytics = stack.pid("analytics");
            stack.kill("analytics");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stack.pid("analytics")).isNotEqualTo(analytics));
            assertThat(stack.said("analytics ended with 137; starting it again"))
                    .isTrue();
            stack.cutThePower();
        }
        try (RunningStack stack = RunningStack.start(data)) {
            assertThat(post(stack).status())
                    .as("a repeat of what was posted before")
                    .isEqualTo(200);
            Map<String, Long> pids = stack.pids();

            assertThat(stack.end("INT")).isEqualTo(130);

            assertThat(stack.endpointsFile()).doesNotExist();
            assertThat(pids.values()).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        }
    }

    /** With nothing that its process was given: what the log refuses to the service's role, the service cannot do. */
    private static void assertNoServiceCanConnectAsOwner(RunningStack stack) throws Exception {
        Endpoints.PostgreSql server = stack.endpoints().postgresql();
        for (Service service : Service.values()) {
            String label = service.label();
            byte[] environment = Files.readAllBytes(Path.of("/proc/" + stack.pid(label) + "/environ"));
            List<String> given = Stream.of(new String(environment, StandardCharsets.UTF_8).split("\0"))
                    .map(variable -> variable.substring(variable.indexOf('=') + 1))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            String url = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + label;
            assertThat(given.stream().anyMatch(secret -> connects(url, label, secret)))
                    .as("%s works as its own role", label)
                    .isTrue();
            for (String role : List.of(label + "_owner", server.user()))
                assertThat(given.stream().anyMatch(secret -> connects(url, role, secret)))
                        .as("%s connects as %s", label, role)
                        .isFalse();
        }
    }

    private static boolean connects(String url, String role, String password) {
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("28P01");
            return false;
        }
    }

    private Api.Answer post(RunningStack stack) throws Exception {
        ObjectNode call = (ObjectNode) new ObjectMapper().readTree("""
                {"externalReference": "launcher-test-1", "occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE",
                 "caller": {"category": "WITNESS"}, "minors": [], "concerns": []}
                """);
        String token = RunningStack.tokens().of("call-writer");
        return api.post(stack.endpoints().service(Service.INTAKE).url() + "/v1/calls", token, call);
    }

    @Test
    void does_not_touch_a_folder_that_is_somebody_else_s() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "theirs");
        for (String[] options : new String[][] {{}, {"--fresh"}}) {
            RunningStack refused = RunningStack.launch(folder, options);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).hasLineCount(1).contains("not this stack's");
        }
        assertThat(precious).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("precious");
    }
}
