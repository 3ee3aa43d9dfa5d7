package org.vigie.mapping.readmodel.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vigie.mapping.readmodel.UpToDate;
import org.vigie.mapping.readmodel.directory.PublicPartner.PublicService;
import org.vigie.mapping.readmodel.directory.PublicPartner.PublicServicePlace;

/**
 * What everybody may read of the map, and the only way to read it: its views hold public rows, whose details were cut to their public part
 * when they were written. Whatever is answered without a token comes from here.
 */
@ApplicationScoped
public class PublicDirectory {
    private static final String PARTNER = "partner_id, modified_at, assured_on, public_details";

    private final Rows rows;
    private final DirectoryProjection projection;
    private final UpToDate lists;

    PublicDirectory(Rows rows, DirectoryProjection projection, UpToDate lists) {
        this.rows = rows;
        this.projection = projection;
        this.lists = lists;
    }

    /** Waits until the directory shows all that was answered before. */
    public void await() {
        lists.await(projection);
    }

    /** The partners, by name in order. */
    public Listed<PublicPartner> partners() {
        return new Listed<>(rows, PARTNER, "public_partner", "partner_id", this::partnersOf);
    }

    /** The services, by name in order. */
    public Listed<PublicService> services() {
        return new Listed<>(rows, PARTNER, "public_service", "public_id", this::servicesOf);
    }

    /** The services at each of their places, by the service's name in order. */
    public Listed<PublicServicePlace> servicePlaces() {
        return new Listed<>(
                rows, PARTNER + ", service_id, place_id", "public_service_place", "public_id", this::servicePlacesOf);
    }

    private Rows.Reader<Optional<PublicPartner>> partnersOf() {
        Map<UUID, PublicPartner> read = new HashMap<>();
        return row -> Optional.of(partner(row, read));
    }

    /** What a view says is there and its details do not have would be a fault of the projection: it is left out rather than guessed at. */
    private Rows.Reader<Optional<PublicService>> servicesOf() {
        Map<UUID, PublicPartner> read = new HashMap<>();
        return row -> partner(row, read).service(row.getObject("id", UUID.class));
    }

    private Rows.Reader<Optional<PublicServicePlace>> servicePlacesOf() {
        Map<UUID, PublicPartner> read = new HashMap<>();
        return row -> {
            UUID id = row.getObject("id", UUID.class);
            UUID placeId = row.getObject("place_id", UUID.class);
            PublicPartner partner = partner(row, read);
            return partner.service(row.getObject("service_id", UUID.class))
                    .flatMap(service ->
                            partner.details().place(placeId).map(place -> new PublicServicePlace(id, service, place)));
        };
    }

    /** Neighbours in a list are often of one partner. */
    private static PublicPartner partner(ResultSet row, Map<UUID, PublicPartner> read) throws SQLException {
        UUID partnerId = row.getObject("partner_id", UUID.class);
        PublicPartner known = read.get(partnerId);
        if (known == null) {
            known = new PublicPartner(
                    partnerId,
                    row.getObject("modified_at", OffsetDateTime.class).toInstant(),
                    row.getObject("assured_on", LocalDate.class),
                    DetailsJson.read(row.getString("public_details")));
            read.put(partnerId, known);
        }
        return known;
    }
}
