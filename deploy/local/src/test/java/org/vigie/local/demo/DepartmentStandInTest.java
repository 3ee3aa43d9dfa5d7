package org.vigie.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentStandInTest {
    private final List<String> acknowledgements = new CopyOnWriteArrayList<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final DepartmentStandIn standIn = DepartmentStandIn.start(new Api(), new Tokens(TestKey.KEY));
    private HttpServer referral;

    @BeforeEach
    void startReferral() throws Exception {
        referral = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        referral.createContext("/", exchange -> {
            boolean early = conflicts.getAndDecrement() > 0;
            if (!early) acknowledgements.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(early ? 409 : 200, -1);
            exchange.close();
        });
        referral.start();
    }

    @AfterEach
    void stop() {
        standIn.close();
        referral.stop(0);
    }

    @Test
    void acknowledges_once_what_is_signed_however_often_it_arrives() throws Exception {
        conflicts.set(2);
        standIn.secret("59D");
        assertThat(send("msg-1", Instant.now(), "59D")).isEqualTo(204);
        assertThat(send("msg-1", Instant.now(), "59D")).isEqualTo(204);
        await().untilAsserted(() -> assertThat(acknowledgements).containsExactly("/r-1/acknowledgement"));
        assertThat(standIn.receipts().effects("r-1")).isEqualTo(1);
        assertThat(standIn.receipts().refused()).isZero();
    }

    @Test
    void counts_a_second_message_about_the_same_referral() throws Exception {
        standIn.secret("59D");
        send("msg-1", Instant.now(), "59D");
        send("msg-2", Instant.now(), "59D");
        assertThat(standIn.receipts().effects("r-1")).isEqualTo(2);
        assertThat(standIn.receipts().duplicateEffects()).isEqualTo(1);
    }

    @Test
    void refuses_what_is_old_or_not_for_it() throws Exception {
        standIn.secret("59D");
        assertThat(send("msg-1", Instant.now().minusSeconds(3600), "59D")).isEqualTo(401);
        assertThat(send("msg-1", Instant.now(), "60D")).isEqualTo(401);
        assertThat(standIn.receipts().refused()).isEqualTo(2);
        assertThat(standIn.receipts().referrals()).isZero();
    }

    private int send(String id, Instant time, String authority) throws Exception {
        String url = "http://127.0.0.1:" + referral.getAddress().getPort() + "/r-1/acknowledgement";
        String body = """
                {"type": "vigie.referral.InformationPreoccupante.v1", "data": {"referralId": "r-1", "acknowledgementUrl": "%s"}}
                """.formatted(url);
        String timestamp = Long.toString(time.getEpochSecond());
        String signature = new WebhookSignature(standIn.secret("59D")).sign(id, timestamp, body.getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.url(authority)))
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
