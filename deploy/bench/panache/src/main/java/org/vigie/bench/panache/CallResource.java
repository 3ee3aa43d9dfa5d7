package org.vigie.bench.panache;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Inserts calls, as one would first write it: no token, no check, no encryption, no idempotency, no event. */
@Path("/v1/calls")
public class CallResource {
    @POST
    @Transactional
    public Response post(CallRequest request) {
        Call call = request.toCall();
        call.persist();
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("callId", call.id))
                .build();
    }
}
