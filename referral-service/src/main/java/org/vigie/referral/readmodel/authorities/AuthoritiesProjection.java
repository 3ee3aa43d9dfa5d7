package org.vigie.referral.readmodel.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.authority.Editions.Edition;

/** Keeps {@code authority_view}: of each edited entry what holds and what is planned, without secrets. */
@ApplicationScoped
class AuthoritiesProjection implements LogProjection {
    private static final String ADD = """
            INSERT INTO authority_view (position, code, effective_from, planned, entry) VALUES (?, ?, ?, ?, ?)
            """;

    /** What can never hold again. */
    private static final String FORGET = "DELETE FROM authority_view WHERE code = ? AND effective_from <= ?";

    @Override
    public String name() {
        return "authorities";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        for (StoredEvent stored : events) {
            if (stored.streamType().equals(Streams.AUTHORITY)) {
                add(transaction, stored.position(), Edition.of(Streams.AUTHORITIES.decode(stored, null)));
            }
        }
    }

    private static void add(Connection transaction, long position, Edition edition) throws SQLException {
        if (!edition.planned()) {
            forget(transaction, edition);
        }
        try (PreparedStatement statement = transaction.prepareStatement(ADD)) {
            statement.setLong(1, position);
            statement.setString(2, edition.authority().code());
            setInstant(statement, 3, edition.effectiveFrom());
            statement.setBoolean(4, edition.planned());
            statement.setString(5, EntryJson.write(AuthorityEntry.of(edition.authority())));
            statement.executeUpdate();
        }
    }

    private static void forget(Connection transaction, Edition next) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(FORGET)) {
            statement.setString(1, next.authority().code());
            setInstant(statement, 2, next.effectiveFrom());
            statement.executeUpdate();
        }
    }

    private static void setInstant(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    }
}
