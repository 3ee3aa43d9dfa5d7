package org.vigie.mapping.readmodel.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.PlainText;

/** Writes the rows of partners within the projection's transaction. */
final class ListingWriter implements AutoCloseable {
    /** Whose words stay. */
    private static final UUID EVERYBODY = new UUID(0, 0);

    private final Statements statements;

    ListingWriter(Connection transaction) throws SQLException {
        this.statements = new Statements(transaction);
    }

    /** Takes a partner off the list, with all that is its. */
    void remove(UUID partnerId) throws SQLException {
        for (PreparedStatement delete : statements.deletes()) {
            Statements.run(delete, partnerId);
        }
    }

    /** Notes whether another entry stands for the partner. */
    void merged(UUID partnerId, boolean merged) throws SQLException {
        Statements.run(merged ? statements.merge() : statements.unmerge(), partnerId);
    }

    boolean isMerged(UUID partnerId) throws SQLException {
        Statements.bind(statements.isMerged(), partnerId);
        try (ResultSet row = statements.isMerged().executeQuery()) {
            return row.next();
        }
    }

    /** Puts a partner on the list that is not there. */
    void list(Listing listing) throws SQLException {
        PublicIds ids = publicIds(listing);
        partner(listing, ids);
        for (Place place : listing.places()) {
            Statements.add(
                    statements.place(),
                    listing.partnerId(),
                    place.placeId(),
                    ids.of(place.placeId()),
                    Level.of(listing.level(place)),
                    place.latitude(),
                    place.longitude());
        }
        for (Service service : listing.services()) {
            new ServiceRows(listing, service, ids).add(statements);
        }
        statements.flush();
    }

    private void partner(Listing listing, PublicIds ids) throws SQLException {
        PartnerDetails details = listing.details();
        String plainName = PlainText.of(details.name());
        List<@Nullable Object> values = new ArrayList<>(
                List.of(listing.partnerId(), listing.modifiedAt(), Level.of(details.confidentiality())));
        values.add(listing.partner().closedOn());
        values.add(listing.partner().assuredOn());
        values.add(listing.partner().verification().verifyBy());
        values.addAll(List.of(
                details.name(),
                plainName,
                PlainText.sortKey(plainName),
                details.kind().name()));
        values.add(details.sector() == null ? null : details.sector().name());
        values.add(details.scope().name());
        values.add(details.departments().toArray(String[]::new));
        for (Confidentiality reader : Confidentiality.values()) {
            values.addAll(FoundBy.by(reader, details).texts());
        }
        values.add(new PublicPart(ids::of).of(details).map(DetailsJson::write).orElse(null));
        Statements.add(statements.partner(), values.toArray());
        words(listing.partnerId(), details);
    }

    /** What is open to everybody stays a word of the directory; others go with their partner, as they must when it is erased. */
    private void words(UUID partnerId, PartnerDetails details) throws SQLException {
        Set<String> open =
                new LinkedHashSet<>(PlainText.words(joined(FoundBy.by(Confidentiality.SERVICE_ONLY, details.open()))));
        Set<String> hidden =
                new LinkedHashSet<>(PlainText.words(joined(FoundBy.by(Confidentiality.SERVICE_ONLY, details))));
        hidden.removeAll(open);
        Statements.add(statements.word(), EVERYBODY, open.toArray(String[]::new));
        Statements.add(statements.word(), partnerId, hidden.toArray(String[]::new));
    }

    private static String joined(FoundBy texts) {
        return String.join(" ", texts.texts());
    }

    private PublicIds publicIds(Listing listing) throws SQLException {
        UUID[] own = PublicIds.own(listing);
        Map<UUID, UUID> others = new HashMap<>();
        if (own.length > 0) {
            Statements.bind(statements.taken(), own, own);
            try (ResultSet rows = statements.taken().executeQuery()) {
                while (rows.next()) {
                    UUID taken = rows.getObject(1, UUID.class);
                    others.put(taken, PublicIds.instead(listing, taken));
                }
            }
        }
        return new PublicIds(others);
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
