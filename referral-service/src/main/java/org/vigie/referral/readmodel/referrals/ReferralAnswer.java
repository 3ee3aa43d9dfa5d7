package org.vigie.referral.readmodel.referrals;

import jakarta.ws.rs.core.Response;
import org.vigie.http.EntityVersion;
import org.vigie.referral.application.ReferralFile;

/** A referral and its version as an answer. */
public final class ReferralAnswer {
    private ReferralAnswer() {}

    /** The referral as it stands. */
    public static Response of(Response.Status status, ReferralFile file) {
        return Response.status(status)
                .entity(ReferralDetails.of(file))
                .header("ETag", new EntityVersion(file.version()).etag())
                .build();
    }
}
