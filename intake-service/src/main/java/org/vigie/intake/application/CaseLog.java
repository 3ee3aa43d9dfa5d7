package org.vigie.intake.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseDecider;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.CaseRejection;
import org.vigie.intake.domain.CaseState;

/** How cases lie in the log: the names and versions of their events are for ever. */
final class CaseLog {
    private CaseLog() {}

    /** Whether {@code stored} happened to a case. */
    static boolean isOfCase(StoredEvent stored) {
        return stored.streamType().equals(StreamTypes.CASE);
    }

    @Produces
    @Singleton
    static EventCodec<CaseEvent> events() {
        return JacksonEventCodec.of(
                CaseEvent.class,
                List.of(
                        new EventType<>("CallRecorded", 1, CallRecorded.class),
                        new EventType<>("ActionTaken", 2, ActionTaken.class, new ActionTakenFrom1()),
                        new EventType<>("IdentityErased", 1, IdentityErased.class),
                        new EventType<>("CallCorrected", 1, CallCorrected.class),
                        new EventType<>("CallWithdrawn", 1, CallWithdrawn.class),
                        new EventType<>("ActionWithdrawn", 1, ActionWithdrawn.class),
                        new EventType<>("CaseClosed", 1, CaseClosed.class),
                        new EventType<>("CaseReopened", 1, CaseReopened.class),
                        new EventType<>("MinorDepartmentCorrected", 1, MinorDepartmentCorrected.class),
                        new EventType<>("LiaisonFollowedUp", 1, LiaisonFollowedUp.class),
                        new EventType<>("NextContactPromised", 1, NextContactPromised.class),
                        new EventType<>("NextContactKept", 1, NextContactKept.class),
                        new EventType<>("NextContactCancelled", 1, NextContactCancelled.class)));
    }

    @Produces
    @Singleton
    static CommandHandler<CaseCommand, CaseState, CaseEvent, CaseRejection> commands(
            EventLog log, EventCodec<CaseEvent> events, SubjectKeys keys) {
        return new CommandHandler<>(StreamTypes.CASE, log, events, new CaseDecider(), keys);
    }
}
