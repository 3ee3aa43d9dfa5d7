package org.vigie.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Netty as the services have it, but for the wire. That they have it is held against their packages by the system tests. */
class BareAnswersTest {
    private static final String CHUNKED = "POST /v1/things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HttpServerCodec(), new BareAnswers(new ObjectMapper()));

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void aRefusalWithoutABodyGetsItsProblem() {
        ask("GET");
        assertThat(answer(HttpResponseStatus.REQUEST_URI_TOO_LONG, "", ""))
                .startsWith("HTTP/1.1 414 ")
                .contains("content-type: application/problem+json")
                .contains("\"urn:vigie:problem:uri-too-long\"");
    }

    @Test
    void whatSaysSomethingStaysAsItIs() {
        ask("GET");
        assertThat(answer(HttpResponseStatus.NOT_FOUND, "{}", "application/problem+json"))
                .startsWith("HTTP/1.1 404 ")
                .endsWith("{}");
        ask("GET");
        assertThat(answer(HttpResponseStatus.NO_CONTENT, "", ""))
                .startsWith("HTTP/1.1 204 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void eachAnswerIsThatOfItsRequestAndAHeadHasNoBody() {
        ask("HEAD");
        ask("GET");
        assertThat(answer(HttpResponseStatus.CONTINUE, "", "")).startsWith("HTTP/1.1 100 ");
        assertThat(answer(HttpResponseStatus.BAD_REQUEST, "", "")).endsWith("\r\n\r\n");
        assertThat(answer(HttpResponseStatus.BAD_REQUEST, "", "")).endsWith("}");
    }

    @Test
    void aBodyWhoseChunksAreNoChunksIsRefusedAndTheConnectionEnds() {
        send(CHUNKED + "nonsense\r\n");
        assertThat(sent())
                .startsWith("HTTP/1.1 400 ")
                .contains(
                        "connection: close",
                        "content-type: application/problem+json",
                        "\"urn:vigie:problem:bad-request\"");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void noAnswerComesBeforeThatOfAnEarlierRequestOrAmidItsOwn() {
        ask("GET");
        send(CHUNKED + "nonsense\r\n");
        assertThat(sent()).isEmpty();
        assertThat(answer(HttpResponseStatus.NOT_FOUND, "{}", "application/problem+json"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void whatIsAnsweredAlreadyGetsNoSecondAnswer() {
        send(CHUNKED);
        assertThat(answer(HttpResponseStatus.FORBIDDEN, "{}", "application/problem+json"))
                .startsWith("HTTP/1.1 403 ");
        send("nonsense\r\n");
        assertThat(sent()).isEmpty();
    }

    private void ask(String method) {
        send(method + " /v1/things HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private String answer(HttpResponseStatus status, String body, String type) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
        if (!type.isEmpty()) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        }
        connection.writeOutbound(response);
        return sent();
    }

    private String sent() {
        var sent = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            sent.append(part.toString(StandardCharsets.UTF_8));
            part.release();
        }
        return sent.toString();
    }
}
