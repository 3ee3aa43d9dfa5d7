package org.vigie.referral.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.http.PageRequest;
import org.vigie.http.Roles;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.readmodel.referrals.Worklist;
import org.vigie.referral.readmodel.referrals.Worklist.Filter;
import org.vigie.referral.readmodel.referrals.Worklist.View;
import org.vigie.theme.Pages;

/** {@code /}: what is to be done, for an authority's agent by what is new and what is due, for a coordinator by where it is. */
@Path("/")
@Produces(Pages.HTML)
@RolesAllowed({Roles.DEPARTMENT, Roles.COORDINATOR})
@RunOnVirtualThread
public class HomePage {
    private static final PageRequest OWN = new PageRequest(20, null);
    private static final PageRequest OF_ALL = new PageRequest(5, null);

    private final Worklist worklist;
    private final Authorities authorities;
    private final Caller caller;
    private final Clock clock;

    HomePage(Worklist worklist, Authorities authorities, Caller caller, Clock clock) {
        this.worklist = worklist;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@QueryParam("fait") @Nullable String done) {
        String own = caller.ownAuthority().orElse(null);
        Instant now = clock.instant();
        Directory directory = authorities.directory();
        Part fresh = part(View.NEW, own, directory, now);
        Part due = part(View.DUE, own, directory, now);
        long danger = worklist.count(new Filter(View.NEW, null, Urgency.IMMEDIATE_DANGER, own, null), now);
        return own != null
                ? Pages.page(200, Templates.department(fresh, due, danger, Done.words(done)))
                : Pages.page(
                        200, Templates.overview(tiles(danger, now), FranceView.of(worklist.loads(now)), fresh, due));
    }

    private Part part(View view, @Nullable String own, Directory directory, Instant now) {
        Filter filter = new Filter(view, null, null, own, null);
        return new Part(
                ReferralLine.of(
                        worklist.page(filter, own == null ? OF_ALL : OWN, now).items(), directory, now),
                worklist.count(filter, now));
    }

    private Tiles tiles(long danger, Instant now) {
        return new Tiles(
                danger,
                worklist.count(Filter.of(View.UNDECIDED), now),
                worklist.count(new Filter(null, Status.WAITING, null, null, null), now),
                worklist.count(Filter.of(View.OVERDUE), now));
    }

    /** The beginning of a list, and how long it is. */
    public record Part(List<ReferralLine> lines, long count) {}

    /** What a coordinator looks at first. */
    public record Tiles(long danger, long undecided, long waiting, long overdue) {}

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance department(Part fresh, Part due, long danger, String done);

        static native TemplateInstance overview(Tiles tiles, FranceView france, Part fresh, Part due);
    }
}
