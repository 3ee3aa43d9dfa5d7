package org.vigie.referral.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.Dossiers;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.Status;

/** Fetches the dossier of a referral for whoever may read it; intake keeps on record who did, when and why. */
@ApplicationScoped
public class DossierReader {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Referrals referrals;
    private final Dossiers dossiers;
    private final Caller caller;

    DossierReader(Referrals referrals, Dossiers dossiers, Caller caller) {
        this.referrals = referrals;
        this.dossiers = dossiers;
        this.caller = caller;
    }

    /** The dossier in JSON, as intake tells it; a problem when there is none for this caller. */
    public byte[] read(String referralId, Optional<String> reason) {
        ReferralFile file = caller.own(referrals.find(PathIds.uuid(referralId, "referral")));
        if (file.state().status() == Status.WITHDRAWN && !caller.isCoordinator()) {
            throw Rejections.takenBack(file.state());
        }
        return switch (dossiers.read(file.state().facts().actionId(), caller.reader(), reason)) {
            case Dossiers.Answer.Found(Dossier dossier) -> dossier.json();
            case Dossiers.Answer.Withdrawn _ -> throw Rejections.takenBack(file.state());
            case Dossiers.Answer.Erased _ -> throw Problems.gone("What identified the minors was erased.");
            case Dossiers.Answer.Unavailable _ -> throw Problems.unavailable(RETRY_AFTER);
        };
    }
}
