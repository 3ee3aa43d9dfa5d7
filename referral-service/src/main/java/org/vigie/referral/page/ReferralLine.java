package org.vigie.referral.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.readmodel.referrals.ReferralSummary;

/**
 * A referral in a list of a page.
 *
 * @param authority what its authority is called, empty when it has none
 * @param due by when it has to be evaluated
 */
public record ReferralLine(ReferralSummary referral, String authority, Due due) {

    static List<ReferralLine> of(List<ReferralSummary> referrals, Directory directory, Instant now) {
        Map<String, String> names = directory.authorities().stream()
                .collect(Collectors.toMap(Authority::code, Authority::name, (a, _) -> a));
        return referrals.stream()
                .map(referral -> new ReferralLine(
                        referral,
                        referral.authority() == null
                                ? ""
                                : names.getOrDefault(referral.authority(), referral.authority()),
                        Due.of(referral.status(), referral.dueAt(), now)))
                .toList();
    }

    /** Whether it is in immediate danger and something is still to be done. */
    public boolean isDanger() {
        return isDanger(referral.urgency(), referral.status());
    }

    static boolean isDanger(Urgency urgency, Status status) {
        return urgency == Urgency.IMMEDIATE_DANGER
                && switch (status) {
                    case ROUTED, WAITING, SENT, ACKNOWLEDGED, UNDER_EVALUATION, REFUSED, UNROUTABLE -> true;
                    case ANSWERED, WITHDRAWN, CLOSED -> false;
                };
    }
}
