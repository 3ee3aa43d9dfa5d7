package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.command.RememberedStream;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeDecider;
import org.vigie.intake.domain.merge.MergeEvent;
import org.vigie.intake.domain.merge.PersistentMap;

/**
 * The merge book as the log has it, so that whoever merged sees it at once, by whichever instance. What was read stays in memory; each
 * reading asks the log for what is new. Blocks.
 */
@ApplicationScoped
public class MergeBooks {
    private final EventCodec<MergeEvent> codec;
    private final MergeDecider decider = new MergeDecider();
    private final RememberedStream<Told> stream;

    MergeBooks(EventLog log, EventCodec<MergeEvent> codec) {
        this.codec = codec;
        this.stream = new RememberedStream<>(
                log, CaseIds.MERGE_BOOK, new Told(decider.initialState(), PersistentMap.empty()), this::told);
    }

    /** The book as it is. */
    public MergeBook read() {
        return stream.read().book;
    }

    /** What was said of a case, oldest first. */
    public List<MergePosting> postings(UUID caseId) {
        return stream.read().byCase.getOrDefault(caseId, List.of());
    }

    /** The cases of which anything was ever said. */
    public Set<UUID> cases() {
        return stream.read().byCase.keys();
    }

    private Told told(Told before, StoredEvent stored) {
        MergeEvent event = codec.decode(stored, null);
        MergePosting posting = new MergePosting(event, stored.actor(), stored.recordedAt(), stored.position());
        return new Told(
                decider.evolve(before.book, event),
                with(with(before.byCase, event.caseId(), posting), event.other(), posting));
    }

    private static PersistentMap<List<MergePosting>> with(
            PersistentMap<List<MergePosting>> byCase, UUID caseId, MergePosting posting) {
        List<MergePosting> postings = new ArrayList<>(byCase.getOrDefault(caseId, List.of()));
        postings.add(posting);
        return byCase.with(caseId, List.copyOf(postings));
    }

    /** The book, and what was said of each case. */
    private record Told(MergeBook book, PersistentMap<List<MergePosting>> byCase) {}
}
