package org.vigie.referral.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.vigie.http.PathIds;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Caller;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.domain.Routing;
import org.vigie.theme.Choice;

/** Referrals by the id in a page's address, for who may see them. Blocks. */
@ApplicationScoped
class ReferralReader {
    private final Referrals referrals;
    private final Authorities authorities;
    private final Caller caller;

    ReferralReader(Referrals referrals, Authorities authorities, Caller caller) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.caller = caller;
    }

    /** The referral; 404 when there is none, or none of the visitor's. */
    ReferralFile file(String referralId) {
        return caller.own(referrals.find(PathIds.uuid(referralId, "referral")));
    }

    /** The authorities to which it can go instead. */
    List<Choice> others(ReferralFile file) {
        return AuthorityChoices.without(file.state().held().map(Routing::authority), authorities.directory());
    }
}
