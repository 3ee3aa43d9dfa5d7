package org.vigie.intake.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeCommand;
import org.vigie.intake.domain.merge.MergeDecider;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MergeRejection;

/** How merges lie in the log: the names and versions of their events are for ever. */
final class MergeLog {
    private MergeLog() {}

    @Produces
    @Singleton
    static EventCodec<MergeEvent> events() {
        return JacksonEventCodec.of(
                MergeEvent.class,
                List.of(
                        new EventType<>("CasesMerged", 1, CasesMerged.class),
                        new EventType<>("CaseMergeUndone", 1, CaseMergeUndone.class),
                        new EventType<>("CasesDeclaredDifferent", 1, CasesDeclaredDifferent.class)));
    }

    @Produces
    @Singleton
    static CommandHandler<MergeCommand, MergeBook, MergeEvent, MergeRejection> commands(
            EventLog log, EventCodec<MergeEvent> events, SubjectKeys keys) {
        return new CommandHandler<>(StreamTypes.MERGES, log, events, new MergeDecider(), keys);
    }
}
