package org.vigie.referral.page;

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
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.http.QueryParams;
import org.vigie.http.Roles;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.readmodel.referrals.ReferralSummary;
import org.vigie.referral.readmodel.referrals.Worklist;
import org.vigie.referral.readmodel.referrals.Worklist.Filter;
import org.vigie.referral.readmodel.referrals.Worklist.View;
import org.vigie.theme.Pages;

/** {@code /transmissions/a-decider}: what was refused, with its reason, or has no authority, until a coordinator says where it goes. */
@Path("/transmissions/a-decider")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class DecisionsPage {
    private static final Filter UNDECIDED = Filter.of(View.UNDECIDED);

    private final Worklist worklist;
    private final Authorities authorities;
    private final Clock clock;

    DecisionsPage(Worklist worklist, Authorities authorities, Clock clock) {
        this.worklist = worklist;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        PageRequest request = QueryParams.onlyPage(uri);
        Instant now = clock.instant();
        Page<ReferralSummary> page = worklist.page(UNDECIDED, request, now);
        return Pages.page(
                200,
                Templates.decisions(
                        ReferralLine.of(page.items(), authorities.directory(), now),
                        worklist.count(UNDECIDED, now),
                        Pages.next(uri, page.next())));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance decisions(List<ReferralLine> lines, long count, String next);
    }
}
