package org.vigie.referral.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.subscription.Policy;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Erasures;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Relocations;
import org.vigie.referral.application.Relocations.Relocation;
import org.vigie.referral.application.Request;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.Informing;
import org.vigie.referral.domain.Informing.ParentsInformed;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.Withdraw;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Directory;

/**
 * When intake took an action INFORMATION_PREOCCUPANTE, a referral is opened and, where the department alone tells the
 * authority, routed. One action, one referral: its id and its first event's are made from the action's, so that whatever is
 * told again finds what there is. An action that was recorded by mistake takes its referral back: what was not sent is not sent; a minor who turns
 * out to live elsewhere takes it along. All in one policy, so that what follows never comes before the first.
 */
@ApplicationScoped
public class WhenInformationPreoccupanteThenRefer implements Policy {
    private static final String NAME = "when-information-preoccupante-then-refer";
    static final Set<String> HANDLED =
            Set.of(IntakeEvents.ACTION_TAKEN, IntakeEvents.ACTION_WITHDRAWN, IntakeEvents.MINOR_DEPARTMENT_CORRECTED);

    private final Referrals referrals;
    private final Authorities authorities;
    private final Erasures erasures;
    private final Relocations relocations;
    private final Clock clock;

    WhenInformationPreoccupanteThenRefer(
            Referrals referrals, Authorities authorities, Erasures erasures, Relocations relocations, Clock clock) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.erasures = erasures;
        this.relocations = relocations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of("vigie.intake");
    }

    @Override
    public Set<String> handles() {
        return HANDLED;
    }

    @Override
    public Set<String> ignores() {
        return IntakeEvents.but(HANDLED);
    }

    @Override
    public void react(ReceivedEvent event) {
        switch (event.type()) {
            case IntakeEvents.ACTION_TAKEN -> refer(event);
            case IntakeEvents.ACTION_WITHDRAWN -> withdraw(event);
            case IntakeEvents.MINOR_DEPARTMENT_CORRECTED -> relocations.of(relocation(event));
            default -> throw new IllegalArgumentException("not an event of this policy: " + event.type());
        }
    }

    private void refer(ReceivedEvent event) {
        if (event.data().path("type").asText().equals("INFORMATION_PREOCCUPANTE")) {
            Open open = open(event.data(), authorities.directory(), clock.instant());
            UUID first = EventIds.of("referral", "opened", event.id().toString());
            var _ = referrals.handle(
                    open.facts().referralId(), open, Request.causedBy(first, event.correlationId(), event.id(), NAME));
            erasures.of(open.facts());
        }
    }

    /** What no referral was made of, or what its authority has answered already, stays as it is. */
    private void withdraw(ReceivedEvent event) {
        UUID withdrawn = EventIds.of("referral", "withdrawn", event.id().toString());
        var _ = referrals.handle(
                referralOf(event.data()),
                new Withdraw(clock.instant()),
                Request.causedBy(withdrawn, event.correlationId(), event.id(), NAME));
    }

    static Relocation relocation(ReceivedEvent event) {
        JsonNode data = event.data();
        return new Relocation(
                uuid(data.required("caseId")),
                uuid(data.required("minorId")),
                data.required("from").asText(),
                data.required("to").asText(),
                event.id(),
                event.correlationId());
    }

    /** The referral of the action that {@code data} is about. */
    static UUID referralOf(JsonNode data) {
        return Streams.referralOf(uuid(data.required("actionId")));
    }

    static Open open(JsonNode action, Directory directory, Instant now) {
        ReferralFacts facts = facts(action);
        return new Open(facts, minors(action), informing(action), directory.route(facts.department()), now);
    }

    private static ReferralFacts facts(JsonNode action) {
        return new ReferralFacts(
                referralOf(action),
                uuid(action.required("caseId")),
                uuid(action.required("actionId")),
                action.required("department").asText(),
                Urgency.valueOf(action.required("urgency").asText()));
    }

    private static List<UUID> minors(JsonNode action) {
        List<UUID> minors = new ArrayList<>();
        action.required("minorIds").forEach(minor -> minors.add(uuid(minor)));
        return minors;
    }

    private static Informing informing(JsonNode action) {
        return new Informing(
                Optional.ofNullable(action.get("parentsInformed"))
                        .map(parents -> ParentsInformed.valueOf(parents.asText())),
                action.path("feedbackRequested").asBoolean(false));
    }

    private static UUID uuid(JsonNode node) {
        return UUID.fromString(node.asText());
    }
}
