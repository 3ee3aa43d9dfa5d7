package org.vigie.intake.readmodel.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.vigie.http.EntityVersion;
import org.vigie.http.Page;
import org.vigie.http.Roles;
import org.vigie.http.body.LooksFirst;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/** {@code GET /v1/calls} */
@Path("/v1/calls")
@RolesAllowed({Roles.CALL_WRITER, Roles.LISTENER, Roles.COORDINATOR})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@LooksFirst
public class CallsResource {
    private final PostReader posts;
    private final CaseIds ids;

    CallsResource(PostReader posts, CaseIds ids) {
        this.posts = posts;
        this.ids = ids;
    }

    @GET
    @Path("/{callId}")
    public Response call(@PathParam("callId") String callId) {
        Posting<CallRecorded> posting = posts.byId(callId, CallRecorded.class, "call");
        CaseHistory history = posts.caseOf(posting);
        return Response.ok(CallView.of(posting, history.call(posting.event().callId()), null))
                .header("ETag", new EntityVersion(history.version()).etag())
                .build();
    }

    @GET
    public Page<CallView> own(@Context UriInfo uri) {
        return posts.byReference(uri, CallRecorded.class, ids::call, this::view);
    }

    private CallView view(Posting<CallRecorded> posting, String reference) {
        return CallView.of(posting, posts.caseOf(posting).call(posting.event().callId()), reference);
    }
}
