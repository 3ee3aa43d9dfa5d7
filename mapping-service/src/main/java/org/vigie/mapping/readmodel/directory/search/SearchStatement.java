package org.vigie.mapping.readmodel.directory.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.PartnerState;
import org.vigie.mapping.readmodel.PlainText;
import org.vigie.mapping.readmodel.Wanted;
import org.vigie.mapping.readmodel.directory.Circle;
import org.vigie.mapping.readmodel.directory.Level;
import org.vigie.mapping.readmodel.directory.LocalTimes;
import org.vigie.mapping.readmodel.directory.Query;
import org.vigie.mapping.readmodel.directory.search.Spelling.Words;

/**
 * The query that finds partners. Rows that the reader may not read take no part in it, neither as what is found nor as what it is found by.
 *
 * @param words what is looked for, or null
 * @param now the moment at which something is open
 */
record SearchStatement(
        Wanted wanted, Confidentiality cleared, @Nullable Words words, Instant now) {
    private static final double METRES_OF_KM = 1_000;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final String MATCHES = " @@ to_tsquery('public.vigie_french', ?)";

    /** The rows after {@code after}, in order. */
    Query query(DirectorySearch.@Nullable Place after, int limit) {
        Query query = new Query().add("SELECT * FROM (SELECT p.partner_id, p.sort_key,");
        rank(query);
        query.add("AS rank,");
        if (isOfOffers()) {
            query.add("o.metres, o.services FROM listed_partner p JOIN (");
            offers(query);
            query.add(") o USING (partner_id)");
        } else {
            query.add("0::bigint AS metres, NULL::uuid[] AS services FROM listed_partner p");
        }
        partners(query);
        query.add(") found");
        if (after != null) {
            query.add(
                    "WHERE (rank, metres, sort_key, partner_id) > (?, ?, ?, ?)",
                    after.rank(),
                    after.metres(),
                    after.sortKey(),
                    after.partnerId());
        }
        return query.add("ORDER BY rank, metres, sort_key, partner_id LIMIT ?", limit);
    }

    private boolean isOfOffers() {
        return wanted.near() != null || wanted.isOfServices();
    }

    private String wordsOfReader() {
        return switch (cleared) {
            case PUBLIC -> "p.words_public";
            case PROFESSIONALS -> "p.words_professionals";
            case SERVICE_ONLY -> "p.words_service";
        };
    }

    /** How well the text was found, from 0; {@link Reasons} has the words for it. */
    private void rank(Query query) {
        if (words == null || wanted.text() == null) {
            query.add("0");
            return;
        }
        query.add("CASE WHEN p.plain_name LIKE ? THEN 0", pattern())
                .add("WHEN " + wordsOfReader() + MATCHES + " THEN 1", words.name())
                .add("WHEN " + wordsOfReader() + MATCHES + " THEN 2 ELSE 3 END", words.exact());
    }

    private String pattern() {
        String text = wanted.text() == null ? "" : PlainText.of(wanted.text());
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private void partners(Query query) {
        query.add("WHERE true");
        query.addIf(cleared == Confidentiality.PUBLIC, "AND p.level = 0 AND p.closed_on IS NULL");
        if (words != null) {
            query.add("AND (p.plain_name LIKE ? OR " + wordsOfReader() + MATCHES + ")", pattern(), words.forgiving());
        }
        if (wanted.kind() != null) {
            query.add("AND p.kind = ?", wanted.kind().name());
        }
        if (wanted.sector() != null) {
            query.add("AND p.sector = ?", wanted.sector().name());
        }
        if (wanted.scope() != null) {
            query.add("AND p.scope = ?", wanted.scope().name());
        }
        if (wanted.state() != null) {
            inState(query, wanted.state());
        }
        if (wanted.department() != null && !wanted.isOfServices()) {
            query.add("AND (p.scope = 'NATIONAL' OR p.departments @> ?)", department());
        }
    }

    /** As {@link org.vigie.mapping.domain.partner.Verification} tells it. */
    private void inState(Query query, PartnerState state) {
        LocalDate today = FrenchDay.of(now);
        switch (state) {
            case CLOSED -> query.add("AND p.closed_on IS NOT NULL");
            case PROPOSED -> query.add("AND p.closed_on IS NULL AND p.verify_by IS NULL");
            case VERIFIED -> query.add("AND p.closed_on IS NULL AND p.verify_by >= ?", today);
            case TO_VERIFY -> query.add("AND p.closed_on IS NULL AND p.verify_by < ?", today);
        }
    }

    /** What fits of each partner: services, or places where only a point is named. */
    private void offers(Query query) {
        Circle circle = circle();
        String services = wanted.isOfServices() ? "array_agg(DISTINCT s.service_id)" : "NULL::uuid[]";
        query.add("SELECT partner_id, " + services + " AS services,");
        if (circle == null) {
            query.add("0::bigint AS metres FROM listed_service s WHERE true");
        } else {
            circle.distance(query.add("round(min(")).add("))::bigint AS metres FROM listed_place l");
            query.addIf(
                    wanted.isOfServices(),
                    "JOIN listed_service_place a USING (partner_id, place_id) JOIN listed_service s USING (partner_id, service_id)");
            circle.holds(query.add("WHERE l.level <= ? AND", Level.of(cleared)));
        }
        if (wanted.isOfServices()) {
            services(query);
        }
        query.add("GROUP BY partner_id");
    }

    private void services(Query query) {
        query.add("AND s.level <= ?", Level.of(cleared));
        if (wanted.theme() != null) {
            query.add("AND s.themes @> ?", (Object) new String[] {wanted.theme().name()});
        }
        if (wanted.age() != null) {
            query.add("AND coalesce(s.minimum_age, 0) <= ?", wanted.age())
                    .add("AND coalesce(s.maximum_age, 1000) >= ?", wanted.age());
        }
        if (wanted.gender() != null) {
            query.add("AND (s.genders = '{}' OR s.genders @> ?)", (Object)
                    new String[] {wanted.gender().name()});
        }
        if (wanted.department() != null) {
            query.add("AND (s.everywhere OR s.departments @> ?)", department());
        }
        if (wanted.openNow()) {
            open(query);
        }
    }

    /** The time of each zone is worked out once, not for each row. */
    private void open(Query query) {
        List<LocalDateTime> times = LocalTimes.zones().stream()
                .map(zone -> LocalDateTime.ofInstant(now, ZoneId.of(zone)))
                .toList();
        query.add("AND EXISTS (SELECT FROM listed_hours h")
                .add(
                        "JOIN unnest(?, ?, ?) AS z (zone, minute, time) USING (zone)",
                        LocalTimes.zones().toArray(String[]::new),
                        times.stream().map(SearchStatement::minuteOfWeek).toArray(Integer[]::new),
                        times.toArray(LocalDateTime[]::new))
                .add("CROSS JOIN LATERAL (SELECT mod(z.minute - h.opens_in_week + 10080, 10080) AS ago) AS opened")
                .add(
                        "WHERE h.partner_id = s.partner_id AND h.service_id = s.service_id AND h.level <= ?",
                        Level.of(cleared))
                .add("AND opened.ago < h.minutes")
                .add("AND coalesce((z.time - opened.ago * interval '1 minute')::date >= h.valid_from, true)")
                .add("AND coalesce((z.time - opened.ago * interval '1 minute')::date <= h.valid_to, true))");
    }

    private static int minuteOfWeek(LocalDateTime time) {
        return (time.getDayOfWeek().getValue() - 1) * MINUTES_OF_DAY + time.getHour() * 60 + time.getMinute();
    }

    private @Nullable Circle circle() {
        return wanted.near() == null ? null : new Circle(wanted.near(), wanted.withinKm() * METRES_OF_KM);
    }

    private Object department() {
        return new String[] {wanted.department() == null ? "" : wanted.department()};
    }
}
