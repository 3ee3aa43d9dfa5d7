package org.vigie.mapping.domain.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.DocumentReference;
import org.vigie.mapping.domain.entry.EntryDetails;
import org.vigie.mapping.domain.entry.FollowUp;

/**
 * What is known of a partner meeting. Its texts are free and never leave the service's own log and answers.
 *
 * @param heldOn the day in France on which it was held
 * @param topic what it was about
 * @param partnerIds the partners who took part, each once and in order, so that the same set is the same details
 * @param participants how many people took part; null when not known
 * @param documents where its documents are found
 * @param decisions what was decided
 * @param followUps what is to be done since
 */
public record PartnerMeetingDetails(
        LocalDate heldOn,
        String topic,
        List<UUID> partnerIds,
        @Nullable Integer participants,
        List<DocumentReference> documents,
        List<String> decisions,
        List<FollowUp> followUps)
        implements EntryDetails {
    public PartnerMeetingDetails {
        partnerIds = partnerIds.stream().distinct().sorted().toList();
        documents = List.copyOf(documents);
        decisions = List.copyOf(decisions);
        followUps = List.copyOf(followUps);
    }

    @Override
    public LocalDate day() {
        return heldOn;
    }
}
