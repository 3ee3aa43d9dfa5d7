package org.vigie.mapping.application;

import org.vigie.eventlog.command.Rehearsal;
import org.vigie.mapping.domain.awareness.AwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection;
import org.vigie.mapping.domain.partner.Partner;
import org.vigie.mapping.domain.partner.PartnerCommand;
import org.vigie.mapping.domain.partner.PartnerEvent;
import org.vigie.mapping.domain.partner.PartnerRejection;
import org.vigie.mapping.domain.worksession.WorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionCommand;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionRejection;

/** What one file would do to the map: nothing of it is recorded. See {@link Rehearsal} for what it can promise. */
public final class MapRehearsal {
    private final Rehearsal<PartnerCommand, Partner, PartnerEvent, PartnerRejection> partners;
    private final Rehearsal<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection> workSessions;
    private final Rehearsal<AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection>
            awarenessSessions;

    /** One that has seen nothing yet. */
    public MapRehearsal(Partners partners, WorkSessions workSessions, AwarenessSessions awarenessSessions) {
        this.partners = partners.rehearsal();
        this.workSessions = workSessions.rehearsal();
        this.awarenessSessions = awarenessSessions.rehearsal();
    }

    Rehearsal<PartnerCommand, Partner, PartnerEvent, PartnerRejection> partners() {
        return partners;
    }

    Rehearsal<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection> workSessions() {
        return workSessions;
    }

    Rehearsal<AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection>
            awarenessSessions() {
        return awarenessSessions;
    }
}
