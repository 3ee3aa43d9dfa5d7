package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.command.Rehearsal;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.CaseDecider;
import org.vigie.intake.domain.CaseEvent;

/** Begins rehearsals of what would be posted. */
@ApplicationScoped
public class CaseRehearsals {
    private final EventLog log;
    private final EventCodec<CaseEvent> events;
    private final SubjectKeys keys;
    private final CaseHistories histories;

    CaseRehearsals(EventLog log, EventCodec<CaseEvent> events, SubjectKeys keys, CaseHistories histories) {
        this.log = log;
        this.events = events;
        this.keys = keys;
        this.histories = histories;
    }

    /** One that has seen nothing yet. */
    public CaseRehearsal begin() {
        return new CaseRehearsal(new Rehearsal<>(log, events, new CaseDecider(), keys), histories);
    }
}
