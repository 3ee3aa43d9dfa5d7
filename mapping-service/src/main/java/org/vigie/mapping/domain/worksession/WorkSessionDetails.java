package org.vigie.mapping.domain.worksession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a work session.
 *
 * @param heldOn the day in France on which it was held
 * @param topic what it was about; free text, which never leaves the service's own log and answers
 * @param partnerIds the partners who took part, each once and in order, so that the same set is the same details
 */
public record WorkSessionDetails(LocalDate heldOn, String topic, List<UUID> partnerIds) {
    public WorkSessionDetails {
        partnerIds = partnerIds.stream().distinct().sorted().toList();
    }
}
