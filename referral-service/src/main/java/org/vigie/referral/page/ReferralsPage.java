package org.vigie.referral.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.readmodel.referrals.ReferralSummary;
import org.vigie.referral.readmodel.referrals.Worklist;
import org.vigie.referral.readmodel.referrals.Worklist.Filter;
import org.vigie.referral.readmodel.referrals.Worklist.View;
import org.vigie.territories.Territories;
import org.vigie.theme.Choice;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;
import org.vigie.theme.Pages;

/** {@code /transmissions}: all referrals that the visitor may see, with filters. */
@Path("/transmissions")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class ReferralsPage {
    private static final FormError WRONG_FILTER =
            new FormError("", "Un filtre n’est pas compris. Choisissez dans les listes, ou affichez tout.");

    private final Worklist worklist;
    private final Authorities authorities;
    private final Caller caller;
    private final Clock clock;

    ReferralsPage(Worklist worklist, Authorities authorities, Caller caller, Clock clock) {
        this.worklist = worklist;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        FormFields filters = FormFields.of(uri.getQueryParameters());
        String own = caller.ownAuthority().orElse(null);
        Instant now = clock.instant();
        try {
            QueryParams query = QueryParams.of(uri);
            Filter filter = filter(query, own);
            PageRequest request = query.page();
            query.finish();
            Page<ReferralSummary> page = worklist.page(filter, request, now);
            List<ReferralLine> lines = ReferralLine.of(page.items(), authorities.directory(), now);
            return show(200, new Form(filters, List.of()), lines, Pages.next(uri, page.next()));
        } catch (HttpProblem wrong) {
            if (wrong.getStatusCode() != 422) {
                throw wrong;
            }
            return show(422, new Form(filters, List.of(WRONG_FILTER)), List.of(), "");
        }
    }

    private Filter filter(QueryParams query, @Nullable String own) {
        String asked = query.value(
                "authority",
                code -> authorities.find(code).isPresent() ? code : null,
                "must be the code of an authority");
        String department = query.value(
                "department", code -> Territories.isDepartment(code) ? code : null, "must be the code of a department");
        return new Filter(
                query.code("view", View.class),
                query.code("status", Status.class),
                query.code("urgency", Urgency.class),
                own == null ? asked : own,
                department);
    }

    private Response show(int status, Form form, List<ReferralLine> lines, String next) {
        List<Choice> choices = caller.isCoordinator() ? AuthorityChoices.all(authorities.directory()) : List.of();
        return Pages.page(status, Templates.referrals(form, lines, next, choices));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance referrals(
                Form form, List<ReferralLine> lines, String next, List<Choice> authorities);
    }
}
