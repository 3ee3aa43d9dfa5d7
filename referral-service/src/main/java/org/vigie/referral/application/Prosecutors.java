package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.StreamReader;
import org.vigie.eventlog.command.StreamState;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.referral.domain.prosecutor.EnterProsecutors;
import org.vigie.referral.domain.prosecutor.ProsecutorOffice;
import org.vigie.referral.domain.prosecutor.ProsecutorsDecider;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent;

/** The prosecutors' offices of each department, as coordinators entered them. Blocks, so for virtual threads. */
@ApplicationScoped
public class Prosecutors {
    private final StreamReader<List<ProsecutorOffice>, ProsecutorsEvent> reader;
    private final CommandHandler<EnterProsecutors, List<ProsecutorOffice>, ProsecutorsEvent, Void> handler;

    Prosecutors(EventLog log, SubjectKeys keys) {
        ProsecutorsDecider decider = new ProsecutorsDecider();
        this.reader = new StreamReader<>(log, Streams.PROSECUTORS_EVENTS, decider);
        this.handler = new CommandHandler<>(Streams.PROSECUTORS, log, Streams.PROSECUTORS_EVENTS, decider, keys);
    }

    /** The offices of a department; at version 0 none were ever entered. */
    public StreamState<List<ProsecutorOffice>> of(String department) {
        return reader.read(Streams.prosecutors(department)).orElseGet(() -> new StreamState<>(List.of(), 0));
    }

    /** Carries out {@code command}. Throws {@link org.vigie.eventlog.LogUnavailableException} when the log cannot say. */
    public CommandResult<ProsecutorsEvent, Void> enter(EnterProsecutors command, Request request) {
        return Outcomes.await(handler.handle(new Instruction<>(
                Streams.prosecutors(command.department()),
                command,
                request.eventId(),
                command.at(),
                request.correlationId(),
                request.causationId(),
                request.actor(),
                request.content(),
                request.expectedVersion(),
                Instruction.Load.READ_FIRST)));
    }
}
