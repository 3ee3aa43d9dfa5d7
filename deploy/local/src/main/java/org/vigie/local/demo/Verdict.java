package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.local.process.Pause;

/** Waits, within bounds, until the figures and the referrals of the year are as they should be, and says what is not. */
public final class Verdict {
    private final Report report;
    private final Referrals referrals;
    private final Receipts receipts;
    private final Set<String> sentBefore;

    /** @param sentBefore referrals that had been sent before the replay began, which must not arrive again */
    public Verdict(Report report, Referrals referrals, Receipts receipts, Set<String> sentBefore) {
        this.report = report;
        this.referrals = referrals;
        this.receipts = receipts;
        this.sentBefore = sentBefore;
    }

    /**
     * Waits until all is as it should be, or the patience is over.
     *
     * @param actionIds the informations préoccupantes of the year
     */
    public Outcome await(Set<String> actionIds, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            Outcome outcome = now(actionIds);
            if (outcome.asPublished() || Instant.now().isAfter(deadline)) return outcome;
            Pause.of(Duration.ofMillis(200));
        }
    }

    private Outcome now(Set<String> actionIds) {
        JsonNode figures = report.figures();
        Map<String, List<JsonNode>> found = referrals.of(actionIds);
        List<Difference> differences = new ArrayList<>(report.differences(figures));
        for (String actionId : actionIds)
            complaint(actionId, found.getOrDefault(actionId, List.of()))
                    .ifPresent(sentence -> differences.add(new Difference("referrals", sentence)));
        if (receipts.refused() > 0)
            differences.add(new Difference("webhooks", receipts.refused() + " messages mal signés"));
        List<JsonNode> all = found.values().stream().flatMap(Collection::stream).toList();
        return new Outcome(
                figures,
                actionIds.size(),
                count(all, "sentAt"),
                receipts.referrals(),
                count(all, "acknowledgedAt"),
                differences);
    }

    private static long count(List<JsonNode> referrals, String field) {
        return referrals.stream().filter(referral -> referral.hasNonNull(field)).count();
    }

    private Optional<String> complaint(String actionId, List<JsonNode> found) {
        if (found.size() != 1)
            return Optional.of("action %s : %d transmissions au lieu de 1".formatted(actionId, found.size()));
        String referralId = found.getFirst().path("referralId").asText();
        if (!found.getFirst().hasNonNull("acknowledgedAt"))
            return Optional.of("transmission %s : %s, sans accusé de réception"
                    .formatted(referralId, found.getFirst().path("status").asText()));
        int due = sentBefore.contains(referralId) ? 0 : 1;
        int arrived = receipts.effects(referralId);
        return arrived == due
                ? Optional.empty()
                : Optional.of("transmission %s : arrivée %d fois au lieu de %d".formatted(referralId, arrived, due));
    }
}
