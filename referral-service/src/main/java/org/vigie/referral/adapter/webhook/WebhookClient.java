package org.vigie.referral.adapter.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.vigie.referral.application.delivery.DeliverySettings;

/**
 * Posts to receivers that may be slow, broken or hostile: redirects are not followed, certificates are checked, everything
 * has a time and a size. The answer's status is all that matters; its body is drained, so that the connection can be used
 * again, only while that is cheap.
 */
@ApplicationScoped
class WebhookClient {
    private static final int MAX_DRAINED_BYTES = 64 * 1024;
    private static final Duration MAX_DRAIN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;

    WebhookClient(Vertx vertx, DeliverySettings settings) {
        this.vertx = vertx;
        this.timeout = settings.timeout();
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setVerifyHost(true)
                .setTrustAll(false)
                .setDecompressionSupported(false);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(settings.concurrency()));
    }

    /** The status of the answer; fails when there is none within the time. */
    Future<Integer> post(WebhookTarget target, WebhookSignature signature, byte[] body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isEncrypted())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .putHeader("content-type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("user-agent", "vigie-referral")
                .putHeader("webhook-id", signature.id())
                .putHeader("webhook-timestamp", signature.timestamp())
                .putHeader("webhook-signature", signature.signature());
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)).map(response -> drained(request, response)));
    }

    private int drained(HttpClientRequest request, HttpClientResponse response) {
        long timer = vertx.setTimer(MAX_DRAIN.toMillis(), _ -> request.reset());
        long[] seen = {0};
        response.handler(part -> {
            seen[0] += part.length();
            if (seen[0] > MAX_DRAINED_BYTES) {
                request.reset();
            }
        });
        response.exceptionHandler(_ -> vertx.cancelTimer(timer));
        response.endHandler(_ -> vertx.cancelTimer(timer));
        return response.statusCode();
    }

    @PreDestroy
    void close() {
        var _ = client.close();
    }
}
