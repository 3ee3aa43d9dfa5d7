package org.vigie.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server itself does with a body whose chunks are no chunks, once {@link BareAnswers} stands in its connections. */
class ChunksOnTheWireTest {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoeverWaitsForTheBodyNeedNotAnswer() throws IOException {
        assertThat(asking(request -> request.body()
                        .onComplete(_ -> request.response().setStatusCode(200).end("read"))))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"type\":\"urn:vigie:problem:bad-request\"")
                .doesNotContain("HTTP/1.1 200 ");
    }

    @Test
    void whatIsAnsweredBeforeTheBodyStaysTheOnlyAnswer() throws IOException {
        assertThat(asking(request -> request.response().setStatusCode(403).end("no")))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContain("HTTP/1.1 400 ");
    }

    /** Where a service was tested in this JVM before, its extension waits in all connections, and asks for a container that is gone. */
    private static void answerBarely(ChannelPipeline pipeline) {
        pipeline.toMap().values().stream()
                .filter(handler -> handler.getClass().getName().startsWith(BareAnswersExtension.class.getName()))
                .forEach(pipeline::remove);
        pipeline.addAfter("httpEncoder", null, new BareAnswers(new ObjectMapper()));
    }

    /** All that a server says until it hangs up. */
    private String asking(Consumer<HttpServerRequest> handler) throws IOException {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(connection ->
                        answerBarely(((ConnectionBase) connection).channel().pipeline()))
                .requestHandler(handler::accept)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
