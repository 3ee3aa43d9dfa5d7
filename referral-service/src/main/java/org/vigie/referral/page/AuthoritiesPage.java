package org.vigie.referral.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.vigie.http.Problems;
import org.vigie.http.Roles;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.readmodel.referrals.Worklist;
import org.vigie.referral.readmodel.referrals.Worklist.Filter;
import org.vigie.referral.readmodel.referrals.Worklist.View;
import org.vigie.theme.Pages;

/** {@code /autorites}: the directory, to read; the API edits it. */
@Path("/autorites")
@Produces(Pages.HTML)
@RolesAllowed(Roles.COORDINATOR)
@RunOnVirtualThread
public class AuthoritiesPage {
    private final Authorities authorities;
    private final Worklist worklist;
    private final Clock clock;

    AuthoritiesPage(Authorities authorities, Worklist worklist, Clock clock) {
        this.authorities = authorities;
        this.worklist = worklist;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        List<Authority> all = authorities.directory().authorities().stream()
                .sorted(Comparator.comparing(Authority::code))
                .toList();
        return Pages.page(200, Templates.authorities(all));
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code) {
        Authorities.Entry entry = authorities.find(code).orElseThrow(() -> Problems.notFound("authority"));
        Instant now = clock.instant();
        return Pages.page(
                200,
                Templates.authority(
                        entry.authority(),
                        authorities.history(code).reversed(),
                        worklist.count(new Filter(View.NEW, null, null, code, null), now),
                        worklist.count(new Filter(View.OVERDUE, null, null, code, null), now)));
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance authorities(List<Authority> authorities);

        static native TemplateInstance authority(
                Authority authority, List<Authorities.Edit> edits, long unacknowledged, long overdue);
    }
}
