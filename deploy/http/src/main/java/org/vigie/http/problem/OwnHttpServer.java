package org.vigie.http.problem;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Speaks HTTP/1.1 alone, of which {@link BareAnswers} sees every answer: HTTP/2 wants TLS, and both are the matter of what stands
 * before the service.
 */
@ApplicationScoped
public class OwnHttpServer implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
