package org.vigie.mapping.domain.worksession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.entry.DocumentReference;
import org.vigie.mapping.domain.entry.EntryDetails;
import org.vigie.mapping.domain.entry.FollowUp;

/**
 * What is known of a work session. Its texts are free and never leave the service's own log and answers.
 *
 * @param heldOn the day in France on which it was held
 * @param topic what it was about
 * @param partnerIds the partners who took part, each once and in order, so that the same set is the same details
 * @param documents where its documents are found
 * @param decisions what was decided
 * @param followUps what is to be done since
 */
public record WorkSessionDetails(
        LocalDate heldOn,
        String topic,
        List<UUID> partnerIds,
        List<DocumentReference> documents,
        List<String> decisions,
        List<FollowUp> followUps)
        implements EntryDetails {
    public WorkSessionDetails {
        partnerIds = partnerIds.stream().distinct().sorted().toList();
        documents = List.copyOf(documents);
        decisions = List.copyOf(decisions);
        followUps = List.copyOf(followUps);
    }

    /** A session of which no more is known than when, about what and with whom. */
    public WorkSessionDetails(LocalDate heldOn, String topic, List<UUID> partnerIds) {
        this(heldOn, topic, partnerIds, List.of(), List.of(), List.of());
    }

    @Override
    public LocalDate day() {
        return heldOn;
    }
}
