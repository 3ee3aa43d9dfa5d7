package org.vigie.referral.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.domain.deadline.Deadlines;

/** The deadlines of a referral by the calendar of the authority that has it, as the directory has it now. */
@ApplicationScoped
public class ReferralDeadlines {
    private final Authorities authorities;
    private final TermsOfSettings terms;

    ReferralDeadlines(Authorities authorities, TermsOfSettings terms) {
        this.authorities = authorities;
        this.terms = terms;
    }

    /** All of them. */
    public Deadlines of(ReferralFile file) {
        return Deadlines.of(file.events(), terms.terms(), calendar(file));
    }

    /** When the authority that has the referral works; France's calendar while none has it. */
    private WorkCalendar calendar(ReferralFile file) {
        Authority authority = file.state()
                .held()
                .map(Routing::authority)
                .flatMap(authorities::find)
                .map(Authorities.Entry::authority)
                .orElseGet(() -> nobody(file.state().facts().department()));
        return WorkCalendar.of(authority, terms.terms().hours());
    }

    private static Authority nobody(String department) {
        return new Authority("", "", List.of(department), Set.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
