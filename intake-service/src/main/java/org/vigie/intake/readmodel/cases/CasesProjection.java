package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.intake.domain.CaseEvent;

/** Keeps {@code case_summary}: one read and one write a batch, whatever it holds. */
@ApplicationScoped
public class CasesProjection implements LogProjection {
    private final CaseSummaryRows rows;
    private final EventCodec<CaseEvent> codec;

    CasesProjection(CaseSummaryRows rows, EventCodec<CaseEvent> codec) {
        this.rows = rows;
        this.codec = codec;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        // sorted, so that two writers would lock rows in one order
        Map<UUID, CaseSummary> cases = new TreeMap<>(rows.load(
                transaction, events.stream().map(StoredEvent::streamId).collect(Collectors.toSet())));
        for (StoredEvent stored : events) {
            CaseSummary known =
                    cases.computeIfAbsent(stored.streamId(), caseId -> CaseSummary.opening(caseId, stored.position()));
            cases.put(stored.streamId(), known.after(codec.decode(stored, null), stored.streamVersion()));
        }
        rows.save(transaction, cases.values());
    }
}
