package org.vigie.intake.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs of retention and what each has to do and did. All instances share them. Blocks. */
public interface RetentionRuns {

    /** What becomes of a case whose time is over. */
    enum Outcome {
        TO_ERASE,
        /** In a dry run: it would have been erased. */
        WOULD_ERASE,
        ERASED,
        /** Somebody erased it before this run came to it. */
        ALREADY_ERASED,
        /** Something was recorded in the meantime: its time begins anew. */
        CHANGED,
        /** Somebody still expected to hear of it: runs before version 9 of the tables left such cases. */
        NEXT_CONTACT_OPEN
    }

    /**
     * A case whose time is over.
     *
     * @param version that it was at when that was found out
     */
    record Expired(UUID caseId, long version) {}

    /**
     * Makes a run with the list of all that is to be done, at once.
     *
     * @param merged cases that count as one with others, each with the one that it counts in: what is recorded of one keeps all
     * @param unlessSince not if one that is not dry began after that; null for whenever that was
     * @return its id; empty when another run has work left, or began too short ago
     */
    Optional<UUID> begin(
            boolean dryRun,
            Period period,
            String requestedBy,
            Instant now,
            Map<UUID, UUID> merged,
            @Nullable Instant unlessSince);

    /** The run that has work left. */
    Optional<UUID> unfinished();

    /**
     * Does some of what is left of a run. Each case is locked until what {@code act} did with it is on record, so that instances share the work; whoever
     * is killed in between leaves it to be done again.
     *
     * @return how many were done
     */
    int work(UUID runId, int most, InstantSource clock, Function<Expired, Outcome> act);

    /** Ends a run of which nothing is left to be done; otherwise does nothing. */
    void finish(UUID runId, Instant now);
}
