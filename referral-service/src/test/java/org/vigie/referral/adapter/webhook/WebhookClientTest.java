package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.delivery.DeliverySettings;

class WebhookClientTest {
    private final Vertx vertx = Vertx.vertx();
    private final WebhookClient client = new WebhookClient(vertx, settings());

    @AfterEach
    void close() {
        client.close();
        var _ = vertx.close();
    }

    /** A name that is looked up again may stand for another address by then: this one stands for none. */
    @Test
    void itConnectsToTheAddressThatWasLookedAt() throws Exception {
        AtomicReference<String> host = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ip", exchange -> {
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            URI uri = URI.create("http://rebound.invalid:" + port + "/ip");
            int status = client.post(
                            new WebhookTarget(uri, InetAddress.getLoopbackAddress()),
                            new WebhookSignature("msg_1", "0", "v1,"),
                            new byte[0])
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            assertThat(status).isEqualTo(204);
            assertThat(host).hasValue("rebound.invalid:" + port);
        } finally {
            server.stop(0);
        }
    }

    private static DeliverySettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValue("vigie.delivery.public-url", "https://referral.example")
                .build()
                .getConfigMapping(DeliverySettings.class);
    }
}
