package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Rest.WRITER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Clients that no HTTP library is rude enough to be. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class LargeImportTest {
    private static final int MANY = 100_000;
    private static final int SLOTS_OF_A_CLIENT = 4;

    @Inject
    EventLog log;

    @Test
    void aClientMayUploadAllBeforeItReads() throws IOException {
        String skipped = "{\"kind\":\"partner\",\"body\":{}}\n";
        try (Socket socket = connect()) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            startRequest(out, "");
            for (int i = 1; i <= MANY; i++) {
                // one in a hundred is a call, so that the log works too
                chunk(out, i % 100 == 0 ? Requests.line("call", "large-" + i, leastCall()) + "\n" : skipped);
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            byte[] body = new Chunks(new BufferedInputStream(socket.getInputStream())).readAllBytes();
            List<String> results = new String(body, UTF_8).lines().toList();
            assertThat(results).hasSize(MANY);
            assertThat(results)
                    .filteredOn(line -> line.contains("\"status\":201"))
                    .hasSize(MANY / 100);
            assertThat(results.getLast()).startsWith("{\"line\":" + MANY + ",");
        }
    }

    @Test
    void anImportThatIsCutOffLeavesWholeLinesOnly() throws IOException {
        long before = log.head().position();
        String whole = Requests.line("call", Requests.reference(), leastCall());
        String cut = Requests.line("call", Requests.reference(), leastCall());
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            startRequest(out, "");
            chunk(out, whole + "\n" + cut.substring(0, cut.length() / 2));
            out.flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> log.head().position() == before + 1);
        }
        Rest.postCall(leastCall()).then().statusCode(201);
        assertThat(log.head().position()).isEqualTo(before + 2);
    }

    @Test
    void whoIsCutOffGoesOnAfterTheLastResultThatItRead() throws IOException {
        List<String> file = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> Requests.line("call", "cut-" + i % 50, leastCall()))
                .toList();
        long before = log.head().position();
        int read;
        try (Socket socket = connect()) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            startRequest(out, "");
            for (String line : file) {
                chunk(out, line + "\n");
            }
            chunk(out, file.getFirst().substring(0, 20));
            out.flush();
            read = readSome(new BufferedInputStream(socket.getInputStream()));
            socket.setSoLinger(true, 0); // closing is a reset now, as when a network fails
        }
        assertThat(read).isPositive();
        assertThat(log.head().position()).isGreaterThanOrEqualTo(before + read);

        List<String> rest = Rest.importing(WRITER, "?from=" + (read + 1), String.join("\n", file))
                .asString()
                .lines()
                .toList();

        assertThat(rest).hasSize(file.size() - read).allMatch(line -> line.matches(".*\"status\":20[01],.*"));
        assertThat(log.head().position()).isEqualTo(before + file.size());
    }

    @Test
    void aDryRunKeepsNoMoreOfALongFileThanOfAShortOne() throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            startRequest(out, "?dryRun=true");
            out.flush();
            BufferedReader results = new BufferedReader(
                    new InputStreamReader(new Chunks(new BufferedInputStream(socket.getInputStream())), UTF_8));
            rehearse(1, 20_000, out, results);
            long usedByAShortOne = usedMemory();
            rehearse(20_001, 60_000, out, results);
            // forty thousand cases more: a hundred bytes of each would be 4 MB, what is remembered of one is a thousand
            assertThat(usedMemory() - usedByAShortOne).isLessThan(8 << 20);
        }
    }

    @Test
    void callsAreTakenWhileImportsHaveExhaustedTheirSlots() throws IOException {
        String other = Tokens.ofClient("another-importer", "call-writer");
        List<Socket> imports = new ArrayList<>();
        try {
            for (String client : List.of(WRITER, other)) {
                for (int slot = 0; slot < SLOTS_OF_A_CLIENT; slot++) {
                    await().until(() -> begin(client, imports), head -> head.equals("HTTP/1.1 200 OK"));
                }
            }
            for (String client : List.of(WRITER, Tokens.ofClient("a-third-importer", "call-writer"))) {
                assertThat(begin(client, imports)).startsWith("HTTP/1.1 429 ");
            }

            Response call = Rest.postCall(leastCall());
            call.then().statusCode(201);
            Rest.postAction(call.path("caseId"), Requests.leastAction()).then().statusCode(201);
        } finally {
            for (Socket open : imports) {
                open.close();
            }
        }
        await().until(() -> Rest.importing(WRITER, "", "{}").statusCode() == 200);
    }

    /** Begins an upload that never ends, and reads no more than the first line of its answer. */
    private static String begin(String client, List<Socket> imports) throws IOException {
        Socket socket = connect();
        imports.add(socket);
        startRequest(socket.getOutputStream(), client, "");
        chunk(socket.getOutputStream(), Requests.line("call", Requests.reference(), leastCall()) + "\n");
        return line(socket.getInputStream());
    }

    private static void rehearse(int from, int to, OutputStream out, BufferedReader results) throws IOException {
        for (int i = from; i <= to; i++) {
            chunk(out, Requests.line("call", "rehearsed-" + i, leastCall()) + "\n");
        }
        out.flush();
        for (int i = from; i <= to; i++) {
            assertThat(results.readLine()).startsWith("{\"line\":" + i + ",\"status\":201");
        }
    }

    private static long usedMemory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** An answer's body out of its chunks, as they come. */
    private static final class Chunks extends InputStream {
        private final InputStream in;
        private int left;

        Chunks(InputStream in) throws IOException {
            this.in = in;
            while (!line(in).isEmpty()) {
                // the head of the answer
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                left = chunkSize(in);
            }
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, offset, Math.min(length, left));
            left -= count;
            if (left == 0) {
                line(in);
            }
            return count;
        }
    }

    /** Reads a few hundred results and gives the number of the last line that came whole. */
    private static int readSome(InputStream in) throws IOException {
        int last = 0;
        while (last < 300) {
            String line = line(in);
            if (line.startsWith("{\"line\":") && line.endsWith("}")) {
                last = Integer.parseInt(line.substring(8, line.indexOf(',')));
            }
        }
        return last;
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static void startRequest(OutputStream out, String query) throws IOException {
        startRequest(out, WRITER, query);
    }

    private static void startRequest(OutputStream out, String token, String query) throws IOException {
        out.write(("POST /v1/imports" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(UTF_8));
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer was cut off");
            }
            line.write(next);
        }
        return line.toString(UTF_8).strip();
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
    }
}
