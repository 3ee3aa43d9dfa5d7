package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.likeness.KnownTraits;
import org.vigie.intake.domain.likeness.Traits;

/** Blinds who the minors of cases are: the only reading of identity that is not on record, since nobody gets to see anything. Blocks. */
@ApplicationScoped
public class MarkedCases {
    private final EventLog log;
    private final EventCodec<CaseEvent> codec;
    private final SubjectKeys keys;
    private final BlindIndex index;
    private final CaseHistories histories;

    MarkedCases(
            EventLog log, EventCodec<CaseEvent> codec, SubjectKeys keys, BlindIndex index, CaseHistories histories) {
        this.log = log;
        this.codec = codec;
        this.keys = keys;
        this.index = index;
        this.histories = histories;
    }

    /** The minors of these cases, of each so far as its event here; none of a case that was erased. */
    public List<MarkedMinor> upTo(Map<UUID, StoredEvent> last) {
        List<MarkedMinor> minors = new ArrayList<>();
        Map<UUID, SubjectKey> known = keys.findAll(last.keySet());
        last.forEach((caseId, stored) -> {
            SubjectKey key = known.get(caseId);
            if (key != null) {
                minors.addAll(marked(upTo(stored, key)));
            }
        });
        return minors;
    }

    private CaseHistory upTo(StoredEvent last, SubjectKey key) {
        UUID caseId = last.streamId();
        List<StoredEvent> stream = last.streamVersion() == 1 ? List.of(last) : log.readStream(caseId);
        List<StoredEvent> past = stream.stream()
                .filter(stored -> stored.streamVersion() <= last.streamVersion())
                .toList();
        return new CaseHistory(caseId, last.streamVersion(), codec.decodeStream(past, key));
    }

    /** A case in the clear, to be compared and not to be shown; nothing when it was erased. */
    public Optional<CaseHistory> toCompare(UUID caseId) {
        return keys.find(caseId)
                .flatMap(key -> histories.inTheClear(caseId, key))
                .filter(history -> history.erasedAt().isEmpty());
    }

    private List<MarkedMinor> marked(CaseHistory history) {
        List<MarkedMinor> minors = new ArrayList<>();
        Map<UUID, Set<Traits>> told = KnownTraits.of(history.calls());
        told.forEach((minorId, states) -> {
            int number = 0;
            for (Traits traits : states) {
                minors.add(
                        new MarkedMinor(history.caseId(), minorId, number++, index.of(traits.marks()), traits.known()));
            }
        });
        return minors;
    }
}
