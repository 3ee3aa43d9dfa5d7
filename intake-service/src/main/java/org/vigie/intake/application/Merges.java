package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeCommand;
import org.vigie.intake.domain.merge.MergeCommand.DeclareDifferent;
import org.vigie.intake.domain.merge.MergeCommand.MergeCases;
import org.vigie.intake.domain.merge.MergeCommand.UndoMerge;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MergeRejection;

/** Says that cases are one, or are not. The cases are there. Blocks. */
@ApplicationScoped
public class Merges {
    private final CommandHandler<MergeCommand, MergeBook, MergeEvent, MergeRejection> handler;
    private final MergedCases cases;
    private final EventLog log;

    Merges(
            CommandHandler<MergeCommand, MergeBook, MergeEvent, MergeRejection> handler,
            MergedCases cases,
            EventLog log) {
        this.handler = handler;
        this.cases = cases;
        this.log = log;
    }

    /** Lets one case absorb another; {@code id} is that of the event. */
    public CommandResult<MergeEvent, MergeRejection> merge(CasesMerged event, UUID id, Post post) {
        Set<UUID> minors = minors(event.caseId());
        return handle(
                new MergeCases(event, minors, minors(event.intoCaseId())),
                event.caseId(),
                event.occurredAt(),
                id,
                post);
    }

    /** Lets an absorbed case stand for itself again. */
    public CommandResult<MergeEvent, MergeRejection> undo(UUID caseId, Instant at, UUID id, Post post) {
        return handle(new UndoMerge(caseId, at), caseId, at, id, post);
    }

    /** Says that two cases are not one. */
    public CommandResult<MergeEvent, MergeRejection> tellApart(CasesDeclaredDifferent event, UUID id, Post post) {
        return handle(new DeclareDifferent(event), event.caseId(), event.occurredAt(), id, post);
    }

    /** The sender's version is that of the case, which merging leaves as it is; a repeat is answered whatever version it names. */
    private CommandResult<MergeEvent, MergeRejection> handle(
            MergeCommand command, UUID caseId, Instant at, UUID id, Post post) {
        Long expected = post.expectedVersion();
        if (expected != null && log.find(id).isEmpty()) {
            long version = log.readStream(caseId).getLast().streamVersion();
            if (version != expected) {
                return new Stale<>(version);
            }
        }
        try {
            return handler.handle(new Instruction<>(
                            CaseIds.MERGE_BOOK,
                            command,
                            id,
                            at,
                            id,
                            null,
                            post.client(),
                            post.content(),
                            null,
                            Load.READ_FIRST))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Set<UUID> minors(UUID caseId) {
        return cases.pseudonymous(caseId).orElseThrow().all().stream()
                .flatMap(history -> history.minorIds().stream())
                .collect(Collectors.toSet());
    }
}
