package org.vigie.mapping.page.corrections;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.mapping.adapter.http.ProposalDecisionResource;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.domain.partner.Proposal;
import org.vigie.mapping.page.Side;
import org.vigie.theme.Form;
import org.vigie.theme.FormCommands;
import org.vigie.theme.FormError;
import org.vigie.theme.FormResult;
import org.vigie.theme.FormTokens;
import org.vigie.theme.FormWords;
import org.vigie.theme.Pages;

/** {@code /interne/acteurs/{id}/corrections}: what a partner would have its entry say, to be taken over in whole or in part, or left. */
@Path("/interne/acteurs/{id}/corrections")
@Produces(Pages.HTML)
@RolesAllowed(Roles.CARTOGRAPHER)
@RunOnVirtualThread
public class ProposalsPage {
    private static final FormError CHANGED = new FormError(
            "",
            "La fiche ou ses corrections ont changé entre-temps, et rien n’est enregistré : relisez, puis décidez.");
    private static final FormError NOTHING_TICKED =
            new FormError("", "Cochez ce qui est à reprendre, ou laissez la correction de côté.");
    private static final FormWords WORDS = new FormWords(Map.of(), Map.of(), Map.of(), CHANGED, CHANGED);

    private final Partners partners;
    private final ProposalDecisionResource decisions;
    private final FormCommands commands;
    private final FormTokens forms;

    ProposalsPage(Partners partners, ProposalDecisionResource decisions, FormCommands commands, FormTokens forms) {
        this.partners = partners;
        this.decisions = decisions;
        this.commands = commands;
        this.forms = forms;
    }

    /**
     * Those that wait.
     *
     * @param done what became of the one before
     */
    @GET
    @Operation(hidden = true)
    public Response list(@PathParam("id") String id, @QueryParam("fait") @Nullable String done) {
        return show(200, find(id), Decided.words(done), List.of());
    }

    /** Takes over what is ticked; what has nothing to tick was a remark, which somebody has followed. */
    @POST
    @Path("/{proposalId}/reprise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(@PathParam("id") String id, @PathParam("proposalId") String proposalId, byte[] body) {
        FormFields fields = forms.read(body);
        Entry<OnTheMap> partner = find(id);
        Optional<Proposal> proposal = partner.details().proposal(PathIds.uuid(proposalId, "proposal"));
        if (proposal.isEmpty()) {
            return show(409, partner, "", List.of(CHANGED));
        }
        List<String> offered =
                ProposalView.of(proposal.get(), partner.details().details()).offered();
        List<String> taken = fields.all("part");
        if (!offered.isEmpty() && taken.isEmpty()) {
            return show(422, partner, "", List.of(NOTHING_TICKED));
        }
        byte[] command = offered.isEmpty() ? FormCommands.NOTHING : parts(proposal.get(), offered, taken);
        return decided(
                partner,
                proposal.get(),
                Decided.TAKEN,
                commands.of(() -> decisions.accept(id, proposalId, command, ifMatch(fields)), WORDS));
    }

    /** Leaves the entry as it is. */
    @POST
    @Path("/{proposalId}/rejet")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reject(@PathParam("id") String id, @PathParam("proposalId") String proposalId, byte[] body) {
        FormFields fields = forms.read(body);
        Entry<OnTheMap> partner = find(id);
        return partner.details()
                .proposal(PathIds.uuid(proposalId, "proposal"))
                .map(proposal -> decided(
                        partner,
                        proposal,
                        Decided.LEFT,
                        commands.of(() -> decisions.reject(id, proposalId, ifMatch(fields)), WORDS)))
                .orElseGet(() -> show(409, partner, "", List.of(CHANGED)));
    }

    /** What would change nothing is taken with the rest: whoever ticks all that is offered takes the whole. */
    private static byte[] parts(Proposal proposal, List<String> offered, List<String> taken) {
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = command.putArray("parts");
        taken.forEach(parts::add);
        proposal.correction().parts().stream()
                .filter(part -> !offered.contains(part))
                .forEach(parts::add);
        return command.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Response decided(Entry<OnTheMap> before, Proposal proposal, Decided decided, FormResult result) {
        if (!result.isDone()) {
            return show(result.status(), find(before.id().toString()), "", result.errors());
        }
        boolean moreWait = before.details().proposals().stream().anyMatch(other -> !other.equals(proposal));
        String partner = "/interne/acteurs/" + before.id();
        return Pages.then(partner + (moreWait ? "/corrections" : "") + "?fait=" + decided.code());
    }

    /** The version that was shown: who decides has read what stands. */
    private static String ifMatch(FormFields fields) {
        return '"' + fields.text("version") + '"';
    }

    private Entry<OnTheMap> find(String id) {
        return partners.find(PathIds.uuid(id, "partner")).orElseThrow(() -> Problems.notFound("partner"));
    }

    private static Response show(int status, Entry<OnTheMap> partner, String done, List<FormError> errors) {
        List<ProposalView> proposals = partner.details().proposals().stream()
                .map(proposal -> ProposalView.of(proposal, partner.details().details()))
                .toList();
        return Pages.page(
                status,
                Templates.proposals(
                        Side.OF_THE_SERVICE,
                        new Form(FormFields.of(Map.of()), errors),
                        partner.id(),
                        partner.details().details().name(),
                        partner.version(),
                        done,
                        proposals));
    }

    @CheckedTemplate(basePath = "corrections")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance proposals(
                Side side,
                Form form,
                UUID partnerId,
                String name,
                long version,
                String done,
                List<ProposalView> proposals);
    }
}
