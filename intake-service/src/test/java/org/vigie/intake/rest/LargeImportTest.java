package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Rest.WRITER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** Clients that no HTTP library is rude enough to be. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class LargeImportTest {
    private static final int MANY = 100_000;

    @Inject
    EventLog log;

    @Test
    void aClientMayUploadAllBeforeItReads() throws IOException {
        String skipped = "{\"kind\":\"partner\",\"body\":{}}\n";
        try (Socket socket = connect()) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            startRequest(out);
            for (int i = 1; i <= MANY; i++) {
                // one in a hundred is a call, so that the log works too
                chunk(out, i % 100 == 0 ? line("call", "large", leastCall()) + "\n" : skipped);
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            long skips = 0;
            long taken = 0;
            for (String answer = in.readLine(); answer != null && skips + taken < MANY; answer = in.readLine()) {
                skips += answer.contains("\"skipped\":true") ? 1 : 0;
                taken += answer.contains("\"status\":201") ? 1 : 0;
                if (answer.contains("\"line\":" + MANY + ",")) {
                    break;
                }
            }
            assertThat(skips).isEqualTo(MANY - MANY / 100);
            assertThat(taken).isEqualTo(MANY / 100);
        }
    }

    @Test
    void anImportThatIsCutOffLeavesWholeLinesOnly() throws IOException {
        long before = log.head().position();
        String whole = line("call", Requests.reference(), leastCall());
        String cut = line("call", Requests.reference(), leastCall());
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            startRequest(out);
            chunk(out, whole + "\n" + cut.substring(0, cut.length() / 2));
            out.flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> log.head().position() == before + 1);
        }
        Rest.postCall(leastCall()).then().statusCode(201);
        assertThat(log.head().position()).isEqualTo(before + 2);
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static void startRequest(OutputStream out) throws IOException {
        out.write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + WRITER
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(UTF_8));
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
    }
}
