package org.vigie.http.auth;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose tokens a service trusts: those of one OpenID Connect server, which is the issuer that it names itself. A local key, which whoever
 * has the checkout signs with, is for {@code vigie.local-mode} alone.
 */
@Singleton
class TrustedIssuer {
    /** Before anything is read or written. */
    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE - 2;

    void check(
            @Observes @Priority(PRIORITY) StartupEvent event,
            @ConfigProperty(name = "vigie.local-mode", defaultValue = "false") boolean local,
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        if (local || LaunchMode.current().isDevOrTest()) {
            return;
        }
        if (key.isPresent()) {
            throw refusal(
                    "QUARKUS_OIDC_PUBLIC_KEY is for the local stack: unset it, and name the OpenID Connect server to"
                            + " trust by QUARKUS_OIDC_AUTH_SERVER_URL");
        }
        if (server.isEmpty()) {
            throw refusal("nobody is trusted to issue tokens: set QUARKUS_OIDC_AUTH_SERVER_URL");
        }
        if (issuer.filter("any"::equals).isPresent()) {
            throw refusal("QUARKUS_OIDC_TOKEN_ISSUER must name the issuer, not any");
        }
    }

    private static ConfigurationException refusal(String why) {
        return new ConfigurationException("The service does not start: " + why);
    }
}
