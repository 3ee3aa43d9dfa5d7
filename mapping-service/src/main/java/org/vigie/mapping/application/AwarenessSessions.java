package org.vigie.mapping.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.Rehearsal;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.application.Telling.Naming.ByReference;
import org.vigie.mapping.domain.awareness.AwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSession.Held;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand.DescribeAwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand.RecordAwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionDecider;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection;

/** The awareness sessions held for professionals. */
@ApplicationScoped
public class AwarenessSessions {
    /** How awareness sessions lie in the log. */
    public static final EntryKind<
                    AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection>
            KIND = new EntryKind<>(
                    "awarenessSession",
                    JacksonEventCodec.of(
                            AwarenessSessionEvent.class,
                            List.of(
                                    new EventType<>("AwarenessSessionHeld", 1, AwarenessSessionHeld.class),
                                    new EventType<>("AwarenessSessionChanged", 1, AwarenessSessionChanged.class))),
                    new AwarenessSessionDecider());

    private final Entries<AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection>
            entries;

    AwarenessSessions(EventLog log, SubjectKeys keys) {
        this.entries = new Entries<>(KIND, log, keys);
    }

    /** Takes what is told of an awareness session. Never blocks. */
    public CompletionStage<Told<AwarenessSessionRejection>> tell(Telling<AwarenessSessionDetails> telling) {
        return entries.tell(
                telling, command(telling), FrenchDay.beginning(telling.details().heldOn()));
    }

    /** What would become of what is told of an awareness session, if all that was rehearsed before had been told. Never blocks. */
    public CompletionStage<Told<AwarenessSessionRejection>> rehearse(
            Telling<AwarenessSessionDetails> telling, MapRehearsal rehearsal) {
        return entries.rehearse(
                rehearsal.awarenessSessions(),
                telling,
                command(telling),
                FrenchDay.beginning(telling.details().heldOn()));
    }

    Rehearsal<AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection> rehearsal() {
        return entries.rehearsal();
    }

    /** The awareness session with this id as it is now, its own writes included. Blocks on the log. */
    public Optional<Entry<AwarenessSessionDetails>> find(UUID id) {
        return entries.find(id).flatMap(found -> switch (found.state()) {
            case AwarenessSession.Unknown() -> Optional.empty();
            case Held(var details, var reference) -> Optional.of(new Entry<>(id, found.version(), details, reference));
        });
    }

    private static AwarenessSessionCommand command(Telling<AwarenessSessionDetails> telling) {
        var reference = telling.naming().externalReference();
        return telling.naming() instanceof ByReference
                ? new RecordAwarenessSession(telling.details(), reference)
                : new DescribeAwarenessSession(telling.details(), reference);
    }
}
