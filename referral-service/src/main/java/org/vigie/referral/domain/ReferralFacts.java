package org.vigie.referral.domain;

import java.util.UUID;

/**
 * What a referral is about. Only the department changes, and only by a correction. Nothing in it is personal, and every event repeats it, so that each can be
 * understood and published by itself.
 *
 * @param referralId this referral
 * @param caseId the case of intake
 * @param actionId the action that decided it; one action, one referral
 * @param department code of the department that the action names, or of the one that its minor turned out to live in
 * @param urgency how soon the authority has to look
 */
public record ReferralFacts(UUID referralId, UUID caseId, UUID actionId, String department, Urgency urgency) {

    /** The same in another department. */
    ReferralFacts in(String other) {
        return new ReferralFacts(referralId, caseId, actionId, other, urgency);
    }
}
