package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseCommand.InOwnCase;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseRejection;
import org.vigie.intake.domain.CaseRejection.UnknownCase;
import org.vigie.intake.domain.CaseState;

/** Carries what is posted to the log. Waits for nothing but the log, so it may be called on the event loop. */
@ApplicationScoped
public class CaseCommands {
    private final CommandHandler<CaseCommand, CaseState, CaseEvent, CaseRejection> handler;

    CaseCommands(CommandHandler<CaseCommand, CaseState, CaseEvent, CaseRejection> handler) {
        this.handler = handler;
    }

    /** How a call says which case it is about. */
    public enum Naming {
        /** By {@code caseId}: it is there already. */
        ID,
        /** By the client's own {@code caseReference}: it may be there. */
        REFERENCE,
        /** Not at all: the call opens one, unless it is a repeat of a call that joined one. */
        NOTHING
    }

    /** Keeps a call in the case that {@code naming} led to. */
    public CompletionStage<CommandResult<CaseEvent, CaseRejection>> record(
            RecordCall command, Naming naming, Post post) {
        Instruction<CaseCommand> instruction = recording(command, naming, post);
        return handle(instruction).thenCompose(result -> {
            if (naming == Naming.NOTHING
                    && result instanceof Repeated<CaseEvent, CaseRejection> repeated
                    && !repeated.stored().streamId().equals(instruction.streamId())) {
                return handler.handle(elsewhere(instruction, repeated.stored().streamId()));
            }
            return CompletableFuture.completedStage(result);
        });
    }

    /** Takes an action about a case. */
    public CompletionStage<CommandResult<CaseEvent, CaseRejection>> take(TakeAction command, Post post) {
        return handle(taking(command, post));
    }

    /** Forgets who the people of a case are. */
    public CompletionStage<CommandResult<CaseEvent, CaseRejection>> erase(EraseIdentity command, Post post) {
        return handle(command, CaseIds.erasure(command.event().caseId()), post);
    }

    /**
     * Carries out what is asked of a case that is there.
     *
     * @param eventId id of the event that it leads to
     */
    public CompletionStage<CommandResult<CaseEvent, CaseRejection>> handle(
            CaseCommand command, UUID eventId, Post post) {
        return handle(instruction(command, eventId, post, Load.READ_FIRST));
    }

    /** A stream of another kind is no case, so nothing of a case gets into it. */
    private CompletionStage<CommandResult<CaseEvent, CaseRejection>> handle(Instruction<CaseCommand> instruction) {
        return CaseIds.isCase(instruction.streamId())
                ? handler.handle(instruction)
                : CompletableFuture.completedStage(new Refused<>(new UnknownCase(instruction.streamId()), 0));
    }

    static Instruction<CaseCommand> recording(RecordCall command, Naming naming, Post post) {
        Load load = naming == Naming.ID ? Load.READ_FIRST : Load.ASSUME_NEW;
        return instruction(command, command.event().callId(), post, load);
    }

    static Instruction<CaseCommand> taking(TakeAction command, Post post) {
        return instruction(command, command.event().actionId(), post, Load.READ_FIRST);
    }

    private static Instruction<CaseCommand> instruction(CaseCommand command, UUID eventId, Post post, Load load) {
        return new Instruction<>(
                command.event().caseId(),
                post.reach() == Reach.EVERY_CASE ? command : new InOwnCase(post.client(), command),
                eventId,
                command.event().occurredAt(),
                eventId,
                null,
                post.client(),
                post.content(),
                post.expectedVersion(),
                load);
    }

    /** The same for the case that a call without a name for it joined. */
    static Instruction<CaseCommand> elsewhere(Instruction<CaseCommand> asked, UUID streamId) {
        return new Instruction<>(
                streamId,
                asked.command(),
                asked.eventId(),
                asked.occurredAt(),
                asked.correlationId(),
                asked.causationId(),
                asked.actor(),
                asked.content(),
                asked.expectedVersion(),
                Load.READ_FIRST);
    }

    /** The cases in which a client may write. */
    public enum Reach {
        /** Those that it opened. */
        OWN_CASES,
        /** All. */
        EVERY_CASE
    }

    /**
     * What comes with every post.
     *
     * @param client who posts: a system, never a person
     * @param reach the cases in which it may write
     * @param content what the request says
     * @param expectedVersion the version of the case that {@code If-Match} names, null for any
     */
    public record Post(
            String client,
            Reach reach,
            RequestContent content,
            @Nullable Long expectedVersion) {}
}
