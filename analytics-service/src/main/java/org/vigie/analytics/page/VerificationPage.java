package org.vigie.analytics.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.freeze.Freezes;
import org.vigie.analytics.readmodel.activity.freeze.FrozenReport;
import org.vigie.analytics.readmodel.activity.freeze.VerificationRuns;
import org.vigie.analytics.readmodel.activity.freeze.VerificationRuns.Progress;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView;
import org.vigie.http.Roles;
import org.vigie.theme.Pages;

/** {@code /interne/rapports/{freezeId}/verification}: what comes of computing a frozen report once more. */
@Path(FrozenPage.PATH + "/{freezeId}/verification")
@Produces(Pages.HTML)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR})
@RunOnVirtualThread
public class VerificationPage {
    private static final int TOO_MANY = 429;

    private final Freezes freezes;
    private final VerificationRuns runs;

    VerificationPage(Freezes freezes, VerificationRuns runs) {
        this.freezes = freezes;
        this.runs = runs;
    }

    @GET
    @Operation(hidden = true)
    public Response verify(@PathParam("freezeId") String freezeId) throws InterruptedException {
        try {
            FrozenReport report = freezes.get(freezeId);
            VerificationRuns.Run run = runs.of(report);
            Optional<VerificationView> view = run.await();
            FrozenLine line = FrozenLine.of(report);
            return view.isPresent()
                    ? Pages.page(200, Templates.verified(line, VerifiedReport.of(view.get())))
                    : Pages.page(202, Templates.verifying(line, run.progress()));
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() == TOO_MANY) {
                return Pages.page(TOO_MANY, Templates.verifying(null, null));
            }
            throw problem;
        } catch (SQLException | ExecutionException e) {
            throw Freezes.unavailable(e);
        }
    }

    @CheckedTemplate(basePath = "bilan")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance verified(FrozenLine report, VerifiedReport verified);

        /** Both null while another report is verified. */
        static native TemplateInstance verifying(@Nullable FrozenLine report, @Nullable Progress progress);
    }
}
