package org.vigie.mapping.readmodel.directory.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this API is. Public: no token is needed. */
@Path("/hsds")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "HSDS 3.0")
public class HsdsResource {
    private static final URI PROFILE = URI.create("https://docs.openreferral.org/en/3.0/");

    /**
     * @param version of HSDS
     * @param profile where the profile is described
     * @param openapiUrl this API's own description
     */
    @Schema(name = "HsdsAbout")
    @JsonNaming(SnakeCaseStrategy.class)
    record About(String version, URI profile, URI openapiUrl) {}

    /** The version of the standard, its profile, and where this API is described. */
    @GET
    @Operation(summary = "HSDS: about this API")
    @APIResponse(responseCode = "200", description = "Version, profile and description")
    public About about(@Context UriInfo uri) {
        return new About("3.0", PROFILE, uri.getBaseUri().resolve("/q/openapi?format=json"));
    }
}
