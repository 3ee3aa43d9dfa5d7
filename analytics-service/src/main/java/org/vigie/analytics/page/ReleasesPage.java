package org.vigie.analytics.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.freeze.Freezes;
import org.vigie.analytics.readmodel.activity.release.Release;
import org.vigie.analytics.readmodel.activity.release.ReleaseOrders;
import org.vigie.analytics.readmodel.activity.release.Releases;
import org.vigie.http.Client;
import org.vigie.http.Roles;
import org.vigie.theme.FormTokens;
import org.vigie.theme.Pages;

/** {@code /interne/publications}: what was released, what waits for it, and releasing that. */
@Path(ReleasesPage.PATH)
@Produces(Pages.HTML)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR})
@RunOnVirtualThread
public class ReleasesPage {
    static final String PATH = "/interne/publications";

    private final Releases releases;
    private final ReleaseOrders orders;
    private final Client client;
    private final FormTokens forms;
    private final Clock clock = Clock.systemUTC();

    ReleasesPage(Releases releases, ReleaseOrders orders, Client client, FormTokens forms) {
        this.releases = releases;
        this.orders = orders;
        this.client = client;
        this.forms = forms;
    }

    /**
     * A released period.
     *
     * @param current whether it is what everybody sees; else a later revision is
     */
    record Line(GridPeriod period, int revision, Instant releasedAt, boolean current) {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("fait") @Nullable String done) {
        return show(200, done != null, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(hidden = true)
    public Response release(byte[] body) {
        var _ = forms.read(body); // refuses a form from elsewhere
        try {
            orders.releaseDue(clock.instant(), client.id());
            return Pages.then(PATH + "?fait=oui");
        } catch (HttpProblem problem) {
            return show(503, false, true);
        } catch (SQLException | IllegalStateException e) { // the latter: no master key
            throw Freezes.unavailable(e);
        }
    }

    private Response show(int status, boolean done, boolean behind) {
        try {
            List<Release> current = releases.current();
            List<Line> lines = releases.all().stream()
                    .map(release -> new Line(
                            GridPeriod.of(release.period()),
                            release.revision(),
                            release.releasedAt(),
                            current.contains(release)))
                    .toList();
            List<GridPeriod> waiting =
                    orders.waiting(clock.instant()).stream().map(GridPeriod::of).toList();
            return Pages.page(status, Templates.releases(lines, waiting, done, behind));
        } catch (SQLException e) {
            throw Freezes.unavailable(e);
        }
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance releases(
                List<Line> releases, List<GridPeriod> waiting, boolean done, boolean behind);
    }
}
