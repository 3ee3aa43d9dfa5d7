package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.intake.domain.merge.MergeBook;
import org.vigie.intake.domain.merge.MergeDecider;
import org.vigie.intake.domain.merge.MergeEvent;

/**
 * The merge book as the log has it, so that whoever merged sees it at once, by whichever instance. What was read stays in memory, since
 * events never change; each reading asks the log for what is new. Blocks.
 */
@ApplicationScoped
public class MergeBooks {
    private final EventLog log;
    private final EventCodec<MergeEvent> codec;
    private final MergeDecider decider = new MergeDecider();
    private final Map<UUID, List<MergePosting>> byCase = new HashMap<>();
    private MergeBook book = decider.initialState();
    private long version;

    MergeBooks(EventLog log, EventCodec<MergeEvent> codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The book as it is. */
    public MergeBook read() {
        List<StoredEvent> later = log.readStream(CaseIds.MERGE_BOOK, version());
        synchronized (this) {
            take(later);
            return book;
        }
    }

    /** What was said of a case, oldest first. */
    public List<MergePosting> postings(UUID caseId) {
        List<StoredEvent> later = log.readStream(CaseIds.MERGE_BOOK, version());
        synchronized (this) {
            take(later);
            return List.copyOf(byCase.getOrDefault(caseId, List.of()));
        }
    }

    /** The cases of which anything was ever said. */
    public Set<UUID> cases() {
        List<StoredEvent> later = log.readStream(CaseIds.MERGE_BOOK, version());
        synchronized (this) {
            take(later);
            return Set.copyOf(byCase.keySet());
        }
    }

    private synchronized long version() {
        return version;
    }

    /** Another reader may have taken some of them meanwhile. */
    private void take(List<StoredEvent> later) {
        for (StoredEvent stored : later) {
            if (stored.streamVersion() == version + 1) {
                MergeEvent event = codec.decode(stored, null);
                MergePosting posting = new MergePosting(event, stored.actor(), stored.recordedAt(), stored.position());
                byCase.computeIfAbsent(event.caseId(), _ -> new ArrayList<>()).add(posting);
                byCase.computeIfAbsent(event.other(), _ -> new ArrayList<>()).add(posting);
                book = decider.evolve(book, event);
                version = stored.streamVersion();
            }
        }
    }
}
