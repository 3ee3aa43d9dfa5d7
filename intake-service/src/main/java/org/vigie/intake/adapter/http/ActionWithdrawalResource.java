package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.Roles;
import org.vigie.http.StrictJson;
import org.vigie.intake.domain.CaseCommand.WithdrawAction;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;

/** {@code POST /v1/actions/{actionId}/withdrawal}: an action that was recorded by mistake counts for nothing. */
@Path("/v1/actions/{actionId}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
public class ActionWithdrawalResource {
    private final Amending amending;

    ActionWithdrawalResource(Amending amending) {
        this.amending = amending;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @RunOnVirtualThread
    public Response post(
            @PathParam("actionId") String id,
            byte[] bytes,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(bytes);
        ActionTaken action = amending.find(id, ActionTaken.class, "action");
        Reasoned asked = Reasoned.read(action.actionId(), JsonBody.of(json), amending.sender(idempotencyKey, ifMatch));
        return amending.give(
                new WithdrawAction(new ActionWithdrawn(
                        action.caseId(), action.actionId(), asked.at(), asked.reason(), asked.externalReference())),
                "action-withdrawal",
                asked);
    }
}
