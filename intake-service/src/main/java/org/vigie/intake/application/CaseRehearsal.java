package org.vigie.intake.application;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Rehearsal;
import org.vigie.eventlog.command.Rehearsed;
import org.vigie.eventlog.command.Rehearsed.Refused;
import org.vigie.eventlog.command.Rehearsed.Repeated;
import org.vigie.intake.application.CaseCommands.Naming;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseRejection;
import org.vigie.intake.domain.CaseRejection.UnknownCase;
import org.vigie.intake.domain.CaseState;

/**
 * Says of one post after the other what {@link CaseCommands} would do with it, were those before carried out, and carries out none.
 * Made for one file; does not block. See {@link Rehearsal} for what it can promise.
 */
public final class CaseRehearsal {
    private final Rehearsal<CaseCommand, CaseState, CaseEvent, CaseRejection> rehearsal;
    private final CaseHistories histories;

    CaseRehearsal(Rehearsal<CaseCommand, CaseState, CaseEvent, CaseRejection> rehearsal, CaseHistories histories) {
        this.rehearsal = rehearsal;
        this.histories = histories;
    }

    /** What would become of a call, as {@link CaseCommands#record}. */
    public CompletionStage<Rehearsed<CaseRejection>> record(RecordCall command, Naming naming, Post post) {
        Instruction<CaseCommand> instruction = CaseCommands.recording(command, naming, post);
        return rehearse(instruction).thenCompose(result -> {
            if (naming == Naming.NOTHING
                    && result instanceof Repeated<CaseRejection>(UUID caseId, var _, var _)
                    && !caseId.equals(instruction.streamId())) {
                return rehearsal.handle(CaseCommands.elsewhere(instruction, caseId));
            }
            return CompletableFuture.completedStage(result);
        });
    }

    /** What would become of an action, as {@link CaseCommands#take}. */
    public CompletionStage<Rehearsed<CaseRejection>> take(TakeAction command, Post post) {
        return rehearse(CaseCommands.taking(command, post));
    }

    private CompletionStage<Rehearsed<CaseRejection>> rehearse(Instruction<CaseCommand> instruction) {
        return CaseIds.isCase(instruction.streamId())
                ? rehearsal.handle(instruction)
                : CompletableFuture.completedStage(new Refused<>(new UnknownCase(instruction.streamId()), 0));
    }

    /** Whether there is such a case, or would be one by now. Blocks. */
    public boolean exists(UUID caseId) {
        return rehearsal.hasWritten(caseId) || histories.exists(caseId);
    }

    /** Whether {@code client} opened such a case, or would have by now. Blocks. */
    public boolean isOpenedBy(String client, UUID caseId) {
        return rehearsal.hasWritten(caseId) || histories.isOpenedBy(client, caseId);
    }
}
