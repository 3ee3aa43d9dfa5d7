package org.vigie.intake.readmodel.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.intake.application.MarkedCases;
import org.vigie.intake.application.MarkedMinor;
import org.vigie.intake.application.StreamTypes;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.IdentityErased;

/**
 * Keeps {@code minor_marks}: of each case in a batch that something identifying was told of, all rows anew. Such a case is to be compared with the others,
 * which {@link LookAlikesTask} does.
 */
@ApplicationScoped
public class DuplicatesProjection implements LogProjection {
    private final MarkedCases cases;
    private final MarkRows rows;
    private final LookAlikeRows lookAlikes;
    private final EventCodec<CaseEvent> codec;

    DuplicatesProjection(MarkedCases cases, MarkRows rows, LookAlikeRows lookAlikes, EventCodec<CaseEvent> codec) {
        this.cases = cases;
        this.rows = rows;
        this.lookAlikes = lookAlikes;
        this.codec = codec;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public int version() {
        return 2;
    }

    /** A case is decrypted, and its score of marks goes into an inverted index: dearer than recording the call that it came with. */
    @Override
    public int rests() {
        return 3;
    }

    @Override
    public Set<String> neverSkipped() {
        return codec.erasures();
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        Map<UUID, StoredEvent> last = new TreeMap<>(); // sorted, so that two writers would lock rows in one order
        for (StoredEvent stored : events) {
            if (stored.streamType().equals(StreamTypes.CASE) && mayIdentify(stored)) {
                last.put(stored.streamId(), stored);
            }
        }
        List<UUID> told = last.values().stream()
                .filter(stored -> stored.streamVersion() > 1)
                .map(StoredEvent::streamId)
                .toList();
        List<MarkedMinor> minors = cases.upTo(last);
        rows.replace(transaction, told, minors);
        lookAlikes.forget(transaction, told);
        lookAlikes.toCompare(
                transaction, minors.stream().map(MarkedMinor::caseId).distinct().toList());
    }

    /** The call that opens a case is read in any case, and once. */
    private boolean mayIdentify(StoredEvent stored) {
        return stored.streamVersion() == 1 || identifies(codec.decode(stored, null));
    }

    private static boolean identifies(CaseEvent event) {
        return switch (event) {
            case CallRecorded call -> call.minors().stream().anyMatch(minor -> minor.identity() != null);
            case CallCorrected correction ->
                correction.fields().contains(CallField.MINORS)
                        || correction.fields().contains(CallField.OCCURRED_AT);
            case CallWithdrawn _, IdentityErased _ -> true;
            default -> false;
        };
    }
}
