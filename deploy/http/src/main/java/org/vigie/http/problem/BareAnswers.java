package org.vigie.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Gives a refusal that leaves without a body its problem. What is no HTTP, a line or a header beyond the server's own bounds and an
 * address that cannot be parsed are answered by the server itself, before any handler of ours is asked. A body whose chunks are no
 * chunks, at which the server hangs up, is answered here.
 */
final class BareAnswers extends ChannelDuplexHandler {
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FINAL = 200;

    private final ObjectMapper json;
    /** Whether each request that is not answered yet is a HEAD, whose answer has no body. */
    private final Queue<Boolean> heads = new ArrayDeque<>();

    BareAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (message instanceof HttpRequest request) {
            heads.add(HttpMethod.HEAD.equals(request.method()));
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            if (heads.size() == 1) {
                refuse(channel, content);
                return;
            }
            // what was answered already would be lost when the server hangs up
            channel.flush();
        }
        channel.fireChannelRead(message);
    }

    /** While its request is the only one without an answer: this one would come before those to others, or amid its own. */
    @SuppressWarnings("FutureReturnValueIgnored") // there is nobody to tell
    private void refuse(ChannelHandlerContext channel, HttpContent malformed) {
        ReferenceCountUtil.release(malformed);
        heads.clear();
        var refusal = problem(new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST, Unpooled.EMPTY_BUFFER));
        refusal.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        channel.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever wrote the answer has the promise
    public void write(ChannelHandlerContext channel, Object message, ChannelPromise written) {
        channel.write(message instanceof HttpResponse response ? told(response) : message, written);
    }

    private Object told(HttpResponse response) {
        var status = response.status().code();
        if (status < FIRST_FINAL) {
            return response;
        }
        var head = Boolean.TRUE.equals(heads.poll());
        return head || status < FIRST_REFUSAL || !isBare(response) ? response : problem(response);
    }

    private static boolean isBare(HttpResponse response) {
        return response instanceof LastHttpContent whole
                && !whole.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private HttpResponse problem(HttpResponse bare) {
        var problem =
                ProblemCompletion.complete(ProblemKinds.ofStatus(bare.status().code()), null);
        var body = bytes(problem);
        var headers = bare.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.readableBytes()));
        ReferenceCountUtil.release(bare);
        return new DefaultFullHttpResponse(
                bare.protocolVersion(), bare.status(), body, headers, EmptyHttpHeaders.INSTANCE);
    }

    private ByteBuf bytes(Object problem) {
        try {
            return Unpooled.wrappedBuffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
