package org.vigie.referral.readmodel.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.vigie.http.EntityVersion;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.deadline.ReferralDeadlines;

/** A referral, its deadlines as of now, and its version as an answer. */
@ApplicationScoped
public class ReferralAnswer {
    private final ReferralDeadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    ReferralAnswer(ReferralDeadlines deadlines, Caller caller, Clock clock) {
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    /** The referral as whoever asks may see it now. */
    public ReferralDetails details(ReferralFile file) {
        return ReferralDetails.of(file, deadlines.of(file), clock.instant(), caller.isCoordinator());
    }

    /** The referral as it stands. */
    public Response of(Response.Status status, ReferralFile file) {
        return Response.status(status)
                .entity(details(file))
                .header("ETag", new EntityVersion(file.version()).etag())
                .build();
    }
}
