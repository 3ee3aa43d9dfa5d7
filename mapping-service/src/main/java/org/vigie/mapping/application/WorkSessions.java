package org.vigie.mapping.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.Rehearsal;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.application.Telling.Naming.ByReference;
import org.vigie.mapping.domain.worksession.WorkSession;
import org.vigie.mapping.domain.worksession.WorkSession.Held;
import org.vigie.mapping.domain.worksession.WorkSessionCommand;
import org.vigie.mapping.domain.worksession.WorkSessionCommand.DescribeWorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionCommand.RecordWorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionDecider;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;
import org.vigie.mapping.domain.worksession.WorkSessionRejection;

/** The work sessions held with partners. */
@ApplicationScoped
public class WorkSessions {
    /** How work sessions lie in the log. */
    public static final EntryKind<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection> KIND =
            new EntryKind<>(
                    "workSession",
                    JacksonEventCodec.of(
                            WorkSessionEvent.class,
                            List.of(
                                    new EventType<>("WorkSessionHeld", 1, WorkSessionHeld.class),
                                    new EventType<>("WorkSessionChanged", 1, WorkSessionChanged.class))),
                    new WorkSessionDecider());

    private final Entries<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection> entries;
    private final PartnersOnTheMap partners;

    WorkSessions(EventLog log, SubjectKeys keys, PartnersOnTheMap partners) {
        this.entries = new Entries<>(KIND, log, keys);
        this.partners = partners;
    }

    /** Takes what is told of a work session. Never blocks. */
    public CompletionStage<Told<WorkSessionRejection>> tell(Telling<WorkSessionDetails> telling) {
        WorkSessionDetails details = telling.details();
        return partners.among(details.partnerIds())
                .thenCompose(
                        known -> entries.tell(telling, command(telling, known), FrenchDay.beginning(details.heldOn())));
    }

    /** What would become of what is told of a work session, if all that was rehearsed before had been told. Never blocks. */
    public CompletionStage<Told<WorkSessionRejection>> rehearse(
            Telling<WorkSessionDetails> telling, MapRehearsal rehearsal) {
        WorkSessionDetails details = telling.details();
        return partners.among(details.partnerIds()).thenCompose(known -> {
            Set<UUID> present = details.partnerIds().stream()
                    .filter(id -> known.contains(id) || rehearsal.partners().hasWritten(id))
                    .collect(Collectors.toUnmodifiableSet());
            return entries.rehearse(
                    rehearsal.workSessions(),
                    telling,
                    command(telling, present),
                    FrenchDay.beginning(details.heldOn()));
        });
    }

    Rehearsal<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection> rehearsal() {
        return entries.rehearsal();
    }

    /** The work session with this id as it is now, its own writes included. Blocks on the log. */
    public Optional<Entry<WorkSessionDetails>> find(UUID id) {
        return entries.find(id).flatMap(found -> switch (found.state()) {
            case WorkSession.Unknown() -> Optional.empty();
            case Held(var details, var reference) -> Optional.of(new Entry<>(id, found.version(), details, reference));
        });
    }

    private static WorkSessionCommand command(Telling<WorkSessionDetails> telling, Set<UUID> partnersOnTheMap) {
        var reference = telling.naming().externalReference();
        return telling.naming() instanceof ByReference
                ? new RecordWorkSession(telling.details(), reference, partnersOnTheMap)
                : new DescribeWorkSession(telling.details(), reference, partnersOnTheMap);
    }
}
