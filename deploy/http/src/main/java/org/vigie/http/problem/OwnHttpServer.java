package org.vigie.http.problem;

import io.netty.bootstrap.ChannelInitializerExtension;
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
        // Netty looks for extensions only when it is told to
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }
}
