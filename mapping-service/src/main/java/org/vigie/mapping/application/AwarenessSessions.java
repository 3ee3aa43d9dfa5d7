package org.vigie.mapping.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.entry.EntryCommand;
import org.vigie.mapping.domain.entry.EntryDecider;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryState;

/** The awareness sessions that were held for professionals. */
@Singleton
public class AwarenessSessions extends DescribedEntries<AwarenessSessionDetails, AwarenessSessionEvent> {
    /** How awareness sessions lie in the log. */
    public static final EntryKind<
                    EntryCommand<AwarenessSessionDetails>,
                    EntryState<AwarenessSessionDetails>,
                    AwarenessSessionEvent,
                    EntryRejection>
            KIND = new EntryKind<>(
                    "awarenessSession",
                    JacksonEventCodec.of(
                            AwarenessSessionEvent.class,
                            List.of(
                                    new EventType<>(
                                            "AwarenessSessionHeld",
                                            2,
                                            AwarenessSessionHeld.class,
                                            DetailsGain.of("AwarenessSessionHeld", 1, "documents")),
                                    new EventType<>(
                                            "AwarenessSessionChanged",
                                            2,
                                            AwarenessSessionChanged.class,
                                            DetailsGain.of("AwarenessSessionChanged", 1, "documents")))),
                    new EntryDecider<>(AwarenessSessionHeld::new, AwarenessSessionChanged::new));

    AwarenessSessions(EventLog log, SubjectKeys keys, ReferenceIds ids, PartnersOnTheMap partners) {
        super(KIND, log, keys, ids, partners);
    }
}
