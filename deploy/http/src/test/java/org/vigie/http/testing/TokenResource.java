package org.vigie.http.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service under test the public key of {@link Tokens}: {@code @WithTestResource(TokenResource.class)}. */
public final class TokenResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.public-key", Tokens.publicKey());
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
