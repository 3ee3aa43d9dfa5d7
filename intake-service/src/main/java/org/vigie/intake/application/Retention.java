package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.CaseCommands.Reach;
import org.vigie.intake.application.RetentionRuns.Expired;
import org.vigie.intake.application.RetentionRuns.Outcome;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseRejection;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/**
 * Erases who the people of a case are once nothing was recorded of it for {@link RetentionPeriod}, by the same command as whoever asks
 * for it, so the ledger knows. A case is erased at the version at which its time was over, or not at all. Blocks.
 */
@ApplicationScoped
public class Retention {
    /** Who posts the erasures. */
    public static final String CLIENT = "intake-retention";

    private static final int AT_ONCE = 20;

    private final RetentionRuns runs;
    private final RetentionPeriod period;
    private final MergeBooks merges;
    private final CaseHistories histories;
    private final Amendments amendments;
    private final InstantSource clock;

    /** For the container, and for whoever has another clock. */
    public Retention(
            RetentionRuns runs,
            RetentionPeriod period,
            MergeBooks merges,
            CaseHistories histories,
            Amendments amendments,
            InstantSource clock) {
        this.runs = runs;
        this.period = period;
        this.merges = merges;
        this.histories = histories;
        this.amendments = amendments;
        this.clock = clock;
    }

    /**
     * Begins a run; a dry one is over at once.
     *
     * @return its id; empty when there is none, as another has work left, or nothing is ever erased
     */
    public Optional<UUID> begin(boolean dryRun, String requestedBy) {
        return begin(dryRun, requestedBy, null);
    }

    /** Begins a run by itself, unless one began less than {@code every} ago; otherwise as {@link #begin}. */
    public Optional<UUID> beginAgain(Duration every) {
        return begin(false, CLIENT, every);
    }

    private Optional<UUID> begin(boolean dryRun, String requestedBy, @Nullable Duration every) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant unlessSince = every == null ? null : now.minus(every);
        return period.period().flatMap(kept -> runs.begin(dryRun, kept, requestedBy, now, merged(), unlessSince));
    }

    /**
     * Does what is left of a run, if any, until nothing is left or {@code stopped}.
     *
     * @throws RuntimeException when something cannot be erased now; it stays to be done
     */
    public void carryOn(BooleanSupplier stopped) {
        Optional<UUID> unfinished = runs.unfinished();
        if (unfinished.isEmpty()) {
            return;
        }
        int done;
        do {
            done = runs.work(unfinished.get(), AT_ONCE, clock, this::erase);
        } while (done > 0 && !stopped.getAsBoolean());
        runs.finish(unfinished.get(), clock.instant());
    }

    /** Each case of a merge with the one that it counts in. */
    private Map<UUID, UUID> merged() {
        MergeBook book = merges.read();
        Map<UUID, UUID> followedIn = new HashMap<>();
        for (UUID caseId : merges.cases()) {
            UUID into = book.followedIn(caseId);
            if (!into.equals(caseId)) {
                followedIn.put(caseId, into);
                followedIn.put(into, into);
            }
        }
        return followedIn;
    }

    private Outcome erase(Expired expired) {
        if (goesOnInAnother(expired.caseId())) {
            return Outcome.CHANGED;
        }
        IdentityErased event =
                new IdentityErased(expired.caseId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        CommandResult<CaseEvent, CaseRejection> result = amendments.amend(
                new EraseIdentity(event),
                CaseIds.erasure(expired.caseId()),
                new Post(CLIENT, Reach.EVERY_CASE, RequestContent.NONE, expired.version()));
        return switch (result) {
            case Recorded<CaseEvent, CaseRejection> _ -> Outcome.ERASED;
            case Repeated<CaseEvent, CaseRejection>(var stored, var _, var _) ->
                stored.actor().equals(CLIENT) ? Outcome.ERASED : Outcome.ALREADY_ERASED;
            case Refused<CaseEvent, CaseRejection> _ -> Outcome.ALREADY_ERASED;
            case Stale<CaseEvent, CaseRejection> _ -> Outcome.CHANGED;
        };
    }

    /** Whether another case that counts as one with this one is not over: the version of this one does not tell. */
    private boolean goesOnInAnother(UUID caseId) {
        MergeBook book = merges.read();
        UUID into = book.followedIn(caseId);
        return Stream.concat(Stream.of(into), book.absorbedBy(into).stream().map(CasesMerged::caseId))
                .filter(other -> !other.equals(caseId))
                .anyMatch(this::goesOn);
    }

    private boolean goesOn(UUID caseId) {
        List<Posting<CaseEvent>> postings = histories.postings(caseId);
        return postings.stream().noneMatch(posting -> posting.event() instanceof IdentityErased)
                && period.endOf(postings.getLast().recordedAt())
                        .filter(end -> !end.isAfter(clock.instant()))
                        .isEmpty();
    }
}
