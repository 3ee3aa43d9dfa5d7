package org.vigie.mapping.readmodel.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.merge.MergeEvent;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerEvent.Described;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.domain.partner.Verification;
import org.vigie.mapping.readmodel.PlainText;

/** Keeps one row per partner, of what is open of it: no key is needed, so it is the same whenever it is made. */
@ApplicationScoped
public class PartnersProjection implements LogProjection {
    private static final String UPSERT = """
            INSERT INTO partner (partner_id, version, external_reference, name, kind, sector, scope, departments,
                                 confidentiality, verification_months, has_email, sort_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (partner_id) DO UPDATE SET
              version = excluded.version, name = excluded.name, kind = excluded.kind, sector = excluded.sector,
              scope = excluded.scope, departments = excluded.departments, confidentiality = excluded.confidentiality,
              verification_months = excluded.verification_months, has_email = excluded.has_email,
              sort_key = excluded.sort_key
            """;

    private static final String CLOSE = "UPDATE partner SET version = ?, closed_on = ? WHERE partner_id = ?";
    private static final String ASSURE = "UPDATE partner SET version = ?, assured_on = ? WHERE partner_id = ?";
    private static final String WAIT = "UPDATE partner SET version = ?, proposals = proposals + ? WHERE partner_id = ?";
    /** Whoever was erased is asked nothing more. */
    private static final String ERASE =
            "UPDATE partner SET version = ?, proposals = 0, has_email = false WHERE partner_id = ?";

    private static final String MERGE = "UPDATE partner SET merged_into = ? WHERE partner_id = ?";

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Set<String> neverSkipped() {
        return Partners.KIND.codec().erasures();
    }

    @Override
    public void apply(Connection transaction, List<StoredEvent> events) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement(UPSERT)) {
            for (StoredEvent stored : events) {
                if (stored.streamType().equals(Partners.KIND.name())) {
                    apply(upsert, stored);
                } else if (stored.streamType().equals(PartnerMerges.KIND.name())) {
                    upsert.executeBatch();
                    merge(transaction, PartnerMerges.KIND.codec().decode(stored, null));
                }
            }
            upsert.executeBatch();
        }
    }

    private static void apply(PreparedStatement upsert, StoredEvent stored) throws SQLException {
        switch (Partners.KIND.codec().decode(stored, null)) {
            case Described described -> {
                bind(upsert, stored, described);
                upsert.addBatch();
            }
            case PartnerClosed(var closedOn) -> note(upsert, CLOSE, stored, closedOn);
            case PartnerReopened() -> note(upsert, CLOSE, stored, null);
            case PartnerAssured(var assuredOn, var _) -> note(upsert, ASSURE, stored, assuredOn);
            case ProposalMade _ -> note(upsert, WAIT, stored, 1);
            case ProposalAccepted _, ProposalRejected _ -> note(upsert, WAIT, stored, -1);
            case PartnerErased _ -> erase(upsert, stored);
        }
    }

    private static void note(PreparedStatement upsert, String sql, StoredEvent stored, @Nullable Object value)
            throws SQLException {
        upsert.executeBatch(); // the row that this is about may be among these
        try (PreparedStatement statement = upsert.getConnection().prepareStatement(sql)) {
            statement.setLong(1, stored.streamVersion());
            statement.setObject(2, value);
            statement.setObject(3, stored.streamId());
            statement.executeUpdate();
        }
    }

    private static void erase(PreparedStatement upsert, StoredEvent stored) throws SQLException {
        upsert.executeBatch();
        try (PreparedStatement statement = upsert.getConnection().prepareStatement(ERASE)) {
            statement.setLong(1, stored.streamVersion());
            statement.setObject(2, stored.streamId());
            statement.executeUpdate();
        }
    }

    private static void merge(Connection transaction, MergeEvent event) throws SQLException {
        UUID into = switch (event) {
            case PartnerMerged merged -> merged.into();
            case PartnerUnmerged _ -> null;
        };
        try (PreparedStatement statement = transaction.prepareStatement(MERGE)) {
            statement.setObject(1, into);
            statement.setObject(2, event.partnerId());
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement upsert, StoredEvent stored, Described event) throws SQLException {
        PartnerDetails details = event.open();
        upsert.setObject(1, stored.streamId());
        upsert.setLong(2, stored.streamVersion());
        switch (event) {
            case PartnerRegistered registered -> upsert.setString(3, registered.externalReference());
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
        upsert.setString(9, details.confidentiality().name());
        upsert.setInt(10, Verification.of(details, null).months());
        upsert.setBoolean(11, details.email() != null || details.confidentiality() != Confidentiality.PUBLIC);
        upsert.setString(12, PlainText.sortKey(PlainText.of(details.name())));
    }
}
