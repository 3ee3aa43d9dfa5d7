package org.vigie.referral.readmodel.authorities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.AuthorityEvent.AuthorityConfigured;

/** Keeps {@code authority_view}: the entries of the directory that were edited, without secrets. */
@ApplicationScoped
class AuthoritiesProjection implements LogProjection {
    private static final String SET = """
            INSERT INTO authority_view (code, version, entry) VALUES (?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET version = excluded.version, entry = excluded.entry
            """;

    @Override
    public String name() {
        return "authorities";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        for (StoredEvent stored : events) {
            if (stored.streamType().equals(Streams.AUTHORITY)
                    && Streams.AUTHORITIES.decode(stored, null) instanceof AuthorityConfigured configured) {
                set(transaction, configured.authority(), stored.streamVersion());
            }
        }
    }

    private static void set(Connection transaction, Authority authority, long version) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(SET)) {
            statement.setString(1, authority.code());
            statement.setLong(2, version);
            statement.setString(3, EntryJson.write(AuthorityEntry.of(authority)));
            statement.executeUpdate();
        }
    }
}
