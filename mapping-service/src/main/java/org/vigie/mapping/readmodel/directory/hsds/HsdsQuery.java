package org.vigie.mapping.readmodel.directory.hsds;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.QueryParams;
import org.vigie.mapping.communes.Commune;
import org.vigie.mapping.communes.Communes;
import org.vigie.mapping.readmodel.directory.Circle;
import org.vigie.mapping.readmodel.directory.Selection;
import org.vigie.mapping.readmodel.directory.Taxonomy;
import org.vigie.mapping.readmodel.directory.Term;
import org.vigie.territories.Territories;

/** Reads the parameters that HSDS 3.0 names; {@link #finish()} refuses others. */
final class HsdsQuery {
    private static final int LONGEST_SEARCH = 200;
    private static final int LAST_PAGE = 1_000_000;
    private static final int MOST_A_PAGE = 500;
    private static final int USUAL_A_PAGE = 50;
    private static final int AROUND_THE_EARTH = 20_000_000;
    private static final int POSTCODE = 5;
    private static final String LINES = "ndjson";
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    private final QueryParams query;

    HsdsQuery(UriInfo uri) {
        this.query = QueryParams.of(uri);
    }

    /**
     * Which part of a list is asked for.
     *
     * @param lines all of it, an object a line
     * @param perPage null where the list decides
     */
    record Part(int page, @Nullable Integer perPage, boolean lines) {
        /** The size of a page that is a page. */
        int limit() {
            return perPage == null ? USUAL_A_PAGE : perPage;
        }

        long offset() {
            return (page - 1L) * limit();
        }
    }

    Part part() {
        Integer page = query.integer("page", 1, LAST_PAGE);
        Integer perPage = query.integer("per_page", 1, MOST_A_PAGE);
        String format = query.value(
                "format", text -> List.of("json", LINES).contains(text) ? text : null, "must be json or ndjson");
        return new Part(page == null ? 1 : page, perPage, LINES.equals(format));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(query.flag(name));
    }

    @Nullable String search() {
        return query.text("search", LONGEST_SEARCH);
    }

    @Nullable UUID id(String name) {
        return query.uuid(name);
    }

    /** Which services are asked for, wherever they are. */
    Selection services() {
        return new Selection(search(), terms(), query.uuid("organization_id"), modifiedAfter(), null, null);
    }

    /** Which services are asked for, with their places. */
    Selection servicesAtPlaces() {
        Selection services = services();
        Integer proximity = query.integer("proximity", 1, AROUND_THE_EARTH);
        List<Commune> communes = query.value("postcode", HsdsQuery::communes, "must be a postcode of France");
        if (communes == null) {
            if (proximity != null) {
                query.reject("proximity", "needs a postcode");
            }
            return services;
        }
        String department = proximity == null
                ? Territories.communeDepartment(communes.getFirst().code()).orElse(null)
                : null;
        Circle within = proximity == null
                ? null
                : Communes.middle(communes)
                        .map(centre -> new Circle(centre, proximity))
                        .orElse(null);
        return new Selection(
                services.search(),
                services.anyOf(),
                services.partnerId(),
                services.modifiedSince(),
                department,
                within);
    }

    /** Ends the reading: 422 with everything that is wrong. */
    void finish() {
        query.finish();
    }

    private @Nullable Collection<UUID> terms() {
        UUID term = query.uuid("taxonomy_term_id");
        UUID taxonomy = query.uuid("taxonomy_id");
        if (taxonomy == null) {
            return term == null ? null : Set.of(term);
        }
        List<UUID> all = Taxonomy.of(taxonomy).stream()
                .flatMap(known -> known.terms().stream())
                .map(Term::id)
                .toList();
        return term == null ? all : all.stream().filter(term::equals).toList();
    }

    private @Nullable Instant modifiedAfter() {
        return query.value(
                "modified_after", HsdsQuery::instant, "must be a day or an instant, such as 2026-06-30T10:00:00Z");
    }

    /** A day and a time without an offset are those of UTC, as HSDS has it. */
    private static @Nullable Instant instant(String text) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.contains("T") ? text : text + "T00:00:00", OffsetDateTime::from, LocalDateTime::from);
            Instant instant = read instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
            return isWithin(instant) ? instant : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** What PostgreSQL calls an instant, too. */
    private static boolean isWithin(Instant instant) {
        return instant.isAfter(Instant.EPOCH) && instant.isBefore(FAR_AWAY);
    }

    private static @Nullable List<Commune> communes(String postcode) {
        List<Commune> found = postcode.length() == POSTCODE ? Communes.withPostcode(postcode) : List.of();
        return found.isEmpty() ? null : found;
    }
}
