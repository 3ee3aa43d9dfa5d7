package org.vigie.mapping.readmodel.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerEvent.Described;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;

/** Keeps one row per partner. */
@ApplicationScoped
public class PartnersProjection implements LogProjection {
    private static final String UPSERT = """
            INSERT INTO partner (partner_id, version, external_reference, name, kind, sector, scope, departments,
                                 search_text, sort_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (partner_id) DO UPDATE SET
              version = excluded.version, name = excluded.name, kind = excluded.kind, sector = excluded.sector,
              scope = excluded.scope, departments = excluded.departments, search_text = excluded.search_text,
              sort_key = excluded.sort_key
            """;

    private static final String CLOSE = "UPDATE partner SET version = ?, closed_on = ? WHERE partner_id = ?";

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement(UPSERT);
                PreparedStatement close = transaction.prepareStatement(CLOSE)) {
            for (StoredEvent stored : events) {
                if (stored.streamType().equals(Partners.KIND.name())) {
                    apply(upsert, close, stored);
                }
            }
            upsert.executeBatch();
        }
    }

    private static void apply(PreparedStatement upsert, PreparedStatement close, StoredEvent stored)
            throws SQLException {
        switch (Partners.KIND.codec().decode(stored, null)) {
            case Described described -> {
                bind(upsert, stored, described);
                upsert.addBatch();
            }
            case PartnerClosed(var closedOn) -> {
                upsert.executeBatch(); // the row that is to be closed may be among these
                close(close, stored, closedOn);
            }
            case PartnerReopened() -> {
                upsert.executeBatch();
                close(close, stored, null);
            }
        }
    }

    private static void close(PreparedStatement close, StoredEvent stored, @Nullable LocalDate closedOn)
            throws SQLException {
        close.setLong(1, stored.streamVersion());
        close.setObject(2, closedOn);
        close.setObject(3, stored.streamId());
        close.executeUpdate();
    }

    private static void bind(PreparedStatement upsert, StoredEvent stored, Described event) throws SQLException {
        PartnerDetails details = event.details();
        String plainName = PlainText.of(details.name());
        upsert.setObject(1, stored.streamId());
        upsert.setLong(2, stored.streamVersion());
        switch (event) {
            case PartnerRegistered(var _, var reference) -> upsert.setString(3, reference);
            case PartnerChanged _ -> upsert.setNull(3, Types.VARCHAR); // the row keeps what the first event said
        }
        upsert.setString(4, details.name());
        upsert.setString(5, details.kind().name());
        upsert.setString(6, details.sector() == null ? null : details.sector().name());
        upsert.setString(7, details.scope().name());
        upsert.setArray(
                8,
                upsert.getConnection()
                        .createArrayOf("varchar", details.departments().toArray()));
        upsert.setString(9, plainName);
        upsert.setString(10, PlainText.sortKey(plainName));
    }
}
