package org.vigie.referral.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Erasures;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Relocations;
import org.vigie.referral.application.Relocations.Relocation;
import org.vigie.referral.application.Request;
import org.vigie.referral.application.Streams;
import org.vigie.referral.application.deadline.Ages;
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
 * told again finds what there is. Of calls it notes which minors are under two, since theirs is evaluated sooner. An action that was recorded by mistake takes its referral back: what was not sent is not sent; a minor who turns
 * out to live elsewhere takes it along. All in one policy, so that what follows never comes before the first.
 */
@ApplicationScoped
public class WhenInformationPreoccupanteThenRefer extends IntakePolicy {
    private static final String NAME = "when-information-preoccupante-then-refer";
    private static final int TWO = 2;
    static final Set<String> HANDLED = Set.of(
            IntakeEvents.ACTION_TAKEN,
            IntakeEvents.ACTION_WITHDRAWN,
            IntakeEvents.MINOR_DEPARTMENT_CORRECTED,
            IntakeEvents.CALL_RECORDED,
            IntakeEvents.CALL_CORRECTED,
            IntakeEvents.CALL_WITHDRAWN);

    private final Referrals referrals;
    private final Authorities authorities;
    private final Erasures erasures;
    private final Relocations relocations;
    private final Ages ages;
    private final Clock clock;

    WhenInformationPreoccupanteThenRefer(
            Referrals referrals,
            Authorities authorities,
            Erasures erasures,
            Relocations relocations,
            Ages ages,
            Clock clock) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.erasures = erasures;
        this.relocations = relocations;
        this.ages = ages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> handles() {
        return HANDLED;
    }

    @Override
    public void react(ReceivedEvent event) {
        switch (event.type()) {
            case IntakeEvents.ACTION_TAKEN -> refer(event);
            case IntakeEvents.ACTION_WITHDRAWN -> withdraw(event);
            case IntakeEvents.MINOR_DEPARTMENT_CORRECTED -> relocations.of(relocation(event));
            case IntakeEvents.CALL_RECORDED -> noteAges(event, event.data(), false);
            case IntakeEvents.CALL_CORRECTED -> noteAges(event, event.data().required("call"), true);
            case IntakeEvents.CALL_WITHDRAWN -> noteAges(event, event.data(), true);
            default -> throw new IllegalArgumentException("not an event of this policy: " + event.type());
        }
    }

    private void refer(ReceivedEvent event) {
        if (event.data().path("type").asText().equals("INFORMATION_PREOCCUPANTE")) {
            Open open = open(
                    event.data(),
                    authorities.directory(),
                    ages.evaluationMonths(minors(event.data())),
                    clock.instant());
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

    /**
     * Calls come before the actions that follow from them. Nearly none tells of a minor under two, and then there is nothing to note.
     *
     * @param known whether something may have been noted of the call before
     */
    private void noteAges(ReceivedEvent event, JsonNode call, boolean known) {
        Set<UUID> young = underTwo(call);
        if (known || !young.isEmpty()) {
            ages.told(
                    uuid(event.data().required("caseId")),
                    uuid(call.required("callId")),
                    young,
                    event.id(),
                    event.correlationId());
        }
    }

    /** The minors of whom the call says that they are under two. */
    static Set<UUID> underTwo(JsonNode call) {
        Set<UUID> young = new HashSet<>();
        for (JsonNode minor : call.path("minors")) {
            if (minor.path("age").asInt(TWO) < TWO) {
                young.add(uuid(minor.required("minorId")));
            }
        }
        return young;
    }

    /** The referral of the action that {@code data} is about. */
    static UUID referralOf(JsonNode data) {
        return Streams.referralOf(uuid(data.required("actionId")));
    }

    static Open open(JsonNode action, Directory directory, Optional<Integer> evaluationMonths, Instant now) {
        ReferralFacts facts = facts(action);
        return new Open(
                facts, minors(action), informing(action), directory.route(facts.department()), evaluationMonths, now);
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
