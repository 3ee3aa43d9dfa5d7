package org.vigie.analytics.readmodel.activity.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients of the stream over real sockets: those who read, and one that does not. */
class StreamClientsTest {
    /** More than the kernel keeps for a socket. */
    private static final int LARGE = 32 << 20;

    private static final int SMALL_WINDOW = 1024;

    private final Vertx vertx = Vertx.vertx();
    private final StreamClients clients = new StreamClients(3, Duration.ZERO);
    private @Nullable HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (clients.join(request, request.getHeader("Last-Event-ID"), null) == null) {
                        request.response().setStatusCode(503).end();
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Socket connect(String header) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_WINDOW);
        socket.setSoTimeout(60_000);
        int port = Objects.requireNonNull(server).actualPort();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: stream\r\n" + header + "\r\n").getBytes(US_ASCII));
        return socket;
    }

    private Socket join(String header) throws IOException {
        int before = clients.size();
        Socket socket = connect(header);
        await().until(() -> clients.size() == before + 1);
        return socket;
    }

    private static Frame frame(int number, int size) {
        return Frame.of("", number + ".0.0", "", "x".repeat(size));
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    }

    private static String next(BufferedReader lines, String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        return line == null ? "the end" : line;
    }

    @Test
    void whoDoesNotReadHoldsOneWriteWhateverComesAndIsDropped() throws Exception {
        try (Socket deaf = join("")) {
            await().until(() -> clients.behind() == 0);
            clients.offer(frame(1, LARGE));
            await().until(() -> clients.behind() == 1);
            List<WeakReference<Frame>> replaced = IntStream.range(2, 100)
                    .mapToObj(number -> {
                        Frame frame = frame(number, 1000);
                        clients.offer(frame);
                        return new WeakReference<>(frame);
                    })
                    .toList();
            clients.offer(frame(100, 1000));
            await().untilAsserted(() -> {
                System.gc();
                assertThat(replaced).allMatch(frame -> frame.get() == null);
            });

            clients.beat();
            await().until(() -> clients.size() == 0);
            assertThat(clients.dropped()).isEqualTo(1);
            assertThat(untilItBreaks(deaf)).isEqualTo("the end");
        }
    }

    /** Whether the end or the reset comes first is the kernel's affair. */
    private static String untilItBreaks(Socket socket) throws IOException {
        try {
            return next(lines(socket), "id: 100.");
        } catch (SocketException reset) {
            return "the end";
        }
    }

    @Test
    void whoReadsLateIsSentTheNewestAfterWhatItWasBehindWith() throws Exception {
        try (Socket slow = join("")) {
            await().until(() -> clients.behind() == 0);
            clients.offer(frame(1, LARGE));
            await().until(() -> clients.behind() == 1);
            clients.offer(frame(2, 10));
            clients.offer(frame(3, 10));
            BufferedReader lines = lines(slow);
            assertThat(next(lines, "id: ")).startsWith("id: 1.");
            assertThat(next(lines, "id: ")).startsWith("id: 3.");
            await().until(() -> clients.behind() == 0);
            clients.beat();
            assertThat(next(lines, ":")).isEqualTo(":");
            assertThat(clients.dropped()).isZero();
        }
    }

    @Test
    void whoHasTheNewestIsSentNothingUntilItChanges() throws Exception {
        Frame known = frame(7, 10);
        try (Socket returning = join("Last-Event-ID: " + known.id() + "\r\n")) {
            clients.offer(known);
            clients.offer(frame(8, 10));
            assertThat(next(lines(returning), "id: ")).startsWith("id: 8.");
        }
        await().until(() -> clients.size() == 0);
    }

    @Test
    void figuresThatChangedAtTheSamePositionsAreAnotherEvent() {
        assertThat(Frame.of("", "1.2.3", "one", "{}").id())
                .startsWith("1.2.3-")
                .isNotEqualTo(Frame.of("", "1.2.3", "other", "{}").id());
    }

    @Test
    void thereAreNoMoreThanThereMayBe() throws Exception {
        try (Socket one = join("");
                Socket two = join("");
                Socket three = join("");
                Socket four = connect("")) {
            assertThat(lines(four).readLine()).isEqualTo("HTTP/1.1 503 Service Unavailable");
            assertThat(List.of(two, three)).noneMatch(Socket::isClosed);
            one.getOutputStream().close();
            await().until(() -> clients.size() == 2);
            assertThat(join("").isConnected()).isTrue();
        }
    }

    @Test
    void whoDoesNotReadIsNotWaitedForAtTheEnd() throws Exception {
        try (Socket deaf = join("");
                Socket reading = join("")) {
            await().until(() -> clients.behind() == 0);
            clients.offer(frame(1, LARGE));
            BufferedReader lines = lines(reading);
            assertThat(next(lines, "data: ")).hasSizeGreaterThan(LARGE);
            await().until(() -> clients.behind() == 1);
            clients.close();
            assertThat(next(lines, "0")).isEqualTo("0"); // the last chunk
            await().until(() -> clients.size() == 0);
            assertThat(untilItBreaks(deaf)).isEqualTo("the end");
        }
    }

    @Test
    void whatComesAfterTheEndIsSentToNobody() throws Exception {
        try (Socket one = join("")) {
            clients.close();
            clients.offer(frame(1, 10));
            clients.beat();
            assertThat(next(lines(one), "0")).isEqualTo("0");
            await().until(() -> clients.size() == 0);
        }
    }

    @Test
    void anEndIsToldToAll() throws Exception {
        try (Socket one = join("")) {
            clients.close();
            assertThat(next(lines(one), "0")).isEqualTo("0"); // the last chunk
            try (Socket late = connect("")) {
                assertThat(lines(late).readLine()).isEqualTo("HTTP/1.1 503 Service Unavailable");
            }
        }
    }
}
