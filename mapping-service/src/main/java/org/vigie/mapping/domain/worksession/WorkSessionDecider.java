package org.vigie.mapping.domain.worksession;

import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.worksession.WorkSession.Held;
import org.vigie.mapping.domain.worksession.WorkSession.Unknown;
import org.vigie.mapping.domain.worksession.WorkSessionCommand.DescribeWorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionCommand.RecordWorkSession;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;
import org.vigie.mapping.domain.worksession.WorkSessionRejection.AlreadyHeld;
import org.vigie.mapping.domain.worksession.WorkSessionRejection.UnknownPartners;

/** The rules of a work session: it is held with partners of the map, and saying the same again changes nothing. */
public final class WorkSessionDecider
        implements Decider<WorkSessionCommand, WorkSession, WorkSessionEvent, WorkSessionRejection> {

    @Override
    public WorkSession initialState() {
        return new Unknown();
    }

    @Override
    public Decision<WorkSessionEvent, WorkSessionRejection> decide(WorkSessionCommand command, WorkSession state) {
        List<UUID> strangers = strangers(command);
        if (!strangers.isEmpty()) {
            return Decision.reject(new UnknownPartners(strangers));
        }
        return switch (state) {
            case Unknown() -> Decision.accept(new WorkSessionHeld(command.details(), command.externalReference()));
            case Held(var details, var _) when details.equals(command.details()) -> Decision.accept();
            case Held _ ->
                switch (command) {
                    case RecordWorkSession _ -> Decision.reject(new AlreadyHeld());
                    case DescribeWorkSession(var details, var _, var _) ->
                        Decision.accept(new WorkSessionChanged(details));
                };
        };
    }

    @Override
    public WorkSession evolve(WorkSession state, WorkSessionEvent event) {
        return switch (event) {
            case WorkSessionHeld(var details, var reference) -> new Held(details, reference);
            case WorkSessionChanged(var details) ->
                switch (state) {
                    case Unknown() -> new Held(details, null);
                    case Held(var _, var reference) -> new Held(details, reference);
                };
        };
    }

    private static List<UUID> strangers(WorkSessionCommand command) {
        return command.details().partnerIds().stream()
                .filter(id -> !command.partnersOnTheMap().contains(id))
                .toList();
    }
}
