package org.vigie.mapping.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.domain.entry.EntryCommand;
import org.vigie.mapping.domain.entry.EntryDecider;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryState;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;

/** The work sessions that were held with partners. */
@Singleton
public class WorkSessions extends DescribedEntries<WorkSessionDetails, WorkSessionEvent> {
    /** How work sessions lie in the log. */
    public static final EntryKind<
                    EntryCommand<WorkSessionDetails>, EntryState<WorkSessionDetails>, WorkSessionEvent, EntryRejection>
            KIND = new EntryKind<>(
                    "workSession",
                    JacksonEventCodec.of(
                            WorkSessionEvent.class,
                            List.of(
                                    new EventType<>(
                                            "WorkSessionHeld",
                                            2,
                                            WorkSessionHeld.class,
                                            DetailsGain.of(
                                                    "WorkSessionHeld", 1, "documents", "decisions", "followUps")),
                                    new EventType<>(
                                            "WorkSessionChanged",
                                            2,
                                            WorkSessionChanged.class,
                                            DetailsGain.of(
                                                    "WorkSessionChanged", 1, "documents", "decisions", "followUps")))),
                    new EntryDecider<>(WorkSessionHeld::new, WorkSessionChanged::new));

    WorkSessions(EventLog log, SubjectKeys keys, ReferenceIds ids, PartnersOnTheMap partners) {
        super(KIND, log, keys, ids, partners);
    }
}
