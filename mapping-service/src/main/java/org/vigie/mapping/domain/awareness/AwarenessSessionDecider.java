package org.vigie.mapping.domain.awareness;

import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.mapping.domain.awareness.AwarenessSession.Held;
import org.vigie.mapping.domain.awareness.AwarenessSession.Unknown;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand.DescribeAwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionCommand.RecordAwarenessSession;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection.AlreadyHeld;

/** The rules of an awareness session: saying the same again changes nothing. */
public final class AwarenessSessionDecider
        implements Decider<
                AwarenessSessionCommand, AwarenessSession, AwarenessSessionEvent, AwarenessSessionRejection> {

    @Override
    public AwarenessSession initialState() {
        return new Unknown();
    }

    @Override
    public Decision<AwarenessSessionEvent, AwarenessSessionRejection> decide(
            AwarenessSessionCommand command, AwarenessSession state) {
        return switch (state) {
            case Unknown() -> Decision.accept(new AwarenessSessionHeld(command.details(), command.externalReference()));
            case Held(var details, var _) when details.equals(command.details()) -> Decision.accept();
            case Held _ ->
                switch (command) {
                    case RecordAwarenessSession _ -> Decision.reject(new AlreadyHeld());
                    case DescribeAwarenessSession(var details, var _) ->
                        Decision.accept(new AwarenessSessionChanged(details));
                };
        };
    }

    @Override
    public AwarenessSession evolve(AwarenessSession state, AwarenessSessionEvent event) {
        return switch (event) {
            case AwarenessSessionHeld(var details, var reference) -> new Held(details, reference);
            case AwarenessSessionChanged(var details) ->
                switch (state) {
                    case Unknown() -> new Held(details, null);
                    case Held(var _, var reference) -> new Held(details, reference);
                };
        };
    }
}
