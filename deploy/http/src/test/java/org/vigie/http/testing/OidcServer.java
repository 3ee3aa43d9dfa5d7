package org.vigie.http.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect server as far as bearer tokens need one: it publishes the public key of {@link Tokens}. */
public final class OidcServer implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://localhost:" + started.getAddress().getPort();
            publish(
                    started,
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"" + Tokens.ISSUER + "\",\"jwks_uri\":\"" + url + "/jwks\"}");
            publish(started, "/jwks", "{\"keys\":[" + Tokens.publicJwk() + "]}");
            started.start();
            server = started;
            return Map.of("quarkus.oidc.auth-server-url", url);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void publish(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
