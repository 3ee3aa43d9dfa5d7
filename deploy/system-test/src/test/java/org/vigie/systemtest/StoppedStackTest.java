package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.Report;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Service;

/**
 * A log is verified, backed up and restored while its stack is down, and the stack goes on with what came back; so it does, by one command, after a
 * failover that lost events. */
class StoppedStackTest {
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final Api api = new Api();
    private final Tokens tokens = RunningStack.tokens();

    @Test
    void is_verified_backed_up_and_restored() throws Exception {
        Path data = folder.resolve("data");
        String backup = folder.resolve("backup").toString();
        LogCommand log = new LogCommand(data);
        String erased;
        try (RunningStack stack = RunningStack.start(data)) {
            assertThat(post(stack, "kept").status()).isEqualTo(201);
            erased = post(stack, "erased").body().path("caseId").asText();
            assertRun(log.run("verify"), 0, "whole: 2 events");
            stack.cutThePower();
        }
        assertRun(log.run("verify"), 0, "whole: 2 events");
        assertRun(log.run("backup", "--to", backup), 0, "up to position 2");
        try (RunningStack stack = RunningStack.start(data)) {
            assertThat(post(stack, "lost").status()).isEqualTo(201);
            assertThat(erase(stack, erased)).isEqualTo(200);
        }
        assertRun(log.run("restore", "--from", backup), 1, "not empty");

        assertRun(log.run("restore", "--from", backup, "--replace", "4"), 0, "1 subjects were erased again");

        assertRun(log.run("verify"), 0, "whole: 3 events");
        try (RunningStack stack = RunningStack.start(data)) {
            assertThat(post(stack, "kept").status()).isEqualTo(200);
            assertThat(identity(stack, erased)).isEqualTo(410);
            assertThat(post(stack, "lost").status()).isEqualTo(201);
            assertRun(log.run("verify"), 0, "whole: 4 events");
            failOverToAnEarlierState(stack);
        }
        assertRun(log.run("verify"), 0, "whole: 6 events");
        assertRun(log.run("new-epoch"), 0, "goes on under epoch");
        try (RunningStack stack = RunningStack.start(data)) {
            await().atMost(SOON).until(() -> isRelayed(stack) && calls(stack) == 5);
            assertThat(gauge(stack, "eventlog_relay_forked")).isZero();
            assertThat(post(stack, "vanished").status()).isEqualTo(200);
        }
    }

    /**
     * A standby takes over that had not received the last event, which was relayed and counted already: the database is PostgreSQL's own
     * copy from before. What is recorded then has the positions of what was lost, and must not be taken for sent.
     */
    private void failOverToAnEarlierState(RunningStack stack) throws Exception {
        await().atMost(SOON).until(() -> isRelayed(stack) && calls(stack) == 3);
        Endpoints.PostgreSql server = stack.endpoints().postgresql();
        String url = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/postgres";
        try (Connection superuser = DriverManager.getConnection(url, server.user(), server.password());
                Statement sql = superuser.createStatement()) {
            leaveAlone(sql);
            sql.execute("CREATE DATABASE standby TEMPLATE intake OWNER intake_owner");
            sql.execute("ALTER DATABASE intake ALLOW_CONNECTIONS true");
            assertThat(post(stack, "vanished").status()).isEqualTo(201);
            await().atMost(SOON).until(() -> isRelayed(stack) && calls(stack) == 4);

            leaveAlone(sql);
            sql.execute("ALTER DATABASE intake RENAME TO lost_primary");
            sql.execute("ALTER DATABASE standby RENAME TO intake");
        }
        assertThat(post(stack, "recorded later").status()).isEqualTo(201);
        assertThat(post(stack, "vanished").status())
                .as("it is not there any more, and taken again")
                .isEqualTo(201);
        await().atMost(SOON).until(() -> gauge(stack, "eventlog_relay_forked") == 1);
        assertThat(gauge(stack, "eventlog_relay_leader")).isZero();
        assertThat(gauge(stack, "eventlog_relay_backlog_events")).isEqualTo(2);
        assertThat(Files.readString(
                        Path.of(stack.endpoints().service(Service.INTAKE).log())))
                .contains("was told another event", "deploy/log new-epoch");
    }

    /** Ends every session on intake's database and lets none begin, which a copy and a new name need. */
    private static void leaveAlone(Statement sql) throws SQLException {
        sql.execute("ALTER DATABASE intake ALLOW_CONNECTIONS false");
        await().atMost(SOON).until(() -> {
            sql.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'intake'");
            try (ResultSet sessions =
                    sql.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname = 'intake'")) {
                return sessions.next() && sessions.getInt(1) == 0;
            }
        });
    }

    /** All that intake recorded is on Kafka. */
    private static boolean isRelayed(RunningStack stack) throws IOException {
        return gauge(stack, "eventlog_relay_leader") == 1 && gauge(stack, "eventlog_relay_backlog_events") == 0;
    }

    private static double gauge(RunningStack stack, String name) throws IOException {
        return LoneService.gauge(stack.endpoints().service(Service.INTAKE).management(), name);
    }

    /** As analytics counts them. */
    private int calls(RunningStack stack) {
        return new Report(api, stack.endpoints().service(Service.ANALYTICS).url(), tokens)
                .figures()
                .at("/calls/value")
                .asInt();
    }

    private static void assertRun(LogCommand.Result result, int exitCode, String said) {
        assertThat(result.output()).contains(said);
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    private Api.Answer post(RunningStack stack, String reference) throws IOException {
        ObjectNode call = (ObjectNode) new ObjectMapper().readTree("""
                {"occurredAt": "2024-03-01T12:00:00+01:00", "channel": "PHONE", "caller": {"category": "WITNESS"},
                 "minors": [{"identity": {"firstName": "Fictive"}}], "concerns": []}
                """);
        return api.post(
                intake(stack) + "/v1/calls", tokens.of("call-writer"), call.put("externalReference", reference));
    }

    private int identity(RunningStack stack, String caseId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(intake(stack) + "/v1/cases/" + caseId + "/identity"))
                .header("Authorization", "Bearer " + tokens.of("coordinator"))
                .header("Vigie-Reason", "test")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private int erase(RunningStack stack, String caseId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(intake(stack) + "/v1/cases/" + caseId + "/identity"))
                .header("Authorization", "Bearer " + tokens.of("privacy-officer"))
                .DELETE()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String intake(RunningStack stack) {
        return stack.endpoints().service(Service.INTAKE).url();
    }
}
