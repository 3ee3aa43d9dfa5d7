package org.vigie.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.intake.domain.CaseEvent;

/** Reads cases from the log itself, so that whoever posted sees it at once. Blocks. */
@ApplicationScoped
public class CaseHistories {
    private final EventLog log;
    private final EventCodec<CaseEvent> codec;

    CaseHistories(EventLog log, EventCodec<CaseEvent> codec) {
        this.log = log;
        this.codec = codec;
    }

    /** Whether there is such a case. */
    public boolean exists(UUID caseId) {
        return !stream(caseId).isEmpty();
    }

    /**
     * Whether {@code client} opened such a case, as {@link org.vigie.intake.domain.CaseDecider} decides it. Of another's case no more is read than
     * of none.
     */
    public boolean isOpenedBy(String client, UUID caseId) {
        return CaseIds.isCase(caseId)
                && log.openerOf(caseId).filter(client::equals).isPresent();
    }

    /** A case with everything personal withheld. */
    public Optional<CaseHistory> pseudonymous(UUID caseId) {
        return read(caseId, null);
    }

    /** A case with what {@code key} opens: nothing once it was erased, though another instance may still know the key. */
    public Optional<CaseHistory> inTheClear(UUID caseId, SubjectKey key) {
        return read(caseId, key);
    }

    /** A case as it was at {@code version}, which it had, with everything personal withheld. */
    public CaseHistory upTo(UUID caseId, long version) {
        List<CaseEvent> events = log.readStream(caseId).stream()
                .filter(stored -> stored.streamVersion() <= version)
                .map(stored -> codec.decode(stored, null))
                .toList();
        return new CaseHistory(caseId, version, events);
    }

    /** All events of a case as they were posted, oldest first; empty when there is no such case. */
    public List<Posting<CaseEvent>> postings(UUID caseId) {
        return stream(caseId).stream()
                .map(stored -> Posting.of(stored, codec.decode(stored, null)))
                .toList();
    }

    private Optional<CaseHistory> read(UUID caseId, @Nullable SubjectKey key) {
        List<StoredEvent> stored = stream(caseId);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CaseHistory(caseId, stored.getLast().streamVersion(), codec.decodeStream(stored, key)));
    }

    /** The stream of a case; that of something else is none. */
    private List<StoredEvent> stream(UUID caseId) {
        return CaseIds.isCase(caseId) ? log.readStream(caseId) : List.of();
    }
}
