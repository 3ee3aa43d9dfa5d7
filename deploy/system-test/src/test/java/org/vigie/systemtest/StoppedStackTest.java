package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Service;

/** A log is verified, backed up and restored while its stack is down, and the stack goes on with what came back. */
class StoppedStackTest {
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
        }
    }

    private static void assertRun(LogCommand.Result result, int exitCode, String said) {
        assertThat(result.output()).contains(said);
        assertThat(result.exitCode()).isEqualTo(exitCode);
    }

    private Api.Answer post(RunningStack stack, String reference) throws IOException {
        ObjectNode call = (ObjectNode) new ObjectMapper().readTree("""
                {"occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE", "caller": {"category": "WITNESS"},
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
