package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.intake.domain.CaseEvent;

/** Finds again what was posted, in the log itself: the id of a call or an action is that of its event. Blocks. */
@ApplicationScoped
public class Postings {
    private final EventLog log;
    private final EventCodec<CaseEvent> codec;

    Postings(EventLog log, EventCodec<CaseEvent> codec) {
        this.log = log;
        this.codec = codec;
    }

    /** Whether an event with this id lies in the log. */
    public boolean isRecorded(UUID eventId) {
        return log.find(eventId).isPresent();
    }

    /** The call or action with this id, when there is one and it is an {@code expected}. */
    public <E extends CaseEvent> Optional<Posting<E>> find(UUID id, Class<E> expected) {
        return log.find(id).filter(stored -> CaseLog.isOfCase(stored)).flatMap(stored -> {
            CaseEvent event = codec.decode(stored, null);
            return expected.isInstance(event)
                    ? Optional.of(Posting.of(stored, expected.cast(event)))
                    : Optional.empty();
        });
    }

    /** The same if {@code client} posted it. Of another's no more is read than of none. */
    public <E extends CaseEvent> Optional<Posting<E>> findOwn(String client, UUID id, Class<E> expected) {
        return log.actorOf(id).filter(client::equals).flatMap(_ -> find(id, expected));
    }
}
