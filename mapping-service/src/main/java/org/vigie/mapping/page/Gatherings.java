package org.vigie.mapping.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.readmodel.ListedEntry;
import org.vigie.mapping.readmodel.awarenesssessions.AwarenessSessionView;
import org.vigie.mapping.readmodel.partnermeetings.PartnerMeetingView;
import org.vigie.mapping.readmodel.worksessions.WorkSessionView;

/** Finds gatherings as they are now, whatever their kind. Blocks. */
@ApplicationScoped
class Gatherings {
    private final WorkSessions workSessions;
    private final PartnerMeetings partnerMeetings;
    private final AwarenessSessions awarenessSessions;

    Gatherings(WorkSessions workSessions, PartnerMeetings partnerMeetings, AwarenessSessions awarenessSessions) {
        this.workSessions = workSessions;
        this.partnerMeetings = partnerMeetings;
        this.awarenessSessions = awarenessSessions;
    }

    /** The gathering as the API answers it. */
    Optional<ListedEntry> find(UUID id) {
        return workSessions
                .find(id)
                .<ListedEntry>map(WorkSessionView::of)
                .or(() -> partnerMeetings.find(id).map(PartnerMeetingView::of))
                .or(() -> awarenessSessions.find(id).map(AwarenessSessionView::of));
    }
}
