package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.application.delivery.Courier.Outcome;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.testing.DepartmentStandIn;

/** Whoever edits the directory cannot have this service ask for what lies inside, but on one's own machine. */
class SignedPostTest {
    private final Vertx vertx = Vertx.vertx();
    private final DeliverySettings settings = settings();
    private final WebhookClient client = new WebhookClient(vertx, settings);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void close() {
        inside.stop(0);
        client.close();
        var _ = vertx.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/ip",
                "https://127.0.0.1:%d/ip",
                "https://localhost:%d/ip",
                "https://[::1]:%d/ip",
                "https://[::ffff:127.0.0.1]:%d/ip",
                "https://10.0.0.1:%d/ip",
                "https://169.254.169.254:%d/latest/meta-data"
            })
    void whatLiesInsideIsNotAsked(String url) {
        assertThat(post(false, url)).isEqualTo(Outcome.NotTaken.because(FailureReason.ADDRESS_FORBIDDEN));
        assertThat(asked).hasValue(0);
    }

    @Test
    void onOnesOwnMachineItIs() {
        assertThat(post(true, "http://127.0.0.1:%d/ip")).isEqualTo(new Outcome.Taken());
        assertThat(asked).hasValue(1);
    }

    private Outcome post(boolean local, String url) {
        Channel webhook =
                Channel.webhook(url.formatted(inside.getAddress().getPort()), Personal.of(DepartmentStandIn.SECRET));
        return new SignedPost(client, settings, local)
                .send(webhook, new SignedPost.Letter("msg_1", Instant.now(), List.of(), new byte[0]));
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
