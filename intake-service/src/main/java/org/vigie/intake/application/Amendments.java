package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CaseCommand;
import org.vigie.intake.domain.CaseCommand.CloseCase;
import org.vigie.intake.domain.CaseCommand.CorrectCall;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseRejection;

/** Changes what is on record of a case. Blocks. */
@ApplicationScoped
public class Amendments {
    private static final int ATTEMPTS = 64;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** That no case is ever at. */
    private static final long NO_VERSION = -1;

    private final CaseCommands commands;
    private final CaseHistories histories;
    private final MergedCases cases;

    Amendments(CaseCommands commands, CaseHistories histories, MergedCases cases) {
        this.commands = commands;
        this.histories = histories;
        this.cases = cases;
    }

    /**
     * Puts a call right. What is not put right is taken from the very version of the case that the correction is appended to, so that
     * what comes in between is never undone.
     *
     * @param correction what happens to the call as it stands
     */
    public CommandResult<CaseEvent, CaseRejection> correct(
            CallRecorded call, Function<CallRecorded, CallCorrected> correction, Post post) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CaseHistory history = histories.pseudonymous(call.caseId()).orElseThrow();
            CallCorrected event = correction.apply(history.call(call.callId()).call());
            Long expected = expected(post.expectedVersion(), history.version());
            CommandResult<CaseEvent, CaseRejection> result = amend(
                    new CorrectCall(event, history.moved(event)),
                    event.correctionId(),
                    new Post(post.client(), post.reach(), post.content(), expected));
            if (post.expectedVersion() != null || !(result instanceof Stale<CaseEvent, CaseRejection>)) {
                return result;
            }
        }
        throw new LogUnavailableException("too many writers on one case", RETRY_AFTER, null);
    }

    /**
     * Closes a case, unless somebody still expects to hear of it or of one that it absorbed.
     *
     * @param id of the event
     */
    public CommandResult<CaseEvent, CaseRejection> close(CaseClosed closing, UUID id, Post post) {
        List<UUID> openInAbsorbed = cases.pseudonymous(closing.caseId())
                .map(MergedCase::openInAbsorbed)
                .orElseThrow();
        return amend(new CloseCase(closing, openInAbsorbed), id, post);
    }

    /** Carries out {@code command}; {@code id} is that of the event that it leads to. */
    public CommandResult<CaseEvent, CaseRejection> amend(CaseCommand command, UUID id, Post post) {
        try {
            return commands.handle(command, id, post).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The version that was read, unless the sender expects another: then none, whatever the case has become since. */
    private static long expected(@Nullable Long bySender, long read) {
        return bySender == null || bySender == read ? read : NO_VERSION;
    }
}
