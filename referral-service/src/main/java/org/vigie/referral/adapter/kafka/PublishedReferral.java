package org.vigie.referral.adapter.kafka;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralResendAsked;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.ReferralFacts;

/** The published form of what happens to referrals. Each field is chosen here, so that what an event gains stays inside. */
final class PublishedReferral {
    private PublishedReferral() {}

    static String type(ReferralEvent event) {
        return switch (event) {
            case ReferralOpened _ -> "vigie.referral.ReferralOpened.v1";
            case ReferralRouted _ -> "vigie.referral.ReferralRouted.v1";
            case ReferralUnroutable _ -> "vigie.referral.ReferralUnroutable.v1";
            case ReferralDeliveryFailed _ -> "vigie.referral.ReferralDeliveryFailed.v1";
            case ReferralSent _ -> "vigie.referral.ReferralSent.v1";
            case ReferralAcknowledged _ -> "vigie.referral.ReferralAcknowledged.v1";
            case ReferralRefused _ -> "vigie.referral.ReferralRefused.v1";
            case ReferralRerouted _ -> "vigie.referral.ReferralRerouted.v1";
            case ReferralAnswered _ -> "vigie.referral.ReferralAnswered.v1";
            case ReferralResendAsked _ -> "vigie.referral.ReferralResendAsked.v1";
            case ReferralWithdrawn _ -> "vigie.referral.ReferralWithdrawn.v1";
            case ReferralClosed _ -> "vigie.referral.ReferralClosed.v1";
            case ReferralErased _ -> "vigie.referral.ReferralErased.v1";
            case ReferralReportedToProsecutor _ -> "vigie.referral.ReferralReportedToProsecutor.v1";
            case ReferralRecalled _ -> "vigie.referral.ReferralRecalled.v1";
            case ReferralWithdrawalSent _ -> "vigie.referral.ReferralWithdrawalSent.v1";
            case DeadlineEvent deadline -> PublishedDeadline.type(deadline);
        };
    }

    static ObjectNode data(ReferralEvent event) {
        ObjectNode data = common(event);
        return switch (event) {
            case ReferralOpened opened -> {
                var minors = data.putArray("minorIds");
                opened.minorIds().forEach(minor -> minors.add(minor.toString()));
                yield data;
            }
            case ReferralRouted routed ->
                data.put("assumed", routed.routing().assumed())
                        .put("dueAt", routed.dueAt().toString());
            case ReferralUnroutable _ -> data.put("reason", "NO_AUTHORITY_FOR_TERRITORY");
            case ReferralDeliveryFailed failed ->
                data.put("channel", failed.channel().name())
                        .put("attempt", failed.attempt())
                        .put("reason", failed.reason().name())
                        .put("nextAttemptAt", failed.nextAttemptAt().toString());
            case ReferralSent sent ->
                data.put("channel", sent.channel().name())
                        .put("sentAt", sent.at().toString())
                        .put("dueAt", sent.dueAt().toString());
            case ReferralAcknowledged acknowledged ->
                data.put("acknowledgedAt", acknowledged.at().toString())
                        .put("dueAt", acknowledged.dueAt().toString());
            case ReferralRefused refused -> {
                data.put("reason", refused.reason().name());
                refused.redirectTo().ifPresent(authority -> data.put("redirectTo", authority));
                yield data;
            }
            case ReferralRerouted rerouted -> data.put("dueAt", rerouted.dueAt().toString());
            case ReferralAnswered answered ->
                data.put("outcome", answered.followUp().outcome().name())
                        .put("decidedOn", answered.followUp().decidedOn().toString());
            case ReferralReportedToProsecutor reported ->
                data.put("kind", reported.report().kind().name())
                        .put("reportedAt", reported.report().reportedAt().toString());
            case ReferralRecalled recalled ->
                data.put("recalledFrom", recalled.recalled().authority())
                        .put("reason", recalled.reason().name());
            case ReferralWithdrawalSent sent ->
                data.put("recalledFrom", sent.recalled().authority())
                        .put("channel", sent.channel().name());
            case ReferralResendAsked _, ReferralWithdrawn _, ReferralClosed _, ReferralErased _ -> data;
            case DeadlineEvent deadline -> PublishedDeadline.data(data, deadline);
        };
    }

    private static ObjectNode common(ReferralEvent event) {
        ReferralFacts facts = event.facts();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("referralId", facts.referralId().toString())
                .put("caseId", facts.caseId().toString())
                .put("actionId", facts.actionId().toString())
                .put("department", facts.department())
                .put("urgency", facts.urgency().name())
                .put("status", event.status().name());
        event.held().ifPresent(routing -> data.put("authority", routing.authority()));
        return data.put("at", event.at().toString());
    }
}
