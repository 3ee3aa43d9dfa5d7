package org.vigie.mapping.adapter.kafka;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;

/** A work session as others hear of it: when and with whom; its topic is free text and stays inside. */
record PublishedWorkSession(UUID workSessionId, LocalDate heldOn, List<UUID> partnerIds) {

    static PublishedWorkSession of(UUID workSessionId, WorkSessionDetails details) {
        return new PublishedWorkSession(workSessionId, details.heldOn(), details.partnerIds());
    }
}
