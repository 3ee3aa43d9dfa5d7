package org.vigie.intake.readmodel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.NextContactStatus;

/** The rows of {@code next_contact}, as the projection writes them; few events concern them. */
@ApplicationScoped
class NextContactRows {
    private static final String PROMISE = """
            INSERT INTO next_contact (next_contact_id, case_id, kind, due_at, minor_id, status, promised_at)
            VALUES (?, ?, ?, ?, ?, 'OPEN', ?)
            """;
    private static final String END = "UPDATE next_contact SET status = ?, ended_at = ? WHERE next_contact_id = ?";
    private static final String END_ALL =
            "UPDATE next_contact SET status = ?, ended_at = ? WHERE case_id = ? AND status = 'OPEN'";

    /** Writes what {@code event} says of next contacts, which is nothing in most cases. */
    void apply(Connection transaction, CaseEvent event) throws SQLException {
        switch (event) {
            case NextContactPromised e -> promise(transaction, e);
            case NextContactKept e -> end(transaction, END, e, NextContactStatus.KEPT, e.nextContactId());
            case NextContactCancelled e -> end(transaction, END, e, NextContactStatus.CANCELLED, e.nextContactId());
            case IdentityErased e -> end(transaction, END_ALL, e, NextContactStatus.CANCELLED, e.caseId());
            default -> {}
        }
    }

    private static void promise(Connection transaction, NextContactPromised promise) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(PROMISE)) {
            insert.setObject(1, promise.nextContactId());
            insert.setObject(2, promise.caseId());
            insert.setString(3, promise.kind().name());
            insert.setObject(4, promise.dueAt().atOffset(ZoneOffset.UTC));
            insert.setObject(5, promise.minorId());
            insert.setObject(6, promise.occurredAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void end(Connection transaction, String sql, CaseEvent event, NextContactStatus status, UUID which)
            throws SQLException {
        try (PreparedStatement update = transaction.prepareStatement(sql)) {
            update.setString(1, status.name());
            update.setObject(2, event.occurredAt().atOffset(ZoneOffset.UTC));
            update.setObject(3, which);
            update.executeUpdate();
        }
    }
}
