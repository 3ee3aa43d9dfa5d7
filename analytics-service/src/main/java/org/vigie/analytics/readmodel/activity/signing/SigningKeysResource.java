package org.vigie.analytics.readmodel.activity.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.vigie.http.Problems;
import org.vigie.http.QueryParams;

/** {@code GET /v1/signing-keys}: what frozen reports and releases are verified with, by anybody. */
@Path("/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
@PermitAll
@RunOnVirtualThread
public class SigningKeysResource {
    private static final Logger LOG = Logger.getLogger(SigningKeysResource.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final SigningKey key;

    @Inject
    SigningKeysResource(SigningKey key) {
        this.key = key;
    }

    /** A JWK set (RFC 7517). */
    record KeySet(List<Map<String, Object>> keys) {}

    @GET
    @Operation(
            summary = "Public keys that frozen reports and releases are signed with, as a JWK set",
            description = "No token is needed.")
    @APIResponse(responseCode = "200", description = "The keys")
    public KeySet keys(@Context UriInfo uri) {
        QueryParams.of(uri).finish();
        try {
            return new KeySet(List.of(key.get().toParams(OutputControlLevel.PUBLIC_ONLY)));
        } catch (SQLException | IllegalStateException e) {
            LOG.error("the key that reports are signed with cannot be read", e);
            throw Problems.unavailable(RETRY_AFTER);
        }
    }
}
