package org.vigie.referral.page.link;

import java.time.Instant;
import java.util.List;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.page.DeadlineLine;
import org.vigie.referral.page.link.LinkAnswers.Open;
import org.vigie.referral.readmodel.referrals.ReferralDetails;
import org.vigie.vocabulary.Vocabulary;

/**
 * What the page shows.
 *
 * @param path of the page
 * @param expiresAt until when the link is good
 * @param deadlines what is awaited of the authority
 */
public record LinkView(
        ReferralDetails referral,
        String path,
        Instant expiresAt,
        String urgency,
        String status,
        List<DeadlineLine> deadlines) {

    static LinkView of(Open open, Instant now) {
        ReferralDetails referral = open.details();
        return new LinkView(
                referral,
                open.path(),
                open.link().expiresAt(),
                Vocabulary.label(referral.urgency()),
                Vocabulary.label(referral.status()),
                DeadlineLine.of(referral, now).stream()
                        .filter(line -> line.deadline().kind() != DeadlineKind.INFORMANT)
                        .toList());
    }
}
