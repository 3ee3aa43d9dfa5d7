package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.StreamTypes;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.Amendment;

/** Keeps cases, who posted and next contacts: of cases one read and one write a batch, whatever it holds. */
@ApplicationScoped
public class CasesProjection implements LogProjection {
    private final CaseSummaryRows rows;
    private final NextContactRows contacts;
    private final CaseHistories histories;
    private final EventCodec<CaseEvent> codec;

    CasesProjection(
            CaseSummaryRows rows, NextContactRows contacts, CaseHistories histories, EventCodec<CaseEvent> codec) {
        this.rows = rows;
        this.contacts = contacts;
        this.histories = histories;
        this.codec = codec;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Set<String> neverSkipped() {
        return codec.erasures();
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> all) throws SQLException {
        List<StoredEvent> events = all.stream()
                .filter(stored -> stored.streamType().equals(StreamTypes.CASE))
                .toList();
        if (events.isEmpty()) {
            return;
        }
        // sorted, so that two writers would lock rows in one order
        Map<UUID, CaseSummary> cases = new TreeMap<>(rows.load(
                transaction,
                events.stream()
                        .filter(CasesProjection::goesOn)
                        .map(StoredEvent::streamId)
                        .collect(Collectors.toSet())));
        List<CaseEvent> decoded = new ArrayList<>();
        for (StoredEvent stored : events) {
            CaseSummary known =
                    cases.computeIfAbsent(stored.streamId(), caseId -> CaseSummary.opening(caseId, stored.position()));
            CaseEvent event = codec.decode(stored, null);
            decoded.add(event);
            cases.put(stored.streamId(), after(known, event, stored).recorded(event, stored.recordedAt()));
        }
        // sorted as well
        Set<String> clients = events.stream().map(StoredEvent::actor).collect(Collectors.toCollection(TreeSet::new));
        rows.save(transaction, cases.values(), clients);
        for (CaseEvent event : decoded) {
            contacts.apply(transaction, event);
        }
    }

    /** Of a case whose first event this is there is no row. */
    private static boolean goesOn(StoredEvent stored) {
        return stored.streamVersion() > 1;
    }

    private CaseSummary after(CaseSummary known, CaseEvent event, StoredEvent stored) {
        return event instanceof Amendment
                ? known.afresh(histories.upTo(stored.streamId(), stored.streamVersion()))
                : known.after(event, stored.streamVersion());
    }
}
